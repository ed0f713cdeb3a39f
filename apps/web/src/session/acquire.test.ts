import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import { acquireBy } from './acquire.ts';

const account: Account = {
  subject: 'ann',
  name: null,
  email: null,
  accessToken: 'anew',
  idToken: null,
  expiresAt: 300_000,
};

class Refusal extends Error {}

/** A tab that renews by its tokens, while it has some, and else asks the session; each answer is the next of its list. */
const createTab = (answers: { renewals?: (string | Error)[]; sessions?: (string | Account)[] }) => {
  const { renewals = [], sessions = [] } = answers;
  let tokens = renewals.length > 0;
  const asked: string[] = [];
  const acquire = () =>
    acquireBy({
      signIn: async () => {
        asked.push(tokens ? 'renewal' : 'session');
        const answer = tokens ? renewals.shift() : sessions.shift();
        if (typeof answer === 'string') throw new Refusal(answer);
        if (answer instanceof Error) throw answer;
        return answer ?? null;
      },
      refusalOf: (error) => (error instanceof Refusal ? error.message : null),
      hasTokens: async () => tokens,
      dropTokens: async () => {
        tokens = false;
      },
    });
  return { acquire, asked };
};

describe('a sign-in without questions', () => {
  it('falls back to the session once when the renewal is refused, and the person notices nothing', async () => {
    const { acquire, asked } = createTab({ renewals: ['invalid_grant'], sessions: [account] });
    expect(await acquire()).toBe(account);
    expect(asked).toEqual(['renewal', 'session']);
  });

  it('is nobody’s when the session is over too', async () => {
    const { acquire, asked } = createTab({ renewals: ['invalid_grant'], sessions: ['login_required'] });
    expect(await acquire()).toBeNull();
    expect(asked).toEqual(['renewal', 'session']);
  });

  it('asks once more for a code whose grant ended on its way, and not for ever', async () => {
    const once = createTab({ sessions: ['invalid_grant', account] });
    expect(await once.acquire()).toBe(account);
    const ever = createTab({ renewals: ['invalid_grant'], sessions: Array.from({ length: 9 }, () => 'invalid_grant') });
    expect(await ever.acquire()).toBeNull();
    expect(ever.asked).toEqual(['renewal', 'session', 'session']);
  });

  it('keeps the tokens when the provider could not be asked', async () => {
    const { acquire, asked } = createTab({
      renewals: [new TypeError('Failed to fetch'), 'invalid_grant'],
      sessions: [account],
    });
    await expect(acquire()).rejects.toThrow('Failed to fetch');
    expect(await acquire()).toBe(account);
    expect(asked).toEqual(['renewal', 'renewal', 'session']);
  });

  it('is not given up for what the provider says of itself', async () => {
    const { acquire, asked } = createTab({ renewals: ['temporarily_unavailable'], sessions: [account] });
    await expect(acquire()).rejects.toThrow('temporarily_unavailable');
    expect(asked).toEqual(['renewal']);
  });
});
