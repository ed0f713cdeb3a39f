import { type ApiClient, ifMatch, unwrap } from '@prodvor/api-client';

/** Who makes the yard, and the other two of it. */
export interface Yard {
  /** Captain, organizer and moderator: somebody who may see every screen. */
  readonly reader: { readonly id: string; readonly api: ApiClient };
  readonly friend: { readonly id: string; readonly api: ApiClient };
  readonly stranger: { readonly id: string; readonly api: ApiClient };
}

const SPORT = { sport: 'football', city: 'Αθήνα' } as const;

/** People towards the reader: a friend, a request each way is the stranger's and the friend's part. */
const makeCircle = async ({ reader, friend, stranger }: Yard): Promise<void> => {
  const { id } = unwrap(await friend.api.POST('/api/v1/friend-requests', { body: { user: reader.id } }));
  unwrap(await reader.api.POST('/api/v1/friend-requests/{id}/accept', { params: { path: { id } } }));
  unwrap(await stranger.api.POST('/api/v1/friend-requests', { body: { user: reader.id } }));
  unwrap(
    await reader.api.PUT('/api/v1/users/me', { body: { city: 'Αθήνα', about: 'Επιθετικός', sports: ['football'] } }),
  );
  unwrap(await reader.api.POST('/api/v1/tokens', { body: { name: 'Πίνακας', scopes: ['read'], days: 30 } }));
};

/** The reader's team with whoever waits at its door, and one that invites the reader. */
const makeTeams = async ({ reader, friend, stranger }: Yard) => {
  const players = [
    { name: 'Νίκος Λύρας', number: 7, position: 'μέσος' },
    { name: 'Άρης Βλάχος', number: 1, minor: true },
  ];
  const team = unwrap(await reader.api.POST('/api/v1/teams', { body: { ...SPORT, name: 'Αστέρας', players } }));
  const other = unwrap(await friend.api.POST('/api/v1/teams', { body: { ...SPORT, name: 'Δόξα', players } }));
  const of = { params: { path: { id: team.id } } };
  const ofOther = { params: { path: { id: other.id } } };
  const invite = async () => {
    const { id, token } = unwrap(
      await reader.api.POST('/api/v1/teams/{id}/invitations', { ...of, body: { kind: 'link' } }),
    );
    return { id, token: token ?? '' };
  };
  const [open, over] = [await invite(), await invite()];
  unwrap(await reader.api.POST('/api/v1/invitations/{id}/revoke', { params: { path: { id: over.id } } }));
  unwrap(
    await friend.api.POST('/api/v1/teams/{id}/invitations', { ...ofOther, body: { kind: 'person', user: reader.id } }),
  );
  unwrap(await stranger.api.POST('/api/v1/teams/{id}/join-requests', { ...of, body: { message: 'Παίζω αριστερά' } }));
  const { items } = unwrap(await friend.api.GET('/api/v1/teams/{id}/players', of));
  const guest = items.find((player) => player.guest);
  unwrap(await friend.api.POST('/api/v1/teams/{id}/claims', { ...of, body: { player: guest?.id ?? null } }));
  return { team: team.id, other: other.id, invitation: open.token, over: over.token };
};

/** A venue that is checked, one that waits, and reports about what others made. */
const makeVenues = async ({ reader, friend, stranger }: Yard, team: string) => {
  const make = async (name: string) =>
    unwrap(
      await friend.api.POST('/api/v1/venues', {
        body: {
          name,
          city: 'Αθήνα',
          address: 'Πειραιώς 1',
          surface: 'artificial-grass',
          sports: ['football', 'futsal'],
          amenities: ['lights', 'parking'],
          description: 'Πίσω από το σχολείο',
        },
      }),
    );
  const { id, version } = await make('Γήπεδο');
  unwrap(await reader.api.POST('/api/v1/venues/{id}/approve', { params: { path: { id }, header: ifMatch(version) } }));
  const { id: suggested } = await make('Αλάνα');
  const report = { subject: { kind: 'team', id: team }, reason: 'other', text: 'Όχι' } as const;
  unwrap(await stranger.api.POST('/api/v1/reports', { body: report }));
  return { venue: id, suggested };
};

