import { SquadPlayer } from '@prodvor/contracts';
import type { Route } from '@prodvor/service-kit';
import type { TestPerson, TestPlatform } from '@prodvor/service-kit/testing';
import type { Client } from './testing.ts';
import { at, createDerby, idOf, played, publish, record } from './testing-season.ts';
import { createTeam } from './testing-teams.ts';

/** People beside the owner. The helper is a referee whose role routes change and end. */
export type Staff = Readonly<Record<'captain' | 'referee' | 'coOrganizer' | 'helper', TestPerson>>;

/** An entry that has applied with a team of the captain; through the API one applies to what is published alone. */
const applicant = async (platform: TestPlatform, { captain }: Staff, tournament: string): Promise<string> => {
  const team = await createTeam(platform, {}, [{ user: captain.userId, role: 'captain' }]);
  const { id } = await platform.database
    .db('competitions')
    .insertInto('competitions.entry')
    .values({ tournament_id: tournament, team_id: team.id, name: team.name, number: 9, state: 'applied' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** What a route is called with: a derby whose match has a result, with its staff and an entry of the captain’s team. */
export const createStaffed = async (
  platform: TestPlatform,
  { owner, people }: { readonly owner: Client; readonly people: Staff },
  subject: 'draft' | 'published',
) => {
  const { season, stage, match } = await createDerby(owner);
  const { event } = await record(owner, match.id, played(1, 0));
  for (const [who, role] of [
    ['coOrganizer', 'co-organizer'],
    ['referee', 'referee'],
    ['helper', 'referee'],
  ] as const) {
    await owner.send('PUT', `/tournaments/${season.id}/staff/${people[who].userId}`, { role });
  }
  const own = await createTeam(platform, {}, [{ user: people.captain.userId, role: 'captain' }]);
  await owner.send('POST', `/tournaments/${season.id}/entries`, { team: own.id });
  const waiting = await applicant(platform, people, season.id);
  const home = { entry: idOf(season, 'Спартак') };
  const away = { entry: idOf(season, 'Динамо') };
  const squad = `/tournaments/${season.id}/entries/${home.entry}/squad`;
  const guest = await owner.must(SquadPlayer, 'POST', squad, { name: 'Гость' });
  if (subject === 'published') await publish(owner, season);
  const bodies: Readonly<Record<string, unknown>> = {
    createTournament: { name: `Кубок ${crypto.randomUUID()}`, sport: 'football' },
    updateTournament: { city: 'Тула' },
    appointStaff: { role: 'co-organizer' },
    createEntry: { name: 'Зенит' },
    updateEntry: { name: 'Спартак-2' },
    addSquadPlayer: { name: 'Новый' },
    createStage: { name: 'Финал', format: 'knock-out' },
    updateStage: { name: 'Группы' },
    createGroup: { name: 'A' },
    createGroupEntry: { entry: home.entry },
    createRound: { name: 'Тур 2' },
    createMatch: { tournament: season.id, round: at(stage.rounds, 0).id, group: at(stage.groups, 0).id, home, away },
    updateMatch: { ground: 'Двор' },
    transitionMatch: { to: 'postponed' },
    recordMatchEvent: { event: { type: 'goal', side: 'home' } },
  };
  const path = ({ path: pattern, operationId }: Route): string => {
    const filled = pattern
      .replace(':id', pattern.includes('/matches/:id') ? match.id : season.id)
      .replace(':entryId', /^(confirm|reject|withdraw)Entry$/.test(operationId) ? waiting : home.entry)
      .replace(':squadPlayerId', guest.id)
      .replace(':userId', people.helper.userId)
      .replace(':stageId', stage.id)
      .replace(':groupId', at(stage.groups, 0).id)
      .replace(':eventId', event.id)
      .slice('/api/v1'.length);
    return operationId === 'listMatches' ? `${filled}?tournament=${season.id}` : filled;
  };
  return { season, bodies, path };
};
