/** An entry of a protocol, as far as it matters here. */
interface Entry {
  readonly takenBack?: boolean | undefined;
  readonly event: { readonly type: string; readonly to?: string };
}

/**
 * The index of the entry from which on things count: an abandoned match that is scheduled anew is replayed, and what was played
 * in its first attempt counts no longer. 0 without a replay. `entries` are in the order of acceptance.
 */
export const replayStart = (entries: readonly Entry[]): number => {
  let abandoned = false;
  let start = 0;
  for (const [index, { takenBack, event }] of entries.entries()) {
    if (takenBack || event.type !== 'state') continue;
    if (abandoned && event.to === 'scheduled') start = index;
    abandoned = event.to === 'abandoned';
  }
  return start;
};
