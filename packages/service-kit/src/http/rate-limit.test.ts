import { describe, expect, test } from 'vitest';
import { notesService } from '../fixtures/notes-service.ts';
import { testPlatform } from '../testing.ts';
import { createRateLimiter } from './rate-limit.ts';

describe('a bucket', () => {
  const start = (rate = { perSecond: 2, burst: 3 }) => {
    let now = 1_000_000;
    const { take } = createRateLimiter(rate, () => new Date(now));
    return {
      take,
      pass: (millis: number) => {
        now += millis;
      },
    };
  };

  test('has its burst at once, then what comes each second, and never more than the burst', () => {
    const { take, pass } = start();
    expect([take('a'), take('a'), take('a')].map(({ remaining }) => remaining)).toEqual([2, 1, 0]);
    expect(take('a')).toEqual({ remaining: 0, resetSeconds: 2, waitSeconds: 1 });
    pass(499);
    expect(take('a').waitSeconds).toBe(1);
    pass(1);
    expect(take('a')).toEqual({ remaining: 0, resetSeconds: 2, waitSeconds: 0 });
    expect(take('a').waitSeconds).toBe(1);
    pass(60_000);
    expect([take('a'), take('a'), take('a'), take('a')].map(({ waitSeconds }) => waitSeconds)).toEqual([0, 0, 0, 1]);
  });

  test('is each key’s own', () => {
    const { take } = start({ perSecond: 1, burst: 1 });
    expect([take('a').waitSeconds, take('b').waitSeconds, take('a').waitSeconds]).toEqual([0, 0, 1]);
  });

  test('gives what costs more for more, and at the most for all of it', () => {
    const { take, pass } = start({ perSecond: 1, burst: 10 });
    expect(take('a', 7).remaining).toBe(3);
    expect(take('a', 5)).toMatchObject({ remaining: 3, waitSeconds: 2 });
    expect(take('a', 3).waitSeconds).toBe(0);
    expect(take('a', 25).waitSeconds).toBe(10);
    pass(10_000);
    expect(take('a', 25)).toMatchObject({ remaining: 0, waitSeconds: 0 });
  });

  test('keeps nobody out for longer when the clock is put back', () => {
    const { take, pass } = start();
    for (let n = 0; n < 4; n += 1) take('a');
    pass(-3_600_000);
    expect(take('a').waitSeconds).toBe(1);
    pass(500);
    expect(take('a').waitSeconds).toBe(0);
  });

  test('gives every one of a rate that does not divide a second', () => {
    const { take, pass } = start({ perSecond: 7, burst: 7 });
    for (let second = 0; second < 50; second += 1) {
      expect(Array.from({ length: 8 }, () => take('a').waitSeconds)).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
      pass(1_000);
    }
  });
});

test('requests are limited by person, others by address, and told so', async () => {
  let now = new Date();
  const platform = await testPlatform({
    services: [notesService],
    env: { PRODVOR_RATE_LIMIT: '1/2' },
    now: () => now,
  });
  const ask = async (headers: Record<string, string> = {}, path = '/api/v1/notes') => {
    const response = await fetch(`${platform.url}${path}`, { headers });
    const named = (name: string) => response.headers.get(name);
    return [response.status, named('ratelimit-remaining'), named('retry-after'), named('ratelimit-limit')];
  };
  try {
    const [one, other] = [await platform.person(), await platform.person()];
    expect(await ask(one.headers)).toEqual([200, '1', null, '2']);
    // A personal API token speaks for the same person.
    const apiToken = await platform.apiToken(one, ['read']);
    expect(await ask(apiToken.headers)).toEqual([200, '0', null, '2']);
    expect(await ask(one.headers)).toEqual([429, '0', '1', '2']);
    expect(await ask(other.headers)).toEqual([200, '1', null, '2']);

    expect(await ask()).toEqual([200, '1', null, '2']);
    // Whoever guesses tokens spends what the address has.
    expect(await ask({ authorization: 'Bearer x.y.z' })).toEqual([401, '0', null, '2']);
    expect(await ask({}, '/api/v1/nowhere')).toEqual([429, '0', '1', '2']);
    expect(await ask({ authorization: 'Bearer x.y.z' })).toEqual([429, '0', '1', '2']);
    expect((await ask({}, '/healthz'))[0]).toBe(200);

    now = new Date(now.getTime() + 1_000);
    expect(await ask(one.headers)).toEqual([200, '0', null, '2']);
  } finally {
    await platform.close();
  }
});
