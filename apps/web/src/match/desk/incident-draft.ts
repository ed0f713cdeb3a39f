import type { Incident, Side } from '../model.ts';

/** What can be added by hand, as one choice. */
export const INCIDENTS = ['goal', 'penalty', 'own-goal', 'missed-penalty', 'yellow', 'second-yellow', 'red'] as const;
export type IncidentKind = (typeof INCIDENTS)[number];

/** An incident while it is being entered; numbers are as typed. */
export interface IncidentDraft {
  kind: IncidentKind;
  side: Side;
  player: string;
  minute: string;
  added: string;
}

export const EMPTY_INCIDENT: IncidentDraft = { kind: 'goal', side: 'home', player: '', minute: '', added: '' };

/** The event that a draft stands for; without a minute the added time says nothing. */
export const incidentOf = ({ kind, side, player, minute, added }: IncidentDraft): Incident => {
  const name = player.trim();
  const at = minute === '' ? null : { minute: Number(minute), added: added === '' ? 0 : Number(added) };
  const common = { side, player: name === '' ? null : name, at };
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
