import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from './account.ts';
import { createTabSession, PATIENCE_MS, RENEW_AHEAD_MS, type TabSession } from './tabs.ts';

const LIFE_MS = 300_000;

/** A browser of several tabs with a clock of its own. */
const createBrowser = () => {
  const tabs: { heard: (message: unknown) => void; id: number; alive: boolean; lead: () => void }[] = [];
  const asked: number[] = [];
  let provider: (id: number) => Promise<Account | null> = async () => null;
  let leader: number | null = null;

  const elect = (): void => {
    const next = tabs.find(({ alive }) => alive);
    leader = next?.id ?? null;
    next?.lead();
  };

  const open = (expected: boolean): TabSession & { close(): void; forgotten(): number } => {
    const id = tabs.length;
    let forgotten = 0;
    const tab = { id, alive: true, heard: (_: unknown) => {}, lead: () => {} };
    tabs.push(tab);
    const session = createTabSession({
      channel: {
        post: (message) => {
          for (const other of tabs) if (other !== tab && other.alive) other.heard(structuredClone(message));
        },
        listen: (listener) => {
          tab.heard = listener;
        },
      },
      lead: (lead) => {
        tab.lead = lead;
        if (leader === null) elect();
      },
      acquire: () => {
        asked.push(id);
        return provider(id);
      },
      forget: async () => {
        forgotten += 1;
      },
      now: Date.now,
      after: (ms, run) => {
        const timer = setTimeout(() => tab.alive && run(), ms);
        return () => clearTimeout(timer);
      },
    });
    session.start(expected);
    const close = (): void => {
      tab.alive = false;
      if (leader === id) elect();
    };
    return { ...session, close, forgotten: () => forgotten };
  };

  return {
    open,
    asked,
    answer: (next: typeof provider) => {
      provider = next;
    },
    freeze: (id: number) => {
      const tab = tabs[id];
      if (tab !== undefined) tab.heard = () => {};
    },
  };
};

let issued = 0;
const account = (subject = 'ann'): Account => {
  issued += 1;
  return {
    subject,
    name: null,
    email: null,
    accessToken: `${subject}-${issued}`,
    idToken: null,
    expiresAt: Date.now() + LIFE_MS,
  };
};

beforeEach(() => {
  vi.useFakeTimers();
  issued = 0;
  return () => vi.useRealTimers();
});

