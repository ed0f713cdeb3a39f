import fc from 'fast-check';
import type { ScheduleEntry, ScheduleMatch, ScheduleRules, ScheduleSide, Span } from './model.ts';

const match = (
  id: string,
  home: ScheduleSide,
  away: ScheduleSide,
  more: Partial<ScheduleMatch> = {},
): ScheduleMatch => ({
  id,
  home,
  away,
  ...more,
});
const entry = (id: string): ScheduleSide => ({ entry: id });

const everyPair = (names: readonly string[], group?: string): ScheduleMatch[] =>
  names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .map((other) => match(`${one}${other}`, entry(one), entry(other), group === undefined ? {} : { group })),
  );

/** Tournaments small enough to try every outcome. */
export const TOURNAMENTS: Readonly<Record<string, readonly ScheduleMatch[]>> = {
  'three apart': [
    match('ab', entry('a'), entry('b')),
    match('cd', entry('c'), entry('d')),
    match('ef', entry('e'), entry('f')),
  ],
  'three in a row': everyPair(['a', 'b', 'c']),
  'a league of four': everyPair(['a', 'b', 'c', 'd']),
  'semi-finals': [
    match('s1', entry('a'), entry('d'), { round: 'semi' }),
    match('s2', entry('b'), entry('c'), { round: 'semi' }),
    match('third', { loserOf: 's1' }, { loserOf: 's2' }, { round: 'last' }),
    match('final', { winnerOf: 's1' }, { winnerOf: 's2' }, { round: 'last' }),
  ],
  'a group and a final': [
    ...everyPair(['a', 'b', 'c'], 'A'),
    match('final', { place: 1, of: ['A'] }, { place: 2, of: ['A'] }, { round: 'last' }),
  ],
  'two groups and a final': [
    match('ab', entry('a'), entry('b'), { group: 'A' }),
    match('cd', entry('c'), entry('d'), { group: 'B' }),
    match('final', { place: 1, of: ['A'] }, { place: 1, of: ['B'] }, { round: 'last' }),
    match('third', { place: 2, of: ['A', 'B'] }, entry('e'), { round: 'last' }),
  ],
  'one after the other': [
    match('one', entry('a'), entry('b')),
    match('two', { winnerOf: 'one' }, entry('c')),
    match('three', { winnerOf: 'two' }, { loserOf: 'one' }, { round: 'last' }),
    match('four', { loserOf: 'two' }, entry('d'), { round: 'last' }),
  ],
  'a winner who plays twice': [
    match('ab', entry('a'), entry('b')),
    match('cup', { winnerOf: 'ab' }, entry('c'), { round: 'last' }),
    match('plate', { loserOf: 'ab' }, entry('c'), { round: 'last' }),
    match('show', { winnerOf: 'ab' }, entry('d'), { round: 'last' }),
  ],
};

const spansOf = (starts: readonly number[], lengths: readonly number[]): Span[] => {
  const spans: Span[] = [];
  let time = 0;
  for (const [index, start] of starts.entries()) {
    const from = time + start;
    time = from + (lengths[index] ?? 20);
    spans.push({ from, to: time });
  }
  return spans;
};

