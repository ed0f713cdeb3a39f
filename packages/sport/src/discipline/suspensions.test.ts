import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardColour, Side } from '../model.ts';
import type { DisciplineInput, DisciplineMatch } from './discipline.ts';
import { DISCIPLINE_PRESETS } from './presets.ts';
import { checkDisciplineRules, type DisciplineRules, type DisciplineStatus } from './rules.ts';
import { disciplineOf } from './suspensions.ts';

const RUNS = Number(process.env.SPORT_RUNS ?? 200);
const { fifa } = DISCIPLINE_PRESETS;

/** Matches of entry A, one after the other; `cards` are those of A. */
const season = (...list: (Partial<DisciplineMatch> & { shown?: [string, CardColour][] })[]): DisciplineMatch[] =>
  list.map(({ shown = [], ...rest }, index) => ({
    id: `m${index + 1}`,
    stage: 'league',
    home: 'A',
    away: `opponent ${index + 1}`,
    status: 'played',
    cards: { home: shown.map(([player, colour]) => ({ player, colour })) },
    ...rest,
  }));
const discipline = (matches: DisciplineMatch[], rest: Partial<DisciplineInput> = {}) =>
  disciplineOf({ rules: fifa, matches, ...rest });
const served = (matches: DisciplineMatch[], rest: Partial<DisciplineInput> = {}) =>
  discipline(matches, rest).suspensions.map((each) => [each.player, each.cause, each.match, each.served]);

describe('what happened', () => {
  /** Cautions of the World Cup 2018; the suspended players missed the matches named. */
  const worldCup = (...stages: [stage: string, shown: [string, CardColour][]][]) =>
    discipline(
      stages.map(([stage, shown], index) => ({
        id: `${stage} ${index}`,
        stage,
        home: 'team',
        away: `opponent ${index}`,
        status: 'played' as const,
        cards: { home: shown.map(([player, colour]) => ({ player, colour })) },
      })),
      {
        rules: DISCIPLINE_PRESETS['fifa-world-cup'],
        stages: ['groups', 'round of 16', 'quarter-finals', 'semi-finals', 'final'],
      },
    );

  it('Casemiro, cautioned against Switzerland and Mexico, missed the quarter-final against Belgium', () => {
    const { suspensions } = worldCup(
      ['groups', [['Casemiro', 'yellow']]],
      ['groups', []],
      ['groups', []],
      ['round of 16', [['Casemiro', 'yellow']]],
      ['quarter-finals', []],
    );
    expect(suspensions).toMatchObject([{ player: 'Casemiro', cause: 'cautions', served: ['quarter-finals 4'] }]);
  });

  it('Meunier, cautioned in the groups and in the quarter-final, missed the semi-final in spite of the wipe after it', () => {
    const { suspensions, cautions } = worldCup(
      ['groups', [['Meunier', 'yellow']]],
      ['round of 16', []],
      [
        'quarter-finals',
        [
          ['Meunier', 'yellow'],
          ['Alderweireld', 'yellow'],
        ],
      ],
      ['semi-finals', []],
    );
    expect(suspensions).toMatchObject([{ player: 'Meunier', served: ['semi-finals 3'] }]);
    expect(cautions).toEqual([]);
  });
});

