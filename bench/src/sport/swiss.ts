import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pairRound, randomFrom, type SwissInput, type SwissPairing, type SwissRound } from '@prodvor/sport';
import { median, type Row } from '../row.ts';

const RUNS = 5;
/** Sizes from the smallest up, so that growth can be read off. */
const SIZES = [8, 32, 128, 512, 1000, 2000];
const PEER = 'caissify-pairings==0.5.0';
/** Its exact engine takes longer by far than the bench may at 1,000 entries; its greedy one is set beside that size. */
const PEER_ENGINES: ReadonlyMap<number, 'dutch' | 'casual'> = new Map([
  [128, 'dutch'],
  [1000, 'casual'],
]);
const PEER_TIMEOUT = 300_000;
/** The peer is installed here once; the folder is never committed. */
const PEER_HOME = fileURLToPath(new URL('../../.cache/caissify', import.meta.url));

const run = promisify(execFile);

/** The input of a round after `count` others that were paired the same way, with results by chance from a fixed seed. */
const inputOf = (size: number, count: number): SwissInput => {
  const random = randomFrom(`swiss ${size}`);
  const entries = Array.from({ length: size }, (_, seed) => `e${seed + 1}`);
  const rounds: SwissRound[] = [];
  for (let round = 0; round < count; round++) {
    const { pairs, bye } = pairRound({ entries, rounds });
    rounds.push([
      ...pairs.map(({ home, away }) => {
        const chance = random.next();
        const [homeScore, awayScore] = chance < 0.2 ? [0.5, 0.5] : chance < 0.6 ? [1, 0] : [0, 1];
        return [home, away, homeScore, awayScore] as const;
      }),
      ...(bye === null ? [] : [[bye, null] as const]),
    ]);
  }
  return { entries, rounds };
};

/** Milliseconds, the median of several runs, and the round. */
const measured = (input: SwissInput): { readonly spent: number; readonly pairing: SwissPairing } => {
  const pairing = pairRound(input);
  const spent = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    pairRound(input);
    return performance.now() - began;
  });
  return { spent: median(spent), pairing };
};

const opponentsOf = ({ rounds }: SwissInput): Set<string> =>
  new Set(rounds.flat().flatMap(([one, other]) => (other === null ? [] : [`${one} ${other}`, `${other} ${one}`])));

const check = (input: SwissInput, { pairs }: SwissPairing): void => {
  const met = opponentsOf(input);
  const rematch = pairs.find(({ home, away }) => met.has(`${home} ${away}`));
  if (rematch) throw new Error(`${rematch.home} meets ${rematch.away} again`);
};

/** What the peer is asked: history as it wants it, worked out outside of what is measured. */
const PEER_PROGRAM = `
import json, statistics, sys, time
from caissify_pairings import generate_pairings
data = json.load(sys.stdin)
ids = {entry: seed + 1 for seed, entry in enumerate(data["entries"])}
players = {i: {"id": i, "name": e, "score": 0.0, "rating": 3000 - i, "starting_number": i, "color_hist": [],
               "float_history": [], "bye_count": 0} for e, i in ids.items()}
met = set()
for played in data["rounds"]:
    before = {i: p["score"] for i, p in players.items()}
    for home, away, *scores in played:
        if away is None:
            continue
        h, a = ids[home], ids[away]
        met.add((h, a))
        for one, other, colour, score in ((h, a, "white", scores[0]), (a, h, "black", scores[1])):
            p = players[one]
            p["color_hist"].append(colour)
            p["float_history"].append("down" if before[one] > before[other] else "up" if before[one] < before[other] else "none")
            p["score"] += score
spent = []
for _ in range(${RUNS}):
    began = time.perf_counter()
    pairs = generate_pairings(system=sys.argv[1], players=list(players.values()), previous_pairings=met,
                              round_number=len(data["rounds"]) + 1, total_rounds=11)
    spent.append(time.perf_counter() - began)
levels = sorted({p["score"] for p in players.values()}, reverse=True)
level = {i: levels.index(p["score"]) for i, p in players.items()}
floats = sum(abs(level[p["white_id"]] - level[p["black_id"]]) for p in pairs if p["black_id"] is not None)
rematches = sum((p["white_id"], p["black_id"]) in met or (p["black_id"], p["white_id"]) in met for p in pairs)
print(json.dumps({"rematches": rematches, "milliseconds": statistics.median(spent) * 1000, "floats": floats}))
`;

/** Milliseconds that the peer takes for the same round; null where it cannot be installed or does not answer in time. */
const peerTime = async (input: SwissInput, engine: string): Promise<number | null> => {
  const python = `${PEER_HOME}/bin/python`;
  try {
    await access(`${PEER_HOME}/bin/caissify-pairings`).catch(async () => {
      await run('python3', ['-m', 'venv', PEER_HOME]);
      await run(python, ['-m', 'pip', 'install', '--quiet', PEER]);
    });
    const asked = run(python, ['-c', PEER_PROGRAM, engine], { timeout: PEER_TIMEOUT });
    asked.child.stdin?.end(JSON.stringify(input));
    const { stdout } = await asked;
    const answer: unknown = JSON.parse(stdout);
    if (typeof answer !== 'object' || answer === null || !('milliseconds' in answer)) return null;
    process.stderr.write(`${PEER} ${engine}: ${stdout}`);
    return typeof answer.milliseconds === 'number' ? answer.milliseconds : null;
  } catch (error) {
    process.stderr.write(`${PEER} is left out: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`);
    return null;
  }
};

/** Round 5 of a Swiss tournament, for growing fields. */
export const swiss = async function* (): AsyncGenerator<Row> {
  for (const size of SIZES) {
    const input = inputOf(size, 4);
    const { spent, pairing } = measured(input);
    check(input, pairing);
    const floats = pairing.pairs.reduce((sum, pair) => sum + pair.floats, 0);
    const engine = PEER_ENGINES.get(size);
    yield {
      name: `Swiss round ${input.rounds.length + 1} of ${size} entries (${floats} floats)${engine ? `, peer's ${engine} engine` : ''}`,
      figure: spent,
      unit: 'ms',
      peer: engine === undefined ? null : await peerTime(input, engine),
      bar: size === 1000 ? 2000 : null,
    };
  }
};
