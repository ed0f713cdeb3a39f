import type { MatchEvent } from '@prodvor/contracts';
import type { GoalEvent, ResultEvent } from '@prodvor/sport';
import { v5 as uuidFromName } from 'uuid';

/** An event to record; `ordinal` tells it from equal ones of the same match and makes its id. */
export interface PlannedEvent<Event extends GoalEvent | ResultEvent> {
  readonly event: Event;
  readonly ordinal: number;
}

/** A stored match with its protocol. */
export interface Recorded {
  readonly matchId: string;
  readonly protocol: readonly MatchEvent[];
}

/** The content of an event as text. */
const keyOf = (event: GoalEvent | ResultEvent): string => {
  if (event.type === 'goal') {
    const { side, kind, player, at } = event;
    return `goal ${JSON.stringify([side, kind, player, at?.minute ?? null, at?.added ?? null])}`;
  }
  const parts = event.parts.map(({ kind, number, home, away }) => [kind, number, home, away]);
  return `result ${JSON.stringify([event.basis, parts])}`;
};

/**
 * The same for every run over the same content, so that an event that was recorded is not recorded again, and is known even
 * when its player is called otherwise by now.
 */
export const eventId = (matchId: string, { event, ordinal }: PlannedEvent<GoalEvent | ResultEvent>): string =>
  uuidFromName(`${keyOf(event)} ${ordinal}`, matchId);

/** Gives events the first ordinals whose ids no stored event has, taken back or not. */
export const numbered = <Event extends GoalEvent | ResultEvent>(
  events: readonly Event[],
  recorded: Recorded | null,
): PlannedEvent<Event>[] => {
  const taken = new Set(recorded?.protocol.map(({ id }) => id));
  const next = new Map<string, number>();
  return events.map((event) => {
    const key = keyOf(event);
    let ordinal = next.get(key) ?? 0;
    while (recorded !== null && taken.has(eventId(recorded.matchId, { event, ordinal }))) ordinal += 1;
    next.set(key, ordinal + 1);
    return { event, ordinal };
  });
};

/** Goals of the file that do not stand yet, and the ids of standing ones that the file does not have. */
export const compareGoals = (
  goals: readonly GoalEvent[],
  { matchId, protocol }: Recorded,
): { missing: GoalEvent[]; extra: string[] } => {
  const standing = protocol.flatMap(({ id, event, takenBack }) =>
    event.type === 'goal' && !takenBack ? [{ id, key: keyOf(event) }] : [],
  );
  const missing = goals.filter((event) => {
    const key = keyOf(event);
    const ids = new Set(protocol.map((_, ordinal) => eventId(matchId, { event, ordinal })));
    const index = standing.findIndex((other) => other.key === key || ids.has(other.id));
    if (index >= 0) standing.splice(index, 1);
    return index < 0;
  });
  return { missing, extra: standing.map(({ id }) => id) };
};
