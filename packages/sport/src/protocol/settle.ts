import type { MatchRecord } from './events.ts';
import type { Report } from './problems.ts';

/** A text that is the same for equal data, whatever the order of its members. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

/** Whether two records say the same. */
export const sameEvent = (a: MatchRecord, b: MatchRecord): boolean => canonical(a.event) === canonical(b.event);

const byAcceptance = (a: MatchRecord, b: MatchRecord): number => {
  if (a.seq !== b.seq) return a.seq - b.seq;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const [first, second] = [canonical(a.event), canonical(b.event)];
  return first === second ? 0 : first < second ? -1 : 1;
};

/** One record for each id: the one accepted first. A copy that says something else counts for nothing and is reported. */
const unique = (records: readonly MatchRecord[], report: Report): MatchRecord[] => {
  const byId = new Map<string, MatchRecord>();
  for (const record of [...records].sort(byAcceptance)) {
    const known = byId.get(record.id);
    if (known === undefined) {
      byId.set(record.id, record);
      continue;
    }
    if (!sameEvent(known, record)) {
      report(record.id, 'id-reused', '/id', 'This id already stands for another event, which counts.');
    } else if (record.takenBack) {
      byId.set(record.id, { ...known, takenBack: true });
    }
  }
  return [...byId.values()];
};

/**
 * The records that stand, in the order of acceptance, without those that take back. A record that comes twice counts once.
 * Taking back is itself a record: taken back, what it took away stands again. It may name a record that was accepted later
 * (they arrive out of order), but of taking-backs only an earlier one, so that two never take back each other.
 */
export const settle = (records: readonly MatchRecord[], report: Report): MatchRecord[] => {
  const sorted = unique(records, report);
  const place = new Map(sorted.map((record, index) => [record.id, { index, record }]));
  const voided = new Set<string>();
  for (const [index, record] of [...sorted.entries()].reverse()) {
    if (record.event.type !== 'take-back' || record.takenBack || voided.has(record.id)) continue;
    const target = place.get(record.event.record);
    if (target === undefined) {
      report(record.id, 'unknown-record', '/event/record', 'There is no such record to take back.');
    } else if (target.record.event.type === 'take-back' && target.index >= index) {
      report(record.id, 'take-back-order', '/event/record', 'Only an earlier taking-back can be taken back.');
    } else {
      voided.add(target.record.id);
    }
  }
  return sorted.filter(({ id, takenBack, event }) => !takenBack && !voided.has(id) && event.type !== 'take-back');
};