/** Rules around one of the tournaments: short days, so that many of them cannot be kept. */
export const someRules: fc.Arbitrary<ScheduleRules> = fc
  .record({
    name: fc.constantFrom(...Object.keys(TOURNAMENTS)),
    open: fc.array(
      fc.record({
        starts: fc.array(fc.constantFrom(0, 10, 20), { minLength: 1, maxLength: 2 }),
        lengths: fc.array(fc.constantFrom(20, 50, 70, 90, 120), { minLength: 2, maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    lengths: fc.array(fc.constantFrom(undefined, undefined, undefined, 10, 30), { minLength: 6, maxLength: 6 }),
    latest: fc.array(fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 60), {
      minLength: 6,
      maxLength: 6,
    }),
    onFirst: fc.array(fc.constantFrom(false, false, false, false, false, true), { minLength: 6, maxLength: 6 }),
    fixed: fc.option(fc.record({ match: fc.nat(5), start: fc.constantFrom(0, 20, 35) }), { freq: 4 }),
    changeover: fc.constantFrom(0, 0, 10),
    rest: fc.record({
      entry: fc.constantFrom(0, 0, 10, 20),
      player: fc.constantFrom(0, 10),
      referee: fc.constantFrom(0, 10),
    }),
    sharing: fc.constantFrom<string[][]>([], [], ['a', 'c'], ['b', 'e'], ['d', 'c']),
    ownRest: fc.option(fc.record({ entry: fc.constantFrom('a', 'b', 'c'), rest: fc.constantFrom(0, 30) }), { freq: 4 }),
    ownTime: fc.option(
      fc.record({
        entry: fc.constantFrom('a', 'b', 'c'),
        earliest: fc.constantFrom(0, 30),
        latest: fc.constantFrom(60, 90),
      }),
      { freq: 4 },
    ),
    last: fc.record({ pause: fc.constantFrom(0, 10), earliest: fc.constantFrom(0, 40) }),
    officials: fc.constantFrom(0, 0, 1),
    referees: fc.array(fc.constantFrom('r', 'q', 'a', 'player'), { minLength: 1, maxLength: 3 }),
    refereeTimes: fc.constantFrom<(readonly Span[] | undefined)[]>(
      undefined,
      [{ from: 0, to: 50 }],
      [{ from: 20, to: 90 }],
    ),
    barred: fc.constantFrom<string[][]>([], ['b']),
    named: fc.option(fc.record({ match: fc.nat(5), referee: fc.constantFrom('r', 'q', 'z') }), { freq: 3 }),
  })
  .map((given): ScheduleRules => {
    const courts = given.open.map(({ starts, lengths }, index) => ({
      id: `court ${index}`,
      open: spansOf(starts, lengths),
    }));
    const plain = TOURNAMENTS[given.name] ?? [];
    const matches = plain.map((each, index): ScheduleMatch => {
      const length = given.lengths[index];
      const latest = given.latest[index];
      const isNamed = given.named?.match === index;
      return {
        ...each,
        ...(length === undefined ? {} : { length }),
        ...(latest === undefined ? {} : { latest }),
        ...(given.onFirst[index] === true ? { courts: ['court 0'] } : {}),
        ...(given.fixed?.match === index ? { fixed: { court: 'court 0', start: given.fixed.start } } : {}),
        ...(isNamed ? { referees: [given.named?.referee ?? ''] } : {}),
      };
    });
    const entries = new Map<string, ScheduleEntry>();
    const own = (id: string, more: Partial<ScheduleEntry>): void => {
      entries.set(id, { ...(entries.get(id) ?? { id }), ...more });
    };
    for (const id of given.sharing) own(id, { players: ['player', `${id} alone`] });
    if (given.ownRest !== null) own(given.ownRest.entry, { rest: given.ownRest.rest });
    if (given.ownTime !== null) {
      own(given.ownTime.entry, { earliest: given.ownTime.earliest, latest: given.ownTime.latest });
    }
    const hasRounds = matches.some(({ round }) => round === 'semi');
    return {
      matches,
      courts,
      entries: [...entries.values()],
      rounds: [
        { id: 'semi' },
        { id: 'last', after: hasRounds ? ['semi'] : [], pause: given.last.pause, earliest: given.last.earliest },
      ],
      referees: [...new Set(given.referees)].map((id, index) => ({
        id,
        barredFrom: index === 0 ? given.barred : [],
        ...(index === 0 && given.refereeTimes !== undefined ? { open: given.refereeTimes } : {}),
      })),
      length: 20,
      step: 10,
      changeover: given.changeover,
      officials: given.officials,
      rest: given.rest,
    };
  });
