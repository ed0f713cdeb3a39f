import type { Entry, Stage, Team, Tournament, TournamentCreate } from '@prodvor/api-client';
import { ask, askAll } from '../../import/ask.ts';
import { eachBounded } from '../../import/bounded.ts';
import type { League } from './data.ts';
import type { DemoPeople, DemoPerson } from './people.ts';

/** The organizer's tournament of that name, made as a draft where there is none. */
export const loadTournament = async ({ id, api }: DemoPerson, body: TournamentCreate): Promise<Tournament> => {
  const run = await askAll('Reading tournaments', (page) =>
    api.GET('/api/v1/tournaments', { params: { query: { mine: 'true', q: body.name, ...page } } }),
  );
  return (
    run.find(({ name, organizer }) => name === body.name && organizer?.id === id) ??
    (await ask(`The tournament "${body.name}"`, api.POST('/api/v1/tournaments', { body })))
  );
};

export const publish = async ({ api }: DemoPerson, { id, state }: Tournament): Promise<void> => {
  if (state === 'published') return;
  await ask('Publishing', api.POST('/api/v1/tournaments/{id}/publish', { params: { path: { id } } }));
};

const entriesOf = ({ api }: DemoPerson, id: string, state: 'confirmed' | 'applied') =>
  askAll('Reading entries', (page) =>
    api.GET('/api/v1/tournaments/{id}/entries', { params: { path: { id }, query: { state, ...page } } }),
  );

/** Teams of the league by name. */
type Teams = ReadonlyMap<string, Pick<Team, 'id' | 'name'>>;

/** The organizer enters teams, which freezes their squads. Answers the confirmed entries by the name of the team. */
export const enterTeams = async (
  organizer: DemoPerson,
  tournament: string,
  teams: readonly Pick<Team, 'id' | 'name'>[],
): Promise<ReadonlyMap<string, Entry>> => {
  const known = await entriesOf(organizer, tournament, 'confirmed');
  const entries = new Map<string, Entry>();
  const path = { id: tournament };
  await eachBounded(teams, async ({ id, name }) => {
    const entry =
      known.find(({ team }) => team?.id === id) ??
      (await ask(
        `The entry of "${name}"`,
        organizer.api.POST('/api/v1/tournaments/{id}/entries', { params: { path }, body: { team: id } }),
      ));
    entries.set(name, entry);
  });
  return entries;
};

/** The only stage of the league: one group of all, a round for each of both circles. */
export const loadStage = async (
  { api }: DemoPerson,
  tournament: string,
  {
    stage,
    rounds,
    entries,
  }: { readonly stage: string; readonly rounds: readonly string[]; readonly entries: readonly Entry[] },
): Promise<Stage> => {
  const path = { id: tournament };
  const [known] = await askAll('Reading stages', (query) =>
    api.GET('/api/v1/tournaments/{id}/stages', { params: { path, query } }),
  );
  return (
    known ??
    ask(
      `The stage "${stage}"`,
      api.POST('/api/v1/tournaments/{id}/stages', {
        params: { path },
        body: {
          name: stage,
          format: 'round-robin',
          groups: [{ name: null, entries: entries.map(({ id }) => id) }],
          rounds: rounds.map((name) => ({ name })),
        },
      }),
    )
  );
};

export const appointReferee = async ({ organizer, referee }: DemoPeople, tournament: string): Promise<void> => {
  const path = { id: tournament, userId: referee.id };
  await ask(
    'The referee',
    organizer.api.PUT('/api/v1/tournaments/{id}/staff/{userId}', { params: { path }, body: { role: 'referee' } }),
  );
};

/** A tournament that takes applications: some teams are in, the captain's waits to be confirmed. */
export const loadCup = async (people: DemoPeople, { cup, sport, city, zone }: League, teams: Teams): Promise<void> => {
  const { organizer, captain } = people;
  const { name, description, maxEntries } = cup;
  const body = { name, sport, city, zone, description, maxEntries, registration: 'open' } as const;
  const tournament = await loadTournament(organizer, body);
  await publish(organizer, tournament);
  await enterTeams(
    organizer,
    tournament.id,
    cup.confirmed.flatMap((confirmed) => teams.get(confirmed) ?? []),
  );
  const team = teams.get(cup.applied)?.id;
  const applied = await entriesOf(organizer, tournament.id, 'applied');
  if (team === undefined || applied.some((entry) => entry.team?.id === team)) return;
  const path = { id: tournament.id };
  await ask(
    'An application',
    captain.api.POST('/api/v1/tournaments/{id}/entries', { params: { path }, body: { team } }),
  );
};
