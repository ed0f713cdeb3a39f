/**
 * The nouns of the domain, defined once. Everything in this package is data in, data out.
 *
 * - Tournament: one edition of a competition. It has stages.
 * - Stage: a part of a tournament with one format (round robin, knock-out), its groups and rounds.
 * - Group: the entries of a stage that share one table. A league is a stage with one group without a name.
 * - Round: matches that belong together in time ("Matchday 3", "Quarter-finals").
 * - Tie: what two sides decide in one or more matches (legs).
 * - Match: one game. Its sides are slots, each an entry or a place that is not decided yet.
 * - Entry: who takes part in a tournament under a name.
 * - Protocol: the append-only list of events of a match; state and score are folds over it.
 * - Score: what stands on the board, by parts.
 * - Standing: a row of a table; *place* is its rank.
 * - Criterion: a tie-break; a *mini-table* counts only the matches among those who are level.
 * - Seed: an entry's number in the order in which a draw sees it, 1 for the best. A *pot* holds entries that are drawn together.
 * - Bye: a round that an entry passes without an opponent. A *rest* is a round of a round robin without a match.
 * - Walkover: a match that one side did not come to. A *forfeit* of both is lost by both.
 * - Score group, floater: entries level on points in a Swiss, and one that meets an entry of a lower group.
 * - Caution: a yellow card. A *suspension* is a number of matches that a player misses; they are *served* one by one.
 * - Prospect: what can still happen to an entry before the last matches: through, out or open.
 * - Rating: the strength of an entry or a person; a *ledger* is all ratings with their history.
 * - Court: where one match at a time is played.
 */

/** The side of a match. */
export type Side = 'home' | 'away';

/** States of a match; `MATCH_TRANSITIONS` says which may follow which. */
export type MatchState = 'scheduled' | 'postponed' | 'live' | 'finished' | 'cancelled' | 'abandoned' | 'awarded';

/** `regulation` stands for the whole regular time when its periods are unknown. */
export type PartKind = 'regulation' | 'period' | 'set' | 'overtime' | 'shoot-out';

/** What both sides made within one part alone (not cumulative). `number` counts from 1 within its kind. */
export interface ScorePart {
  readonly kind: PartKind;
  readonly number: number;
  readonly home: number;
  readonly away: number;
}

export type ScoreUnit = 'goals' | 'points' | 'sets';
export type DecidedIn = 'regulation' | 'overtime' | 'shoot-out' | 'awarded';

/** `home` and `away` count overtime and leave the shoot-out out. */
export interface Score {
  readonly unit: ScoreUnit;
  readonly home: number;
  readonly away: number;
  readonly parts: readonly ScorePart[];
  readonly decidedIn: DecidedIn;
}

/** Minute of play: `minute` counts from 1; `added` is stoppage time after it (90+4 is `{ minute: 90, added: 4 }`). */
export interface Minute {
  readonly minute: number;
  readonly added: number;
}

export type GoalKind = 'regular' | 'penalty' | 'own-goal';
export type CardColour = 'yellow' | 'second-yellow' | 'red';
export type ResultBasis = 'played' | 'awarded' | 'walkover';

/** `side` is the side that the goal counts for; the scorer of an own goal plays for the other one. */
export interface GoalEvent {
  readonly type: 'goal';
  readonly side: Side;
  readonly kind: GoalKind;
  readonly player: string | null;
  readonly at: Minute | null;
}

/** `side` is the side of the player who was shown the card. */
export interface CardEvent {
  readonly type: 'card';
  readonly side: Side;
  readonly colour: CardColour;
  readonly player: string | null;
  readonly at: Minute | null;
}

/** A kick of a shoot-out is told by the result alone; penalties within play are goals of kind `penalty`, missed ones are this. */
export interface MissedPenaltyEvent {
  readonly type: 'missed-penalty';
  readonly side: Side;
  readonly player: string | null;
  readonly at: Minute | null;
}

/** The whistle that starts or ends a part of play. */
export interface PeriodEvent {
  readonly type: 'period';
  readonly phase: 'start' | 'end';
  readonly part: { readonly kind: Exclude<PartKind, 'regulation'>; readonly number: number };
}

/** A transition of the match that is not a result. */
export interface StateEvent {
  readonly type: 'state';
  readonly to: Exclude<MatchState, 'finished' | 'awarded'>;
}

/** A result decides the score; goals explain it. `winner` is given only where the score does not tell (an awarded draw). */
export interface ResultEvent {
  readonly type: 'result';
  readonly basis: ResultBasis;
  readonly parts: readonly ScorePart[];
  readonly winner?: Side | null;
}

export type ProtocolEvent = GoalEvent | CardEvent | MissedPenaltyEvent | PeriodEvent | StateEvent | ResultEvent;

/** A protocol entry as stored: taken-back entries stay in the list and count for nothing. */
export interface ProtocolEntry {
  readonly id: string;
  readonly seq: number;
  readonly takenBack: boolean;
  readonly event: ProtocolEvent;
}

/** A side of a match that is known or comes from elsewhere. `match` and `matches` are the numbers (`num`) of matches. */
export type Slot =
  | { readonly type: 'entry'; readonly entryId: string }
  | { readonly type: 'winner-of'; readonly match: number }
  | { readonly type: 'loser-of'; readonly match: number }
  | { readonly type: 'place-in-group'; readonly group: string; readonly place: number }
  | { readonly type: 'best-of-places'; readonly groups: readonly string[]; readonly place: number };

export type OpenSlot = Exclude<Slot, { type: 'entry' }>;

export type StageFormat = 'round-robin' | 'knock-out';
