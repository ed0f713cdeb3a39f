import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
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

interface GivenIncident {
  readonly id: string;
  readonly event: Incident;
}

/**
 * Adds an incident. It stands in the protocol at once, and leaves it again when the server refuses. What is sent again as it
 * was keeps its id: when only the answer was lost, the server knows it and does not count it twice.
 */
export const useRecordIncident = (match: Match) => {
  const client = useQueryClient();
  const unconfirmed = useRef<GivenIncident | null>(null);
  const recording = useMutation({
    mutationFn: async (given: GivenIncident) => {
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
    onSuccess: (saved) => {
      unconfirmed.current = null;
      return settleMatch(client, saved);
    },
    onError: (_error, given, before) => {
      unconfirmed.current = given;
      restore(client, match, before);
    },
  });
  const record = (event: Incident, options: Parameters<typeof recording.mutate>[1]): void => {
    const last = unconfirmed.current;
    const again = last !== null && JSON.stringify(last.event) === JSON.stringify(event);
    recording.mutate({ id: again ? last.id : crypto.randomUUID(), event }, options);
  };
  return { ...recording, record };
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
