export * from './errors.ts';
export * from './events/catalogue.ts';
export * from './primitives.ts';
export * from './rest/matches.ts';
export * from './rest/problem.ts';
export * from './rest/tournaments.ts';
export * from './rest/users.ts';
