import type { Bracket, OpenSlot } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { drawBracket, type Slot, type TieOutcome, tieOutcome } from '@prodvor/sport';
import { awayOf, homeOf, presentMatch } from '../matches/present.ts';
import type { MatchRow } from '../matches/selection.ts';
import { slotOfOpen } from '../matches/sides.ts';
import { legOf } from '../matches/slots.ts';
import type { KnockOutStage } from './store.ts';

type StageBracket = Bracket['stages'][number];

interface Tie {
  readonly id: string;
  readonly roundId: string;
  readonly first: MatchRow;
  readonly legs: readonly MatchRow[];
  readonly outcome: TieOutcome;
}

const tiesOf = (matches: readonly MatchRow[]): Tie[] =>
  [...Map.groupBy(matches, ({ tieId }) => tieId)].flatMap(([id, legs]) => {
    const [first] = legs;
    return first ? [{ id, roundId: first.roundId, first, legs, outcome: tieOutcome(legs.map(legOf)) }] : [];
  });

const slotOf = (entryId: string | null, slot: OpenSlot | null): Slot =>
  entryId === null ? slotOfOpen(slot) : { type: 'entry', entryId };

const presentTie = ({ id, first, legs, outcome }: Tie, feeders: readonly string[], caller: Caller) => ({
  id,
  home: homeOf(first),
  away: awayOf(first),
  aggregate: outcome.aggregate,
  shootOut: outcome.shootOut,
  winner: outcome.winner,
  feeders: [...feeders],
  matches: legs.map((match) => presentMatch(match, caller)),
});

const championOf = (ties: readonly Tie[], entryId: string | null): StageBracket['champion'] => {
  for (const side of ties.flatMap(({ first }) => [homeOf(first), awayOf(first)])) {
    if ('id' in side && side.id === entryId) return side;
  }
  return null;
};

const presentStage = ({ stage, matches }: KnockOutStage, caller: Caller): StageBracket => {
  const ties = tiesOf(matches);
  const byId = new Map(ties.map((tie) => [tie.id, tie]));
  const drawn = drawBracket(
    stage.rounds.map(({ id }) => ({
      id,
      ties: ties
        .filter(({ roundId }) => roundId === id)
        .map(({ id: tieId, first, legs, outcome }) => ({
          id: tieId,
          home: slotOf(first.homeEntryId, first.homeSlot),
          away: slotOf(first.awayEntryId, first.awaySlot),
          winner: outcome.winner,
          nums: legs.flatMap(({ num }) => num ?? []),
        })),
    })),
  );
  const names = new Map(stage.rounds.map(({ id, name }) => [id, name]));
  return {
    id: stage.id,
    name: stage.name,
    rounds: drawn.rounds.map((round) => ({
      id: round.id,
      name: names.get(round.id) ?? '',
      placement: round.placement,
      ties: round.ties.flatMap(({ id, feeders }) => {
        const tie = byId.get(id);
        return tie ? [presentTie(tie, feeders, caller)] : [];
      }),
    })),
    champion: championOf(ties, drawn.champion),
  };
};

/** Knock-outs as they are drawn: rounds from first to last, ties from top to bottom. */
export const presentBracket = (stages: readonly KnockOutStage[], caller: Caller): Bracket => ({
  stages: stages.map((stage) => presentStage(stage, caller)),
});
