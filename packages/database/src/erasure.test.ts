import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const eraseFromTeams = async (person: string): Promise<string[]> => {
  const { rows } = await sql<{ players: string[] }>`select teams.erase_person(${person}) as players`.execute(
    database.db('users'),
  );
  return rows[0]?.players ?? [];
};
const eraseFromCompetitions = async (person: string, players: readonly string[] = []): Promise<void> => {
  await sql`select competitions.erase_person(${person}, ${[...players]})`.execute(database.db('users'));
};

const eventsAbout = (schema: 'teams' | 'competitions', subject: string) =>
  database
    .db(schema)
    .selectFrom(`${schema}.outbox`)
    .select(['type', 'data'])
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute();

describe('a captain who is erased', () => {
  type Role = 'captain' | 'vice-captain' | 'coach' | 'player';

  /** A team whose members joined in this order; `null` is a guest. */
  const teamOf = async (members: readonly (readonly [role: Role, user: string | null])[]) => {
    const db = database.db('teams');
    const { id } = await db
      .insertInto('teams.team')
      .values({ name: 'Двор', sport: 'football' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('teams.player')
      .values(
        members.map(([role, user_id], day) => ({
          team_id: id,
          role,
          user_id,
          created_at: new Date(Date.UTC(2026, 0, 1 + day)),
          ...(user_id === null ? { name: 'Гость', public_name: 'Гость' } : {}),
        })),
      )
      .execute();
    return id;
  };

  const captainOf = async (team: string): Promise<string | null> => {
    const row = await database
      .db('teams')
      .selectFrom('teams.player')
      .select('user_id')
      .where('team_id', '=', team)
      .where('role', '=', 'captain')
      .where('left_at', 'is', null)
      .executeTakeFirst();
    return row?.user_id ?? null;
  };

  it.each<readonly [who: string, others: readonly (readonly [Role, 'guest' | 'heir' | 'other'])[]]>([
    [
      'the vice-captain who joined first',
      [
        ['player', 'other'],
        ['vice-captain', 'heir'],
        ['vice-captain', 'other'],
      ],
    ],
    [
      'the player who joined first and has an account',
      [
        ['coach', 'other'],
        ['player', 'guest'],
        ['player', 'heir'],
        ['player', 'other'],
      ],
    ],
    [
      'the coach',
      [
        ['player', 'guest'],
        ['coach', 'heir'],
      ],
    ],
  ])('is followed by %s', async (_, others) => {
    const [captain, heir] = [randomUUID(), randomUUID()];
    const users = { guest: () => null, heir: () => heir, other: () => randomUUID() } as const;
    const team = await teamOf([['captain', captain], ...others.map(([role, who]) => [role, users[who]()] as const)]);
    await eraseFromTeams(captain);
    expect(await captainOf(team)).toBe(heir);
    expect(await eventsAbout('teams', team)).toEqual([
      { type: 'prodvor.teams.team.updated.v1', data: { teamId: team, version: 2 } },
    ]);
  });

  it('leaves a team of guests without captain, and a place in the roster free', async () => {
    const captain = randomUUID();
    const team = await teamOf([
      ['captain', captain],
      ['player', null],
    ]);
    const [player] = await eraseFromTeams(captain);
    expect(await captainOf(team)).toBeNull();
    const roster = await database
      .db('users')
      .selectFrom('teams.roster')
      .select('name')
      .where('team_id', '=', team)
      .execute();
    expect(roster).toEqual([{ name: 'Гость' }]);
    expect(await eventsAbout('teams', player ?? '')).toEqual([
      {
        type: 'prodvor.teams.player.left.v1',
        data: { teamId: team, playerId: player, userId: captain, version: 2 },
      },
    ]);
  });

  it('of whom all members are erased at once leaves no captain behind who is gone', async () => {
    const people = Array.from({ length: 6 }, () => randomUUID());
    const team = await teamOf(people.map((user, index) => [index === 0 ? 'captain' : 'player', user] as const));
    await Promise.all(people.map(eraseFromTeams));
    expect(await captainOf(team)).toBeNull();
    const left = await database
      .db('teams')
      .selectFrom('teams.player')
      .select('user_id')
      .where('team_id', '=', team)
      .execute();
    expect(left).toEqual(people.map(() => ({ user_id: null })));
  });
});

describe('an organizer who is erased', () => {
  const tournamentOf = async (owner: string, state: 'draft' | 'published', name = `Кубок ${randomUUID()}`) => {
    const { id } = await database
      .db('competitions')
      .insertInto('competitions.tournament')
      .values({
        owner_id: owner,
        sport: 'football',
        name,
        zone: 'UTC',
        state,
        published_at: state === 'draft' ? null : new Date(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };
  const employ = async (tournament: string, user: string, role: 'co-organizer' | 'referee', day: number) => {
    await database
      .db('competitions')
      .insertInto('competitions.staff')
      .values({ tournament_id: tournament, user_id: user, role, created_at: new Date(Date.UTC(2026, 0, day)) })
      .execute();
  };
  const ownerOf = async (tournament: string): Promise<string | null | undefined> => {
    const row = await database
      .db('competitions')
      .selectFrom('competitions.tournament')
      .select('owner_id')
      .where('id', '=', tournament)
      .executeTakeFirst();
    return row?.owner_id;
  };
  const staffOf = async (tournament: string) => {
    const rows = await database
      .db('competitions')
      .selectFrom('competitions.staff')
      .select('user_id')
      .where('tournament_id', '=', tournament)
      .orderBy('created_at')
      .execute();
    return rows.map(({ user_id }) => user_id);
  };

  it.each(['draft', 'published'] as const)('hands a %s tournament over to the longest co-organizer', async (state) => {
    const [owner, referee, heir, second] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const tournament = await tournamentOf(owner, state);
    await employ(tournament, referee, 'referee', 1);
    await employ(tournament, heir, 'co-organizer', 2);
    await employ(tournament, second, 'co-organizer', 3);
    await eraseFromCompetitions(owner);
    expect(await ownerOf(tournament)).toBe(heir);
    expect(await staffOf(tournament)).toEqual([referee, second]);
    expect(await eventsAbout('competitions', tournament)).toEqual([
      { type: 'prodvor.competitions.tournament.updated.v1', data: { tournamentId: tournament, version: 2 } },
      { type: 'prodvor.competitions.staff.removed.v1', data: { tournamentId: tournament, userId: heir } },
    ]);
  });

  it('leaves a published tournament without owner where nobody helps, and takes a draft along', async () => {
    const owner = randomUUID();
    const [published, draft] = [await tournamentOf(owner, 'published'), await tournamentOf(owner, 'draft')];
    await employ(draft, randomUUID(), 'referee', 1);
    await eraseFromCompetitions(owner);
    expect([await ownerOf(published), await ownerOf(draft)]).toEqual([null, undefined]);
    expect(await eventsAbout('competitions', draft)).toEqual([
      { type: 'prodvor.competitions.tournament.deleted.v1', data: { tournamentId: draft, version: 1 } },
    ]);
  });

  it('hands nothing over to somebody who owns a tournament of that name', async () => {
    const [owner, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    const [both, alone] = [
      await tournamentOf(owner, 'published', 'Лига'),
      await tournamentOf(owner, 'published', 'Кубок'),
    ];
    await tournamentOf(first, 'published', 'Лига');
    await tournamentOf(first, 'published', 'Кубок');
    await employ(both, first, 'co-organizer', 1);
    await employ(both, second, 'co-organizer', 2);
    await employ(alone, first, 'co-organizer', 1);
    await eraseFromCompetitions(owner);
    expect([await ownerOf(both), await ownerOf(alone)]).toEqual([second, null]);
    expect(await staffOf(alone)).toEqual([first]);
  });

  it('and the co-organizers, erased at once, leave no owner behind who is gone', async () => {
    const people = Array.from({ length: 6 }, () => randomUUID());
    const [owner = '', ...helpers] = people;
    const tournament = await tournamentOf(owner, 'published');
    for (const [day, helper] of helpers.entries()) await employ(tournament, helper, 'co-organizer', day + 1);
    await Promise.all(people.map((person) => eraseFromCompetitions(person)));
    expect(await ownerOf(tournament)).toBeNull();
    expect(await staffOf(tournament)).toEqual([]);
  });
});

it('the guest whom an erased person became loses the name in squads that were frozen before', async () => {
  const [person, player, other] = [randomUUID(), randomUUID(), randomUUID()];
  const db = database.db('competitions');
  const { rows } = await sql<{ id: string }>`
    with t as (
      insert into competitions.tournament (owner_id, sport, name, zone) values (${randomUUID()}, 'football', 'Кубок', 'UTC') returning id
    )
    insert into competitions.entry (tournament_id, name, number) select id, 'Двор', 1 from t returning id`.execute(db);
  const entry_id = rows[0]?.id ?? '';
  await db
    .insertInto('competitions.squad_player')
    .values([
      { entry_id, player_id: player, name: 'Иван Петров' },
      { entry_id, player_id: other, name: 'Пётр Иванов' },
    ])
    .execute();
  await eraseFromCompetitions(person, [player]);
  const squad = await db
    .selectFrom('competitions.squad_player')
    .select('name')
    .where('entry_id', '=', entry_id)
    .orderBy('name')
    .execute();
  expect(squad).toEqual([{ name: 'Пётр Иванов' }, { name: null }]);
});

it('a kept answer that names an erased person by a place in a squad alone goes too, and no other', async () => {
  const [person, other] = [randomUUID(), randomUUID()];
  const db = database.db('competitions');
  const { rows } = await sql<{ id: string }>`
    with t as (
      insert into competitions.tournament (owner_id, sport, name, zone) values (${randomUUID()}, 'football', 'Кубок', 'UTC') returning id
    )
    insert into competitions.entry (tournament_id, name, number) select id, 'Двор', 1 from t returning id`.execute(db);
  const entry_id = rows[0]?.id ?? '';
  const squad = await db
    .insertInto('competitions.squad_player')
    .values([
      { entry_id, player_id: randomUUID(), user_id: person },
      { entry_id, player_id: randomUUID(), user_id: other },
    ])
    .returning(['id', 'user_id'])
    .execute();
  const kept = squad.map(({ id, user_id }) => ({
    user_id: randomUUID(),
    route: 'recordMatchEvent',
    key: user_id ?? '',
    body_hash: 'x',
    status: 201,
    response: { body: JSON.stringify({ event: { squadPlayer: id, player: 'Пётр Мальков' } }) },
  }));
  await db.insertInto('competitions.idempotency').values(kept).execute();
  await eraseFromCompetitions(person);
  const left = await db
    .selectFrom('competitions.idempotency')
    .select('key')
    .where('key', 'in', [person, other])
    .execute();
  expect(left).toEqual([{ key: other }]);
});
