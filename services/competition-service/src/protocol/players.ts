import type { ProtocolEventData } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { refuseField } from '@prodvor/service-kit';
import { type InferResult, type Kysely, sql, type Transaction } from 'kysely';
import type { z } from 'zod';
import { shownPlayer } from '../squads/names.ts';
import { selectRecorded } from './entries.ts';

type Event = z.output<typeof ProtocolEventData>;

/** What was recorded, with the name of the squad's player that it names: null of a person who was erased. */
export const selectNamed = (db: Kysely<Database>) =>
  selectRecorded(db)
    .leftJoin('competitions.squad_player as sp', (join) =>
      join.on(sql<boolean>`sp.id = (e.data ->> 'squadPlayer')::uuid`),
    )
    .leftJoinLateral(shownPlayer, (join) => join.onTrue())
    .select('shown.name as playerName');

export type NamedRow = InferResult<ReturnType<typeof selectNamed>>[number];

/** An event as it is kept: who is in the squad is named by id alone. */
export const unnamed = (event: Event): Event =>
  'squadPlayer' in event && event.squadPlayer !== null ? { ...event, player: null } : event;

/** An event as it is shown. */
export const named = (event: Event, playerName: string | null): Event =>
  'squadPlayer' in event && event.squadPlayer !== null ? { ...event, player: playerName } : event;

/** The side for which the player of an event plays: an own goal counts for the other one. */
const sideOfPlayer = (event: Extract<Event, { squadPlayer: string | null }>): 'home' | 'away' => {
  if (event.type !== 'goal' || event.kind !== 'own-goal') return event.side;
  return event.side === 'home' ? 'away' : 'home';
};

/** @throws {Failure} validation-failed for a player who is not in the squad of the side */
export const requireSquadPlayer = async (
  tx: Transaction<Database>,
  event: Event,
  match: { readonly home_entry_id: string | null; readonly away_entry_id: string | null },
): Promise<void> => {
  if (!('squadPlayer' in event) || event.squadPlayer === null) return;
  const found = await tx
    .selectFrom('competitions.squad_player')
    .select('id')
    .where('id', '=', event.squadPlayer)
    .where('entry_id', '=', sideOfPlayer(event) === 'home' ? match.home_entry_id : match.away_entry_id)
    .executeTakeFirst();
  if (!found) refuseField('/body/event/squadPlayer', 'competition.no-squad-player');
};
