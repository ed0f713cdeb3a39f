import type { components } from './generated/schema.ts';

export { type ApiClient, type ApiClientOptions, createApiClient } from './client.ts';
export type { components, operations, paths } from './generated/schema.ts';
export { ApiProblem, etagOf, ifMatch, unwrap } from './problem.ts';

type Schemas = components['schemas'];

export type Bracket = Schemas['Bracket'];
export type BracketTie = Schemas['BracketTie'];
export type Entry = Schemas['Entry'];
export type EntryRef = Schemas['EntryRef'];
export type Group = Schemas['Group'];
export type Match = Schemas['Match'];
export type MatchCreate = Schemas['MatchCreate'];
export type MatchEvent = Schemas['MatchEvent'];
export type MatchEventCreate = Schemas['MatchEventCreate'];
export type MatchSide = Schemas['MatchSide'];
export type MatchSideInput = Schemas['MatchSideInput'];
export type MatchUpdate = Schemas['MatchUpdate'];
export type Me = Schemas['Me'];
export type OpenSlot = Schemas['OpenSlot'];
export type Problem = Schemas['Problem'];
export type Round = Schemas['Round'];
export type Score = Schemas['Score'];
export type ScorePart = Schemas['ScorePart'];
export type Stage = Schemas['Stage'];
export type StageCreate = Schemas['StageCreate'];
export type StandingRow = Schemas['StandingRow'];
export type Standings = Schemas['Standings'];
export type Tournament = Schemas['Tournament'];
export type TournamentCreate = Schemas['TournamentCreate'];
export type TournamentUpdate = Schemas['TournamentUpdate'];
