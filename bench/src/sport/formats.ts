import {
  type Occupant,
  type Progress,
  placesOf,
  randomFrom,
  recordResults,
  shuffle,
  startDoubleElimination,
  tieOf,
} from '@prodvor/sport';
import { BracketsManager } from 'brackets-manager';
import { InMemoryDatabase } from 'brackets-memory-db';
import { median, type Row } from '../row.ts';

const RUNS = 51;
/** Milliseconds of runs before those that count, so that both sides are compiled. */
const WARM_UP = 700;
const PEER_SIZE = 128;
const TIMES_FASTER = 20;
const READY = 2;

/** How strong each entry is; the stronger one wins every match, so that the best three follow whatever the draw. */
type Strengths = ReadonlyMap<string, number>;

const entriesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `Entry ${index + 1}`);

const strengthsOf = (entries: readonly string[], seed: string): Strengths =>
  new Map(shuffle(entries, randomFrom(seed)).map((entry, strength) => [entry, strength]));

const nameOf = (occupant: Occupant): string | null =>
  occupant !== null && 'entry' in occupant ? occupant.entry : null;

/** Records every result by itself, as a tournament does. */
const playOut = (entries: readonly string[], strengths: Strengths): Progress => {
  let progress = startDoubleElimination(entries);
  const open = progress.plan.ties.map(({ id }) => id);
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const tie = tieOf(progress, next);
    const [home, away] = [nameOf(tie.home), nameOf(tie.away)];
    if (tie.decision !== null || home === null || away === null) continue;
    const winner = (strengths.get(home) ?? 0) > (strengths.get(away) ?? 0) ? 'home' : 'away';
    const step = recordResults(progress, [{ tie: next, winner }]);
    progress = step.progress;
    open.push(...step.effects.map((effect) => effect.tie));
  }
  return progress;
};

/** Names of the first three, best first. */
const podium = (progress: Progress): string[] =>
  [1, 2, 3].flatMap((place) => placesOf(progress).find((each) => each.place === place)?.entry ?? []);

const peerPlayOut = async (entries: readonly string[], strengths: Strengths): Promise<() => Promise<string[]>> => {
  const storage = new InMemoryDatabase();
  const manager = new BracketsManager(storage);
  const stage = await manager.create.stage({
    tournamentId: 0,
    name: 'Double elimination',
    type: 'double_elimination',
    seeding: [...entries],
    settings: { seedOrdering: ['inner_outer'], grandFinal: 'double' },
  });
  const { participant: participants } = await manager.get.stageData(stage.id);
  const strengthOf = new Map(participants.map(({ id, name }) => [id, strengths.get(name) ?? 0]));
  const ready = async () => (await manager.get.stageData(stage.id)).match.filter(({ status }) => status === READY);
  for (let matches = await ready(); matches.length > 0; matches = await ready()) {
    for (const { id, opponent1, opponent2 } of matches) {
      const [home, away] = [strengthOf.get(opponent1?.id ?? -1) ?? 0, strengthOf.get(opponent2?.id ?? -1) ?? 0];
      await manager.update.match({
        id,
        opponent1: home > away ? { result: 'win' } : {},
        opponent2: home > away ? {} : { result: 'win' },
      });
    }
  }
  return async () => {
    const standings = await manager.get.finalStandings(stage.id);
    return standings
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, 3)
      .map(({ name }) => name);
  };
};

const timed = async <Result>(work: () => Result | Promise<Result>): Promise<readonly [Result, ms: number]> => {
  const began = performance.now();
  const result = await work();
  return [result, performance.now() - began];
};

const warmUp = async (work: () => unknown): Promise<void> => {
  const began = performance.now();
  while (performance.now() - began < WARM_UP) await work();
};

/** A double elimination made and played out: against a peer at one size, then how it grows. */
export const formats = async function* (): AsyncGenerator<Row> {
  const entries = entriesOf(PEER_SIZE);
  const runs = Array.from({ length: RUNS }, (_, run) => strengthsOf(entries, `bench ${run}`));
  await warmUp(() => playOut(entries, strengthsOf(entries, 'warm-up')));
  const own: number[] = [];
  const podiums: string[] = [];
  for (const strengths of runs) {
    const [progress, time] = await timed(() => playOut(entries, strengths));
    own.push(time);
    podiums.push(podium(progress).join(', '));
  }
  await warmUp(() => peerPlayOut(entries, strengthsOf(entries, 'warm-up')));
  const peer: number[] = [];
  for (const [run, strengths] of runs.entries()) {
    const [peerPodium, time] = await timed(() => peerPlayOut(entries, strengths));
    peer.push(time);
    const theirs = (await peerPodium()).join(', ');
    if (theirs !== podiums[run]) throw new Error(`The winners differ: ${podiums[run]} here, ${theirs} at the peer`);
  }
  yield {
    name: `double elimination of ${PEER_SIZE} made and played out, peer brackets-manager`,
    figure: median(own),
    unit: 'ms',
    peer: median(peer),
    bar: null,
    timesFaster: TIMES_FASTER,
  };
  for (const size of [8, 16, 32, 64, 128, 256, 512]) {
    const some = entriesOf(size);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const strengths = strengthsOf(some, `growth ${run}`);
      const [, time] = await timed(() => playOut(some, strengths));
      times.push(time);
    }
    yield {
      name: `double elimination of ${size} made and played out`,
      figure: median(times),
      unit: 'ms',
      peer: null,
      bar: null,
    };
  }
};
