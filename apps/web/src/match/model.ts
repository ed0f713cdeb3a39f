import type { components } from '@prodvor/api-client';

type Schemas = components['schemas'];

export type Match = Schemas['Match'];
export type MatchSide = Match['home'];
export type OpenSlot = Schemas['OpenSlot'];
export type Entry = Schemas['EntryRef'];
export type Score = Schemas['Score'];
export type ScorePart = Schemas['ScorePart'];
export type MatchEvent = Schemas['MatchEvent'];
export type ProtocolEvent = MatchEvent['event'];
export type Goal = Extract<ProtocolEvent, { type: 'goal' }>;
export type Card = Extract<ProtocolEvent, { type: 'card' }>;
export type MissedPenalty = Extract<ProtocolEvent, { type: 'missed-penalty' }>;
export type Result = Extract<ProtocolEvent, { type: 'result' }>;
/** What a person adds to the protocol by hand: each has a side, a player and a minute. */
export type Incident = Goal | Card | MissedPenalty;
export type Side = 'home' | 'away';

/** Goals, points or kicks of both sides. */
export interface Pair {
  readonly home: number;
  readonly away: number;
}

export const SIDES: readonly Side[] = ['home', 'away'];

/** The entry of a side; null while it is a slot. */
export const entryOf = (side: MatchSide): Entry | null => ('slot' in side ? null : side);

/** True when a result stands; a score without one is what the goals of a match under way add up to. */
export const hasResult = ({ state }: Pick<Match, 'state'>): boolean => state === 'finished' || state === 'awarded';

/** True for a goal, a card or a missed penalty. */
export const isIncident = (event: ProtocolEvent): event is Incident =>
  event.type === 'goal' || event.type === 'card' || event.type === 'missed-penalty';

/** The kicks of a shoot-out, null when there was none. */
export const shootOutOf = (score: Score): Pair | null => score.parts.find(({ kind }) => kind === 'shoot-out') ?? null;