describe('cautions', () => {
  it('suspend at the number that the rules name, and again', () => {
    const yellow: [string, CardColour][] = [['x', 'yellow']];
    const matches = season(...Array.from({ length: 7 }, () => ({ shown: yellow })));
    expect(served(matches)).toEqual([
      ['x', 'cautions', 'm2', ['m3']],
      ['x', 'cautions', 'm4', ['m5']],
      ['x', 'cautions', 'm6', ['m7']],
    ]);
    expect(served(matches, { rules: DISCIPLINE_PRESETS['uefa-club'] })).toEqual([
      ['x', 'cautions', 'm3', ['m4']],
      ['x', 'cautions', 'm5', ['m6']],
      ['x', 'cautions', 'm7', []],
    ]);
  });

  it('suspend longer at later steps, and only as long as a step holds', () => {
    const rules: DisciplineRules = {
      ...fifa,
      accumulation: {
        steps: [
          { at: 2, matches: 1, within: 2 },
          { at: 3, matches: 2 },
        ],
        every: null,
      },
    };
    const early = season({ shown: [['x', 'yellow']] }, { shown: [['x', 'yellow']] }, {});
    const late = season(
      { shown: [['x', 'yellow']] },
      {},
      { shown: [['x', 'yellow']] },
      { shown: [['x', 'yellow']] },
      {},
      {},
    );
    expect(served(early, { rules })).toEqual([['x', 'cautions', 'm2', ['m3']]]);
    expect(served(late, { rules })).toEqual([['x', 'cautions', 'm4', ['m5', 'm6']]]);
  });

  it('of a second yellow card do not add up, and one before a direct red does', () => {
    const secondYellow = season(
      {
        shown: [
          ['x', 'yellow'],
          ['x', 'second-yellow'],
        ],
      },
      {},
      { shown: [['x', 'yellow']] },
      {},
    );
    expect(served(secondYellow)).toEqual([['x', 'second-yellow', 'm1', ['m2']]]);
    const red = season(
      {
        shown: [
          ['x', 'yellow'],
          ['x', 'red'],
        ],
      },
      {},
      { shown: [['x', 'yellow']] },
      {},
    );
    expect(served(red)).toEqual([
      ['x', 'red', 'm1', ['m2']],
      ['x', 'cautions', 'm3', ['m4']],
    ]);
    expect(served(secondYellow, { rules: { ...fifa, secondYellowCautions: 1 } })).toEqual([
      ['x', 'second-yellow', 'm1', ['m2']],
      ['x', 'cautions', 'm3', ['m4']],
    ]);
  });

  it('twice for one player in one match are a second yellow card', () => {
    expect(
      served(
        season(
          {
            shown: [
              ['x', 'yellow'],
              ['x', 'yellow'],
            ],
          },
          {},
        ),
      ),
    ).toEqual([['x', 'second-yellow', 'm1', ['m2']]]);
  });

  it('are those of the entry that the player plays for, and void in a match that is played again', () => {
    const matches = season(
      { shown: [['x', 'yellow']], replayed: true, status: 'abandoned' },
      { shown: [['x', 'yellow']] },
    );
    expect(discipline(matches).cautions).toEqual([{ entry: 'A', player: 'x', cautions: 1, atRisk: true }]);
    const other = season({ shown: [['x', 'yellow']] }, { home: 'B', shown: [['x', 'yellow']] });
    expect(discipline(other).suspensions).toEqual([]);
  });

  it('are forgotten after a stage, for those too who were not in it', () => {
    const rules: DisciplineRules = { ...fifa, wipes: [{ after: 'play-in', cautions: true, suspensions: false }] };
    const matches = season(
      { stage: 'groups', shown: [['x', 'yellow']] },
      { stage: 'play-in', home: 'C', away: 'D' },
      { stage: 'final', shown: [['x', 'yellow']] },
      { stage: 'final' },
    );
    expect(discipline(matches, { rules })).toMatchObject({ suspensions: [], cautions: [{ player: 'x', cautions: 1 }] });
    expect(discipline(matches).suspensions).toHaveLength(1);
  });

  it('do not take a suspension away with them, unless the rules say so', () => {
    const red = season({ stage: 'groups', shown: [['x', 'red']] }, { stage: 'final' });
    const wipe = { after: 'groups', cautions: true };
    const keep: DisciplineRules = { ...fifa, red: 2, wipes: [{ ...wipe, suspensions: false }] };
    const drop: DisciplineRules = { ...fifa, red: 2, wipes: [{ ...wipe, suspensions: true }] };
    expect(discipline(red, { rules: keep }).suspensions).toMatchObject([{ served: ['m2'], left: 1, forgotten: 0 }]);
    expect(discipline(red, { rules: drop }).suspensions).toMatchObject([{ served: [], left: 0, forgotten: 2 }]);
  });
});

