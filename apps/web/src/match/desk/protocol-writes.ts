import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api.ts';
import type { Incident, Match, MatchEvent } from '../model.ts';
import { protocolQuery, settleMatch } from '../queries.ts';

const edit = async (
  client: QueryClient,
  match: Match,
  change: (events: readonly MatchEvent[]) => readonly MatchEvent[],
): Promise<readonly MatchEvent[] | undefined> => {
  const { queryKey } = protocolQuery(match.id);
  await client.cancelQueries({ queryKey });
  const before = client.getQueryData(queryKey);
  if (before !== undefined) client.setQueryData(queryKey, change(before));
  return before;
};

const restore = (client: QueryClient, match: Match, before: readonly MatchEvent[] | undefined): void => {
  if (before !== undefined) client.setQueryData(protocolQuery(match.id).queryKey, before);
};

/** Adds an incident. It stands in the protocol at once, and leaves it again when the server refuses. */
export const useRecordIncident = (match: Match) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (given: { readonly id: string; readonly event: Incident }) => {
      const { data, error } = await api.POST('/api/v1/matches/{id}/events', {
        params: { path: { id: match.id } },
        body: given,
      });
      if (data === undefined) throw error;
      return data.match;
    },
    onMutate: async ({ id, event }) =>
      edit(client, match, (events) => [
        ...events,
        {
          id,
          seq: (events.at(-1)?.seq ?? 0) + 1,
          event,
          takenBack: false,
          recordedAt: new Date().toISOString(),
        },
      ]),
    onSuccess: (saved) => settleMatch(client, saved),
    onError: (_error, _given, before) => restore(client, match, before),
  });
};

/** Takes an entry of the protocol back, at once; it is there again when the server refuses. */
export const useTakeBack = (match: Match) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id }: { readonly id: string; readonly event: Incident }) => {
      const { data, error } = await api.DELETE('/api/v1/matches/{id}/events/{eventId}', {
        params: { path: { id: match.id, eventId: id } },
      });
      if (data === undefined) throw error;
      return data.match;
    },
    onMutate: ({ id }) =>
      edit(client, match, (events) => events.map((entry) => (entry.id === id ? { ...entry, takenBack: true } : entry))),
    onSuccess: (saved) => settleMatch(client, saved),
    onError: (_error, _given, before) => restore(client, match, before),
  });
};
