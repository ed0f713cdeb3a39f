export { type ConnectOptions, connect, offline } from './connection.ts';
export { isUniqueViolation } from './failures.ts';
export { json } from './json.ts';
export { type ListenOptions, listen } from './listen.ts';
export { inOneTransaction } from './one-transaction.ts';
export { PERSONAL_DATA } from './personal-data.ts';
export { type Database, roleOf, SERVICE_SCHEMAS, type ServiceRole, type ServiceSchema } from './schema.ts';
export { type Actor, type Change, type NewAudit, type NewEvent, write } from './write.ts';