describe('serving', () => {
  const red = { shown: [['x', 'red']] as [string, CardColour][] };

  it.each<[DisciplineStatus, Side[], string[]]>([
    ['walkover', ['away'], ['m2']],
    ['walkover', ['home'], ['m3']],
    ['cancelled', [], ['m2']],
    ['cancelled', ['home', 'away'], ['m3']],
    ['abandoned', ['home'], ['m3']],
    ['awarded', ['away'], ['m2']],
  ])('a match that is %s with %j at fault: %j serves', (status, atFault, expected) => {
    expect(served(season(red, { status, atFault }, {}))).toEqual([['x', 'red', 'm1', expected]]);
  });

  it('never counts a match that the rules leave out, always one that they count', () => {
    const never: DisciplineRules = { ...fifa, serving: { ...fifa.serving, walkover: 'never' } };
    const always: DisciplineRules = { ...fifa, serving: { ...fifa.serving, walkover: 'always' } };
    const matches = season(red, { status: 'walkover', atFault: ['home'] }, {});
    expect(served(matches, { rules: never })).toEqual([['x', 'red', 'm1', ['m3']]]);
    expect(served(matches, { rules: always })).toEqual([['x', 'red', 'm1', ['m2']]]);
  });

  it('goes on in the matches to come, and says what is left', () => {
    const rules: DisciplineRules = { ...fifa, red: 4 };
    const { suspensions, suspended } = discipline(season(red, {}, { status: 'scheduled' }, { status: 'scheduled' }), {
      rules,
    });
    expect(suspensions).toMatchObject([{ matches: 4, served: ['m2'], upcoming: ['m3', 'm4'], left: 1 }]);
    expect(suspended.map(({ match }) => match)).toEqual(['m2', 'm3', 'm4']);
  });

  it('is one suspension after the other', () => {
    const matches = season(
      { shown: [['x', 'yellow']] },
      {
        shown: [
          ['x', 'yellow'],
          ['x', 'red'],
        ],
      },
      {},
      {},
    );
    expect(served(matches)).toEqual([
      ['x', 'red', 'm2', ['m3']],
      ['x', 'cautions', 'm2', ['m4']],
    ]);
  });

  it('is not done by who plays all the same, which is a breach', () => {
    const found = discipline(season(red, { fielded: { home: ['x', 'y'] } }, {}));
    expect(found.suspensions).toMatchObject([{ served: ['m3'] }]);
    expect(found.breaches).toEqual([{ match: 'm2', entry: 'A', player: 'x' }]);
  });

  it('follows what the organizer decides: more, none, or without any card', () => {
    const matches = season(red, {}, {}, {});
    const decide = (matchesOf: number, player = 'x') => ({
      decisions: [{ match: 'm1', side: 'home' as const, player, matches: matchesOf }],
    });
    expect(served(matches, decide(3))).toEqual([['x', 'decision', 'm1', ['m2', 'm3', 'm4']]]);
    expect(served(matches, decide(0))).toEqual([]);
    expect(served(matches, decide(2, 'coach'))).toEqual([
      ['x', 'red', 'm1', ['m2']],
      ['coach', 'decision', 'm1', ['m2', 'm3']],
    ]);
  });
});

describe('bad input', () => {
  const wrong = (input: Partial<DisciplineInput>) => () =>
    disciplineOf({ rules: fifa, matches: season({}, {}), ...input });
  it.each<[string, Partial<DisciplineInput>, string, string]>([
    ['a match twice', { matches: season({}, { id: 'm1' }) }, 'duplicate-result', '/matches/1/id'],
    ['an entry against itself', { matches: season({ away: 'A' }) }, 'same-entry', '/matches/0/away'],
    [
      'cards before a match',
      { matches: season({ status: 'scheduled', shown: [['x', 'red']] }) },
      'event-not-allowed',
      '/matches/0/cards',
    ],
    ['an unknown stage', { stages: ['cup'] }, 'unknown-value', '/matches/0/stage'],
    [
      'a wipe after an unknown stage',
      { stages: ['league'], rules: { ...fifa, wipes: [{ after: 'cup', cautions: true, suspensions: false }] } },
      'unknown-value',
      '/rules/wipes/0/after',
    ],
    [
      'a decision about an unknown match',
      { decisions: [{ match: 'x', side: 'home', player: 'x', matches: 1 }] },
      'unknown-value',
      '/decisions/0/match',
    ],
    [
      'two decisions',
      {
        decisions: [
          { match: 'm1', side: 'home', player: 'x', matches: 1 },
          { match: 'm1', side: 'home', player: 'x', matches: 2 },
        ],
      },
      'duplicate-result',
      '/decisions/1',
    ],
    [
      'less than nothing',
      { decisions: [{ match: 'm1', side: 'home', player: 'x', matches: -1 }] },
      'out-of-range',
      '/decisions/0/matches',
    ],
    [
      'steps that go back',
      {
        rules: {
          ...fifa,
          accumulation: {
            steps: [
              { at: 4, matches: 1 },
              { at: 4, matches: 2 },
            ],
            every: null,
          },
        },
      },
      'contradicting-rules',
      '/rules/accumulation/steps/1/at',
    ],
    [
      'cautions for nothing',
      { rules: { ...fifa, accumulation: { steps: [], every: null } } },
      'contradicting-rules',
      '/rules/accumulation',
    ],
    ['half a match', { rules: { ...fifa, red: 0.5 } }, 'out-of-range', '/rules/red'],
    [
      'every zero cards',
      { rules: { ...fifa, accumulation: { steps: [], every: { cards: 0, matches: 1 } } } },
      'out-of-range',
      '/rules/accumulation/every/cards',
    ],
    [
      'two wipes after one stage',
      {
        rules: {
          ...fifa,
          wipes: [
            { after: 'league', cautions: true, suspensions: false },
            { after: 'league', cautions: true, suspensions: true },
          ],
        },
      },
      'contradicting-rules',
      '/rules/wipes/1/after',
    ],
  ])('%s', (_, input, code, path) => {
    expect(wrong(input)).toThrow(expect.objectContaining({ code, path }));
  });

  it('is not in the presets', () => {
    for (const rules of Object.values(DISCIPLINE_PRESETS)) expect(checkDisciplineRules(rules)).toBe(rules);
  });
});

