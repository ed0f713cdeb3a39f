import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { $api, api } from '../api/api.ts';
import type { Match, MatchEvent } from './model.ts';

/** First words of the keys that this file makes, so that a change can reach them. */
const PROTOCOL = 'protocol';
const SEASON = 'season';

/** The largest page that the server gives. */
const PAGE = 100;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Follows the cursors of a list to its end. */
const wholeList = async <Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
};

/** One match; one that is being played is asked again by itself. */
export const matchQuery = (id: string) =>
  $api.queryOptions(
    'get',
    '/api/v1/matches/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.state === 'live' ? 15_000 : false) },
  );

/** The whole protocol of a match, as recorded. */
export const protocolQuery = (id: string) =>
  queryOptions<readonly MatchEvent[]>({
    queryKey: [PROTOCOL, id],
    queryFn: ({ signal }) =>
      wholeList(async (cursor) => {
        const query = cursor === undefined ? { limit: PAGE } : { limit: PAGE, cursor };
        const { data, error } = await api.GET('/api/v1/matches/{id}/events', {
          params: { path: { id }, query },
          signal,
        });
        if (data === undefined) throw error;
        return data;
      }),
  });

/** Every match of a tournament, by day and time. */
export const seasonQuery = (tournament: string) =>
  queryOptions<readonly Match[]>({
    queryKey: [SEASON, tournament],
    queryFn: ({ signal }) =>
      wholeList(async (cursor) => {
        const query = cursor === undefined ? { tournament, limit: PAGE } : { tournament, limit: PAGE, cursor };
        const { data, error } = await api.GET('/api/v1/matches', { params: { query }, signal });
        if (data === undefined) throw error;
        return data;
      }),
  });

/** Puts a match as the server answered it in place, and asks anew for all that follows from it. */
export const settleMatch = async (client: QueryClient, match: Match): Promise<void> => {
  client.setQueryData(matchQuery(match.id).queryKey, match);
  client.setQueryData(seasonQuery(match.tournament.id).queryKey, (season) =>
    season?.map((known) => (known.id === match.id ? match : known)),
  );
  await refreshSeason(client, match);
};

/** Asks anew for the protocol, the schedule, the tables and the bracket around a match. */
export const refreshSeason = async (client: QueryClient, match: Pick<Match, 'id' | 'tournament'>): Promise<void> => {
  await Promise.all([
    client.invalidateQueries({ queryKey: protocolQuery(match.id).queryKey }),
    client.invalidateQueries({ queryKey: seasonQuery(match.tournament.id).queryKey }),
    client.invalidateQueries({ queryKey: ['get', '/api/v1/matches/{id}'] }),
    client.invalidateQueries({
      predicate: ({ queryKey }) => typeof queryKey[1] === 'string' && queryKey[1].startsWith('/api/v1/tournaments'),
    }),
  ]);
};
