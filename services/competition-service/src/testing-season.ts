import { randomUUID } from 'node:crypto';
import { Entry, Match, MatchEventRecorded, type SportSlug, Stage, Tournament } from '@prodvor/contracts';
import type { z } from 'zod';
import type { Answer, Client } from './testing.ts';

/** A tournament with its entries (by name), built through the API. */
export interface Season {
  readonly id: string;
  readonly name: string;
  readonly entries: Readonly<Record<string, string>>;
}

export const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items.at(index);
  if (item === undefined) throw new RangeError(`There is no item ${index}.`);
  return item;
};

export const idOf = (season: Season, name: string): string => {
  const id = season.entries[name];
  if (id === undefined) throw new RangeError(`There is no entry ${name}.`);
  return id;
};

/** A draft with entries named `names`. */
export const createSeason = async (
  client: Client,
  names: readonly string[],
  sport: SportSlug = 'football',
): Promise<Season> => {
  const name = `Кубок ${randomUUID()}`;
  const { id } = await client.must(Tournament, 'POST', '/tournaments', { name, sport });
  const entries: Record<string, string> = {};
  for (const entry of names) {
    entries[entry] = (await client.must(Entry, 'POST', `/tournaments/${id}/entries`, { name: entry })).id;
  }
  return { id, name, entries };
};

export const publish = (client: Client, { id }: Season): Promise<Answer> =>
  client.send('POST', `/tournaments/${id}/publish`);

/** A league of all entries with one round. */
export const createLeague = (client: Client, season: Season, name = 'Лига'): Promise<Stage> =>
  client.must(Stage, 'POST', `/tournaments/${season.id}/stages`, {
    name,
    format: 'round-robin',
    groups: [{ name: null, entries: Object.values(season.entries) }],
    rounds: [{ name: 'Тур 1' }],
  });

export const createKnockOut = (client: Client, season: Season, rounds: readonly string[]): Promise<Stage> =>
  client.must(Stage, 'POST', `/tournaments/${season.id}/stages`, {
    name: 'Плей-офф',
    format: 'knock-out',
    rounds: rounds.map((name) => ({ name })),
  });

export const createMatch = (client: Client, match: Readonly<Record<string, unknown>>): Promise<Match> =>
  client.must(Match, 'POST', '/matches', match);

export const entry = (season: Season, name: string) => ({ entry: idOf(season, name) });
export const winnerOf = (match: number) => ({ slot: { type: 'winner-of', match } });
export const loserOf = (match: number) => ({ slot: { type: 'loser-of', match } });

export const played = (home: number, away: number) => ({
  type: 'result',
  parts: [{ kind: 'regulation', number: 1, home, away }],
});

/** Records a result; `version` makes it a correction. */
export const record = (
  client: Client,
  match: string,
  event: unknown,
  version?: number,
): Promise<z.output<typeof MatchEventRecorded>> =>
  client.must(
    MatchEventRecorded,
    'POST',
    `/matches/${match}/events`,
    { event },
    version === undefined ? {} : { 'if-match': `"${version}"` },
  );

/** A league of two with one match. */
export const createDerby = async (client: Client, sport: SportSlug = 'football') => {
  const season = await createSeason(client, ['Спартак', 'Динамо'], sport);
  const stage = await createLeague(client, season);
  const match = await createMatch(client, {
    tournament: season.id,
    round: at(stage.rounds, 0).id,
    group: at(stage.groups, 0).id,
    home: entry(season, 'Спартак'),
    away: entry(season, 'Динамо'),
  });
  return { season, stage, match };
};

/** A league, a knock-out and an entry that is in no group. */
export const createBothFormats = async (owner: Client) => {
  const season = await createSeason(owner, ['А', 'Б']);
  const league = await createLeague(owner, season);
  const cup = await createKnockOut(owner, season, ['1/2', 'Финал']);
  const outsider = await owner.must(Entry, 'POST', `/tournaments/${season.id}/entries`, { name: 'Вне группы' });
  const inLeague = {
    tournament: season.id,
    round: at(league.rounds, 0).id,
    group: at(league.groups, 0).id,
    home: entry(season, 'А'),
    away: entry(season, 'Б'),
  };
  const inCup = { ...inLeague, round: at(cup.rounds, 0).id, group: null };
  return { season, league, cup, outsider, inLeague, inCup };
};
