import { median, percentile, type Row } from '../row.ts';
import { type Answers, burst, spell, together } from './burst.ts';
import type { Options } from './options.ts';
import { setStage } from './stage.ts';
import { steady, type Timed } from './steady.ts';
import { databaseSize } from './store.ts';
import { authorization, register, signIn, TurnedAway, type Visitor } from './visitor.ts';

const VISITORS = 20;
const CONNECTIONS = 64;
const PER_SECOND = 8;

/** Milliseconds of whole sign-ins, how each ended (200 or what was answered instead), and the megabytes that they left. */
interface Phase {
  readonly signIns: readonly Timed<number>[];
  readonly growth: { readonly whole: number; readonly records: number };
}

interface Round {
  readonly quiet: Phase;
  readonly flooded: Phase;
  readonly answers: Answers;
}

const tried = async (url: string, visitor: Visitor): Promise<number> => {
  try {
    await signIn(url, visitor);
    return 200;
  } catch (error) {
    if (error instanceof TurnedAway) return error.status;
    throw error;
  }
};

/** Starts of a sign-in from one address, none with a cookie. */
const starts = (url: string, address: string, count: number) =>
  Array.from({ length: count }, () => ({
    method: 'GET' as const,
    path: authorization(url).path,
    headers: { accept: 'text/html', 'x-forwarded-for': address },
  }));

/**
 * Anonymous starts of a sign-in from one address, and the sign-ins of people at other addresses meanwhile. Addresses are those that a
 * proxy names; the limits are those of every instance.
 */
export const strangers = async function* (stack: AsyncDisposableStack, options: Options): AsyncGenerator<Row> {
  const { instance, data } = await setStage(stack, { PRODVOR_DEMO: 'off', PRODVOR_TRUST_PROXY: 'on' });
  const { url } = instance;
  const visitors = Array.from({ length: VISITORS }, (_, number) => ({
    email: `visitor-${number}@example.org`,
    address: `198.51.100.${number + 1}`,
  }));
  for (const visitor of visitors) await register(url, visitor);
  const grown = async (work: () => Promise<readonly Timed<number>[]>): Promise<Phase> => {
    const before = await databaseSize(data);
    const signIns = await work();
    const after = await databaseSize(data);
    return {
      signIns,
      growth: { whole: after.whole - before.whole, records: after.records - before.records },
    };
  };
  const act = (index: number) => tried(url, visitors[index % VISITORS] ?? visitors[0] ?? { email: '', address: '' });
  const runRound = async (round: number): Promise<Round> => {
    const plan = {
      url,
      connections: CONNECTIONS,
      total: options.starts,
      requests: starts(url, `203.0.113.${round + 1}`, options.starts),
    };
    let answers: Answers = {};
    const flooded = await grown(async () => {
      const begun = Promise.withResolvers<void>();
      const going = burst(plan, { begun: begun.resolve });
      await Promise.race([begun.promise, going]);
      const [signIns, told] = await Promise.all([
        steady({ perSecond: PER_SECOND, atLeast: 1, until: going }, act),
        going,
      ]);
      answers = told.answers;
      return signIns;
    });
    // As many sign-ins at the same pace, so that what they leave themselves is known.
    const pace = { perSecond: PER_SECOND, atLeast: flooded.signIns.length, until: Promise.resolve() };
    return { flooded, answers, quiet: await grown(() => steady(pace, act)) };
  };

  // The first sign-ins make what later ones find.
  await steady({ perSecond: PER_SECOND, atLeast: VISITORS, until: Promise.resolve() }, act);
  const rounds: Round[] = [];
  for (let round = 0; round < options.rounds; round++) rounds.push(await runRound(round));

  const of = (figure: (phase: Phase) => number, phase: 'quiet' | 'flooded') =>
    median(rounds.map((round) => figure(round[phase])));
  const name = `${options.starts} anonymous starts of a sign-in from one address`;
  const whole = ({ growth }: Phase) => growth.whole;
  const records = ({ growth }: Phase) => growth.records;
  const alone = of(whole, 'quiet');
  yield {
    name: `${name}: growth of the database, 1 MB more than without them`,
    figure: of(whole, 'flooded'),
    unit: 'MB',
    peer: alone,
    bar: alone + 1,
    note: `the starts were answered ${spell(together(rounds.map(({ answers }) => answers)))}`,
  };
  yield {
    name: `${name}: growth of what the provider keeps`,
    figure: of(records, 'flooded'),
    unit: 'MB',
    peer: of(records, 'quiet'),
    bar: null,
  };
  // Of all rounds together: where the starts are refused soon, a round has few sign-ins.
  const millis = (phase: 'quiet' | 'flooded') =>
    rounds.flatMap((round) => round[phase].signIns.map((one) => one.millis));
  const ended = (phase: 'quiet' | 'flooded') =>
    together(rounds.flatMap((round) => round[phase].signIns.map(({ value }) => ({ [value]: 1 }))));
  const refused = (phase: 'quiet' | 'flooded') =>
    Object.entries(ended(phase)).reduce((sum, [status, count]) => (status === '200' ? sum : sum + count), 0);
  yield {
    name: `${name}: sign-ins of others, p95`,
    figure: percentile(millis('flooded'), 0.95),
    unit: 'ms',
    peer: percentile(millis('quiet'), 0.95),
    bar: null,
    timesPeer: 2,
  };
  yield {
    name: `${name}: sign-ins of others that failed`,
    figure: refused('flooded'),
    unit: '',
    peer: refused('quiet'),
    bar: 0,
    note: `they ended with ${spell(ended('flooded'))}`,
  };
};
