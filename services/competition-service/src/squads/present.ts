import { PlayerRole, type SquadPlayer } from '@prodvor/contracts';
import type { SquadRow } from './store.ts';

export const presentSquadPlayer = (row: SquadRow): SquadPlayer => ({ ...row, role: PlayerRole.parse(row.role) });
