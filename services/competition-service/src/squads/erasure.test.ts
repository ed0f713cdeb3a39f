import type { Database } from '@prodvor/database';
import { tablesHolding, untilAwaited } from '@prodvor/database/testing';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Client, clientFor, startCompetitions } from '../testing.ts';
import { createSeason, idOf } from '../testing-season.ts';
import { addPlayer, createCaptain, createOpenSeason, createTeam, enter } from '../testing-teams.ts';

type Tx = Transaction<Database>;

let platform: TestPlatform;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
});
afterAll(() => platform.close());

/** The erasure of a person, as user-service makes it, up to its commit. */
const eraseIn = async (tx: Tx, person: string): Promise<void> => {
  await sql`select users.hold_alone(${person}::uuid)`.execute(tx);
  const { rows } = await sql<{ players: string[] }>`select teams.erase_person(${person}) as players`.execute(tx);
  await sql`select competitions.erase_person(${person}, ${rows[0]?.players ?? []})`.execute(tx);
  await sql`select users.erase_person(${person})`.execute(tx);
};

const users = () => platform.database.db('users');
const erase = (person: string) =>
  users()
    .transaction()
    .execute((tx) => eraseIn(tx, person));

const entriesOf = (tournament: string) => `/tournaments/${tournament}/entries`;

/** A write that freezes the roster of a captain and a mate of theirs, and the squad that it is of. */
interface Freezing {
  readonly tournament: string;
  readonly captain: string;
  readonly mate: string;
  send(): Promise<Answer>;
}

const rosterOf = async () => {
  const { userId: mate } = await platform.person();
  const { person, client, team } = await createCaptain(platform, {}, [{ user: mate }]);
  return { people: { captain: person.userId, mate }, client, team };
};

const FREEZING: Readonly<Record<string, () => Promise<Freezing>>> = {
  confirmEntry: async () => {
    const { people, client, team } = await rosterOf();
    const { id } = await createOpenSeason(owner);
    const entry = await enter(client, id, team.id);
    return { ...people, tournament: id, send: () => owner.send('POST', `${entriesOf(id)}/${entry.id}/confirm`) };
  },
  createEntry: async () => {
    const { people, team } = await rosterOf();
    const { id } = await createSeason(owner, []);
    return { ...people, tournament: id, send: () => owner.send('POST', entriesOf(id), { team: team.id }) };
  },
  updateEntry: async () => {
    const { people, team } = await rosterOf();
    const season = await createSeason(owner, ['Спартак']);
    const path = `${entriesOf(season.id)}/${idOf(season, 'Спартак')}`;
    return { ...people, tournament: season.id, send: () => owner.send('PATCH', path, { team: team.id }) };
  },
};

/** The users of a tournament's squads, null for a player who is none. */
const squadsOf = async (tournament: string) => {
  const rows = await platform.database
    .db('competitions')
    .selectFrom('competitions.squad_player as player')
    .innerJoin('competitions.entry as entry', 'entry.id', 'player.entry_id')
    .select('player.user_id')
    .where('entry.tournament_id', '=', tournament)
    .orderBy('player.user_id')
    .execute();
  return rows.map(({ user_id: user }) => user);
};

const traces = (person: string) => tablesHolding(platform.database.superuserUrl, person);

const lockTournament = (tx: Tx, id: string) =>
  tx.selectFrom('competitions.tournament').select('id').where('id', '=', id).forUpdate().execute();

describe.each(Object.entries(FREEZING))('%s, while somebody of the roster is erased', (_, prepare) => {
  test.each(['captain', 'mate'] as const)('begins again without the %s whose erasure came first', async (who) => {
    const freezing = await prepare();
    const sent = await users()
      .transaction()
      .execute(async (tx) => {
        await eraseIn(tx, freezing[who]);
        const answer = freezing.send();
        await untilAwaited(users());
        return { answer };
      });
    expect((await sent.answer).status).toBeLessThan(300);
    expect(await squadsOf(freezing.tournament)).toEqual([freezing[who === 'mate' ? 'captain' : 'mate']]);
    expect(await traces(freezing[who])).toEqual([]);
  });

  test('comes after an erasure that still waits for another writer', async () => {
    const freezing = await prepare();
    const sent = await users()
      .transaction()
      .execute(async (tx) => {
        await sql`select users.hold(${[freezing.mate]}::uuid[])`.execute(tx);
        const erased = erase(freezing.mate);
        await untilAwaited(users());
        const answer = freezing.send();
        await untilAwaited(users(), 2);
        return { erased, answer };
      });
    await sent.erased;
    expect((await sent.answer).status).toBeLessThan(300);
    expect(await squadsOf(freezing.tournament)).toEqual([freezing.captain]);
    expect(await traces(freezing.mate)).toEqual([]);
  });

  test('leaves a nameless place to the erasure that came later', async () => {
    const freezing = await prepare();
    const sent = await platform.database
      .db('competitions')
      .transaction()
      .execute(async (tx) => {
        await lockTournament(tx, freezing.tournament);
        const answer = freezing.send();
        await untilAwaited(users());
        const erased = erase(freezing.mate);
        await untilAwaited(users(), 2);
        return { erased, answer };
      });
    expect((await sent.answer).status).toBeLessThan(300);
    await sent.erased;
    expect(await squadsOf(freezing.tournament)).toEqual([freezing.captain, null]);
    expect(await traces(freezing.mate)).toEqual([]);
  });
});

test('a player who is erased meanwhile is nobody to add to a squad', async () => {
  const { userId } = await platform.person();
  const { id } = await createSeason(owner, []);
  const team = await createTeam(platform);
  const entry = await enter(owner, id, team.id);
  const player = await addPlayer(platform, team.id, { user: userId });
  const sent = await users()
    .transaction()
    .execute(async (tx) => {
      await eraseIn(tx, userId);
      const answer = owner.send('POST', `${entriesOf(id)}/${entry.id}/squad`, { player });
      await untilAwaited(users());
      return { answer };
    });
  expect(await sent.answer).toMatchObject({ status: 400, pointers: ['/body/player'] });
  expect(await squadsOf(id)).toEqual([]);
  expect(await traces(userId)).toEqual([]);
});