/** A tournament with a table, a bracket, a result, an application and staff. */
const makeTournament = async ({ reader, friend, stranger }: Yard, teams: readonly string[], venue: string) => {
  const { api } = reader;
  const { id } = unwrap(
    await api.POST('/api/v1/tournaments', {
      body: {
        ...SPORT,
        name: 'Κύπελλο',
        zone: 'UTC',
        description: 'Τρία Σάββατα',
        registration: 'open',
        maxEntries: 8,
      },
    }),
  );
  const of = { params: { path: { id } } };
  const enter = async (body: { team: string } | { name: string }) =>
    unwrap(await api.POST('/api/v1/tournaments/{id}/entries', { ...of, body })).id;
  const entries = [...(await Promise.all(teams.map((team) => enter({ team })))), await enter({ name: 'Νίκη' })];
  const [home = '', away = '', third = ''] = entries;
  unwrap(await api.POST('/api/v1/tournaments/{id}/publish', of));
  const late = unwrap(await stranger.api.POST('/api/v1/teams', { body: { ...SPORT, name: 'Θύελλα' } }));
  unwrap(await stranger.api.POST('/api/v1/tournaments/{id}/entries', { ...of, body: { team: late.id } }));
  unwrap(
    await api.PUT('/api/v1/tournaments/{id}/staff/{userId}', {
      params: { path: { id, userId: friend.id } },
      body: { role: 'referee' },
    }),
  );
  const league = unwrap(
    await api.POST('/api/v1/tournaments/{id}/stages', {
      ...of,
      body: {
        name: 'Όμιλος',
        format: 'round-robin',
        groups: [{ name: null, entries }],
        rounds: [{ name: 'Α' }, { name: 'Β' }],
      },
    }),
  );
  const cup = unwrap(
    await api.POST('/api/v1/tournaments/{id}/stages', {
      ...of,
      body: { name: 'Τελικά', format: 'knock-out', rounds: [{ name: 'Γ' }] },
    }),
  );
  const group = league.groups[0]?.id ?? null;
  const match = async (round: string | undefined, given: { home: string; away: string; group: string | null }) =>
    unwrap(
      await api.POST('/api/v1/matches', {
        body: {
          tournament: id,
          round: round ?? '',
          group: given.group,
          home: { entry: given.home },
          away: { entry: given.away },
          date: '2026-05-02',
          time: '18:00',
          venue,
        },
      }),
    );
  const played = await match(league.rounds[0]?.id, { home, away, group });
  await match(league.rounds[1]?.id, { home: away, away: third, group });
  await match(cup.rounds[0]?.id, { home, away: third, group: null });
  const inMatch = { params: { path: { id: played.id }, header: ifMatch(played.version) } };
  const part = { kind: 'regulation', number: 1, home: 2, away: 1 } as const;
  unwrap(
    await api.POST('/api/v1/matches/{id}/events', { ...inMatch, body: { event: { type: 'result', parts: [part] } } }),
  );
  return { tournament: id, match: played.id };
};

/** A tournament of somebody else's, which the reader's team may enter. */
const makeOpenTournament = async ({ friend }: Yard): Promise<string> => {
  const body = { ...SPORT, name: 'Πρωτάθλημα', registration: 'open' } as const;
  const { id } = unwrap(await friend.api.POST('/api/v1/tournaments', { body }));
  unwrap(await friend.api.POST('/api/v1/tournaments/{id}/publish', { params: { path: { id } } }));
  return id;
};

/**
 * Something for every screen to show. All names and words are Greek: what else stands on a screen is the app's own, in the reader's
 * language or untranslated.
 */
export const makeYard = async (yard: Yard) => {
  await makeCircle(yard);
  const teams = await makeTeams(yard);
  const venues = await makeVenues(yard, teams.other);
  const tournament = await makeTournament(yard, [teams.team, teams.other], venues.venue);
  return { ...teams, ...venues, ...tournament, open: await makeOpenTournament(yard) };
};
