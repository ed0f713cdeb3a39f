import type { DisciplineRules } from './rules.ts';

const INNOCENT = {
  abandoned: 'innocent',
  awarded: 'innocent',
  walkover: 'innocent',
  cancelled: 'innocent',
} as const;

/**
 * FIFA Disciplinary Code 2011: two cautions in different matches suspend for the next one (art. 17.3); those that send off
 * are cancelled, a caution before a direct red card is upheld (art. 17.2 and 17.4); being sent off suspends for the next
 * match (art. 18.4); a match that was not played counts as served for a team that is not responsible (art. 19.4).
 */
const fifa: DisciplineRules = {
  accumulation: { steps: [], every: { cards: 2, matches: 1 } },
  secondYellow: 1,
  red: 1,
  secondYellowCautions: 0,
  cautionBeforeRed: true,
  wipes: [],
  serving: INNOCENT,
  source: { regulation: 'FIFA Disciplinary Code', edition: '2011', article: 'art. 17 to 19' },
};

/** Rules that tournaments are played by. A tournament's own are made by spreading one and changing what differs. */
export const DISCIPLINE_PRESETS = {
  fifa,
  /** Single cautions are forgotten after the quarter-finals; the stage is called `quarter-finals`. */
  'fifa-world-cup': {
    ...fifa,
    wipes: [{ after: 'quarter-finals', cautions: true, suspensions: false }],
    source: { regulation: 'Regulations FIFA World Cup Russia', edition: '2018', article: 'yellow and red cards' },
  },
  /** The third caution suspends, then every second one: the fifth, the seventh. */
  'uefa-club': {
    ...fifa,
    accumulation: { steps: [{ at: 3, matches: 1 }], every: { cards: 2, matches: 1 } },
    wipes: [{ after: 'quarter-finals', cautions: true, suspensions: false }],
    source: {
      regulation: 'Regulations of the UEFA Champions League',
      edition: '2021-24',
      article: 'yellow and red cards',
    },
  },
} as const satisfies Record<string, DisciplineRules>;

export type DisciplinePreset = keyof typeof DISCIPLINE_PRESETS;