describe('seasons at random', () => {
  const colour = fc.constantFrom<CardColour>('yellow', 'yellow', 'yellow', 'second-yellow', 'red');
  const cards = fc.array(fc.record({ player: fc.constantFrom('x', 'y', 'z'), colour }), { maxLength: 4 });
  const entries = fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 2, maxLength: 2 });
  const anyMatches = fc
    .array(
      fc.record({
        entries,
        home: cards,
        away: cards,
        status: fc.constantFrom<DisciplineStatus>('played', 'played', 'played', 'walkover', 'cancelled', 'abandoned'),
        atFault: fc.subarray<Side>(['home', 'away']),
      }),
      { maxLength: 20 },
    )
    .map((list) =>
      list.map(
        ({ entries: [home = 'A', away = 'B'], status, atFault, ...shown }, index): DisciplineMatch => ({
          id: `m${index}`,
          stage: index < 10 ? 'groups' : 'final',
          home,
          away,
          status,
          atFault,
          cards: status === 'walkover' || status === 'cancelled' ? {} : shown,
        }),
      ),
    );
  const anyRules = fc.record({
    every: fc.integer({ min: 1, max: 4 }),
    red: fc.integer({ min: 1, max: 3 }),
    wiped: fc.boolean(),
  });

  /** One player of one entry, by the letter of the rules: matches missed, in order. */
  const missed = (matches: readonly DisciplineMatch[], entry: string, player: string, rules: DisciplineRules) => {
    const list: string[] = [];
    let [cautions, due, final] = [0, 0, false];
    for (const match of matches) {
      const side = match.home === entry ? 'home' : match.away === entry ? 'away' : null;
      if (side === null) continue;
      if (match.stage === 'final' && !final) {
        final = true;
        if (rules.wipes.length > 0) cautions = 0;
      }
      const innocent = match.status === 'played' || !match.atFault?.includes(side);
      if (due > 0 && innocent) {
        due -= 1;
        list.push(match.id);
      }
      const own = (match.cards?.[side] ?? []).filter((card) => card.player === player).map((card) => card.colour);
      const yellows = own.filter((each) => each === 'yellow').length;
      const two = yellows > 1 || own.includes('second-yellow');
      if (own.includes('red')) due += rules.red;
      else if (two) due += rules.secondYellow;
      if (!two && yellows === 1) {
        cautions += 1;
        if (cautions % (rules.accumulation?.every?.cards ?? 1) === 0) due += 1;
      }
    }
    return { list, due };
  };

  it('suspend whom counting each player by hand suspends', () => {
    fc.assert(
      fc.property(anyMatches, anyRules, (matches, { every, red, wiped }) => {
        const rules: DisciplineRules = {
          ...fifa,
          red,
          accumulation: { steps: [], every: { cards: every, matches: 1 } },
          wipes: wiped ? [{ after: 'groups', cautions: true, suspensions: false }] : [],
        };
        const found = disciplineOf({ rules, matches });
        for (const entry of ['A', 'B', 'C']) {
          for (const player of ['x', 'y', 'z']) {
            const own = found.suspensions.filter((each) => each.entry === entry && each.player === player);
            const { list, due } = missed(matches, entry, player, rules);
            expect(own.flatMap((each) => each.served)).toEqual(list);
            expect(own.reduce((left, each) => left + each.left, 0)).toBe(due);
          }
        }
        for (const { matches: total, served: done, upcoming, left, forgotten } of found.suspensions) {
          expect(done.length + upcoming.length + left + forgotten).toBe(total);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are the same when they are computed again, and the given matches stay as they are', () => {
    fc.assert(
      fc.property(anyMatches, (matches) => {
        const before = structuredClone(matches);
        expect(disciplineOf({ rules: fifa, matches })).toEqual(disciplineOf({ rules: fifa, matches }));
        expect(matches).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  });

  it('change nothing before a correction', () => {
    fc.assert(
      fc.property(anyMatches, fc.nat(), cards, (matches, choice, shown) => {
        const index = choice % Math.max(matches.length, 1);
        const corrected = matches.map((match, place) =>
          place === index && match.status === 'played' ? { ...match, cards: { home: shown, away: [] } } : match,
        );
        const until = new Set(matches.slice(0, index + 1).map(({ id }) => id));
        const early = (list: DisciplineMatch[]) =>
          disciplineOf({ rules: fifa, matches: list }).suspended.filter(({ match }) => until.has(match));
        expect(early(corrected)).toEqual(early(matches));
      }),
      { numRuns: RUNS },
    );
  });
});