describe('the session of several tabs', () => {
  it('is asked for by one tab and told to the others', async () => {
    const browser = createBrowser();
    browser.answer(async () => account());
    const first = browser.open(true);
    const second = browser.open(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(browser.asked).toEqual([0]);
    expect(await first.token()).toBe('ann-1');
    expect(await second.token()).toBe('ann-1');
  });

  it('asks nobody when nobody has signed in on this device', async () => {
    const browser = createBrowser();
    const tab = browser.open(false);
    expect(tab.state()).toEqual({ kind: 'anonymous' });
    expect(await tab.token()).toBeNull();
    expect(browser.asked).toEqual([]);
  });

  it('is renewed once, ahead of its end, by the leading tab', async () => {
    const browser = createBrowser();
    browser.answer(async () => account());
    browser.open(true);
    const second = browser.open(true);
    await vi.advanceTimersByTimeAsync(LIFE_MS - RENEW_AHEAD_MS);
    expect(browser.asked).toEqual([0, 0]);
    expect(await second.token()).toBe('ann-2');
  });

  it('is led by the next tab when the leader closes', async () => {
    const browser = createBrowser();
    browser.answer(async () => account());
    const first = browser.open(true);
    browser.open(true);
    await vi.advanceTimersByTimeAsync(0);
    first.close();
    await vi.advanceTimersByTimeAsync(LIFE_MS - RENEW_AHEAD_MS);
    expect(browser.asked).toEqual([0, 1]);
  });

  it('does without a leader that is frozen', async () => {
    const browser = createBrowser();
    browser.answer((id) => (id === 0 ? new Promise(() => {}) : Promise.resolve(account())));
    browser.open(true);
    browser.freeze(0);
    const second = browser.open(true);
    const token = second.token();
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(await token).toBe('ann-1');
  });

  it('ends in every tab, and a late answer does not bring it back', async () => {
    const browser = createBrowser();
    browser.answer(async () => account());
    const first = browser.open(true);
    const second = browser.open(true);
    await vi.advanceTimersByTimeAsync(0);
    let answer = (_: Account) => {};
    browser.answer(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await vi.advanceTimersByTimeAsync(LIFE_MS - RENEW_AHEAD_MS);
    await second.end();
    answer(account());
    await vi.advanceTimersByTimeAsync(0);
    expect(first.state()).toEqual({ kind: 'anonymous' });
    expect(second.state()).toEqual({ kind: 'anonymous' });
    expect(first.forgotten()).toBeGreaterThan(0);
  });

  it('is asked about once by the leading tab when the server refuses its token', async () => {
    const browser = createBrowser();
    browser.answer(async () => account());
    const first = browser.open(true);
    const second = browser.open(true);
    await vi.advanceTimersByTimeAsync(0);
    await Promise.all([second.refused('ann-1'), first.refused('ann-1')]);
    await second.refused('ann-1');
    expect(browser.asked).toEqual([0, 0]);
    expect([await first.token(), await second.token()]).toEqual(['ann-2', 'ann-2']);
  });

  it('that was ended from elsewhere ends in every tab', async () => {
    const browser = createBrowser();
    browser.answer(async () => account());
    const first = browser.open(true);
    const second = browser.open(true);
    await vi.advanceTimersByTimeAsync(0);
    browser.answer(async () => null);
    await second.refused('ann-1');
    expect([first.state(), second.state()]).toEqual([{ kind: 'anonymous' }, { kind: 'anonymous' }]);
    expect(second.forgotten()).toBeGreaterThan(0);
  });

  it('survives a provider that is away for a while', async () => {
    const browser = createBrowser();
    browser.answer(async () => account());
    const tab = browser.open(true);
    await vi.advanceTimersByTimeAsync(0);
    browser.answer(() => Promise.reject(new Error('away')));
    await vi.advanceTimersByTimeAsync(LIFE_MS - RENEW_AHEAD_MS + 20_000);
    expect(tab.state().kind).toBe('signed-in');
    browser.answer(async () => account());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await tab.token()).toBe('ann-2');
  });

  it('goes on in every tab when a renewal is lost and the next one, a minute later, finds its grant ended', async () => {
    const browser = createBrowser();
    browser.answer(async () => account());
    const first = browser.open(true);
    const second = browser.open(true);
    await vi.advanceTimersByTimeAsync(0);
    const states: string[] = [];
    for (const tab of [first, second]) tab.subscribe(() => states.push(tab.state().kind));
    let renewals = 0;
    // What `acquire` does with a refused renewal is its own: the provider's session gives another grant.
    browser.answer(() => {
      renewals += 1;
      return renewals === 1
        ? new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), 10_000))
        : new Promise((resolve) => setTimeout(() => resolve(account()), 45_000));
    });
    await vi.advanceTimersByTimeAsync(LIFE_MS - RENEW_AHEAD_MS + 60_000);
    expect(await Promise.all([first.token(), second.token()])).toEqual(['ann-2', 'ann-2']);
    expect(renewals).toBeGreaterThanOrEqual(2);
    expect(new Set(states)).toEqual(new Set(['signed-in']));
  });

  it('drops the tokens of another person when someone else signs in', async () => {
    const browser = createBrowser();
    browser.answer(async () => account());
    const first = browser.open(true);
    const second = browser.open(true);
    await vi.advanceTimersByTimeAsync(0);
    second.adopt(account('bob'));
    expect(await first.token()).toMatch(/^bob-/);
    expect(first.forgotten()).toBe(1);
  });
});
