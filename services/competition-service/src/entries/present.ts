import type { Entry } from '@prodvor/contracts';
import type { EntryRow } from './store.ts';

export const presentEntry = ({ id, name, version }: EntryRow): Entry => ({ id, name, version });
