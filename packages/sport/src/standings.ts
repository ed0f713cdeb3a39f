import type { PointsTable, Score, Side } from './model.ts';

export interface StandingEntry {
  readonly id: string;
  readonly name: string;
}

/** A match that counts: its state is `finished` or `awarded`. `order` sorts by time of play, oldest first. */
export interface CountedMatch {
  readonly homeEntryId: string;
  readonly awayEntryId: string;
  readonly score: Score;
  readonly winner: Side | null;
  readonly order: number;
}

export type Outcome = 'win' | 'draw' | 'loss';

export interface Standing {
  /** Equal for entries that are level; the next place is skipped (1, 2, 2, 4). */
  readonly place: number;
  readonly entryId: string;
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly for: number;
  readonly against: number;
  readonly difference: number;
  readonly points: number;
  /** The latest five outcomes, newest last. */
  readonly form: readonly Outcome[];
}

interface Tally {
  readonly entry: StandingEntry;
  readonly outcomes: Outcome[];
  for: number;
  against: number;
}

const FORM_LENGTH = 5;

const byName = (a: StandingEntry, b: StandingEntry): number => {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** A shoot-out decides who goes on, in a table it leaves a draw; an awarded match may have a winner without goals. */
const outcomeOf = ({ score, winner }: CountedMatch, side: Side): Outcome => {
  const own = score[side];
  const other = score[side === 'home' ? 'away' : 'home'];
  if (own !== other) return own > other ? 'win' : 'loss';
  if (score.decidedIn !== 'awarded' || winner === null) return 'draw';
  return winner === side ? 'win' : 'loss';
};

const count = (outcomes: readonly Outcome[], wanted: Outcome): number =>
  outcomes.filter((outcome) => outcome === wanted).length;

/**
 * The table of a group: by points, then goal difference, then goals for. Entries level on all three share a place and stand
 * in the order of `compare` (by name when left out). Every entry has a row; matches with an entry outside the group are
 * left out.
 */
export const standings = ({
  entries,
  matches,
  points,
  compare = byName,
}: {
  readonly entries: readonly StandingEntry[];
  readonly matches: readonly CountedMatch[];
  readonly points: PointsTable;
  readonly compare?: (a: StandingEntry, b: StandingEntry) => number;
}): Standing[] => {
  const tallies = new Map<string, Tally>(
    entries.map((entry) => [entry.id, { entry, outcomes: [], for: 0, against: 0 }]),
  );
  for (const match of [...matches].sort((a, b) => a.order - b.order)) {
    const home = tallies.get(match.homeEntryId);
    const away = tallies.get(match.awayEntryId);
    if (home === undefined || away === undefined) continue;
    for (const [tally, side, other] of [
      [home, 'home', 'away'],
      [away, 'away', 'home'],
    ] as const) {
      tally.for += match.score[side];
      tally.against += match.score[other];
      tally.outcomes.push(outcomeOf(match, side));
    }
  }

  const rows = [...tallies.values()]
    .map(({ entry, outcomes, for: scored, against }) => {
      const [won, drawn, lost] = [count(outcomes, 'win'), count(outcomes, 'draw'), count(outcomes, 'loss')];
      return {
        entry,
        place: 0,
        entryId: entry.id,
        played: outcomes.length,
        won,
        drawn,
        lost,
        for: scored,
        against,
        difference: scored - against,
        points: won * points.win + drawn * points.draw + lost * points.loss,
        form: outcomes.slice(-FORM_LENGTH),
      };
    })
    .sort((a, b) => b.points - a.points || b.difference - a.difference || b.for - a.for || compare(a.entry, b.entry));

  let place = 0;
  return rows.map(({ entry: _, ...row }, index) => {
    const above = rows[index - 1];
    const level =
      above !== undefined &&
      above.points === row.points &&
      above.difference === row.difference &&
      above.for === row.for;
    if (!level) place = index + 1;
    return { ...row, place };
  });
};
