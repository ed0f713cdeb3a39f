import type { SportRules } from '@prodvor/sport';
import type { Incident, Side } from '../model.ts';

const GOALS = ['goal', 'penalty', 'own-goal', 'missed-penalty'] as const;
const CARDS = ['yellow', 'second-yellow', 'red'] as const;

/** What can be added by hand, as one choice. */
export type IncidentKind = (typeof GOALS)[number] | (typeof CARDS)[number];

/** The kinds that a sport knows. */
export const incidentsOf = ({ unit, sanctions }: SportRules): readonly IncidentKind[] => [
  ...(unit === 'goals' ? GOALS : []),
  ...CARDS.filter((card) => sanctions.cards.includes(card)),
];

/** An incident while it is being entered; numbers are as typed. */
export interface IncidentDraft {
  kind: IncidentKind;
  side: Side;
  player: string;
  /** The player of the squad, empty where none is named. */
  squadPlayer: string;
  minute: string;
  added: string;
}

/** An incident of a sport before anything is entered. */
export const emptyIncident = (sport: SportRules): IncidentDraft => ({
  kind: incidentsOf(sport)[0] ?? 'goal',
  side: 'home',
  player: '',
  squadPlayer: '',
  minute: '',
  added: '',
});

/** The event that a draft stands for; without a minute the added time says nothing. */
export const incidentOf = ({ kind, side, player, squadPlayer, minute, added }: IncidentDraft): Incident => {
  const name = player.trim();
  const at = minute === '' ? null : { minute: Number(minute), added: added === '' ? 0 : Number(added) };
  // A player of the squad takes the place of a name.
  const who =
    squadPlayer === '' ? { player: name === '' ? null : name, squadPlayer: null } : { player: null, squadPlayer };
  const common = { side, ...who, at };
  switch (kind) {
    case 'goal':
      return { type: 'goal', kind: 'regular', ...common };
    case 'penalty':
    case 'own-goal':
      return { type: 'goal', kind, ...common };
    case 'yellow':
    case 'second-yellow':
    case 'red':
      return { type: 'card', colour: kind, ...common };
    case 'missed-penalty':
      return { type: 'missed-penalty', ...common };
    default:
      return kind satisfies never;
  }
};
