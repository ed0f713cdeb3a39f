import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api } from '../api/api.ts';

export const teamQuery = (id: string) => $api.queryOptions('get', '/api/v1/teams/{id}', { params: { path: { id } } });

/** A roster has at most a hundred players: the longest page holds them all. */
export const playersQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/teams/{id}/players', { params: { path: { id }, query: { limit: 100 } } });

const TOUCHED = [
  '/api/v1/teams',
  '/api/v1/teams/{id}',
  '/api/v1/teams/{id}/players',
  '/api/v1/teams/{id}/invitations',
  '/api/v1/teams/{id}/join-requests',
  '/api/v1/teams/{id}/claims',
  '/api/v1/invitations',
  '/api/v1/join-requests',
  '/api/v1/claims',
];

/** A change to a team or a roster; every list that shows it is asked for anew. */
export const useTeamChange = <Given, Answer>(change: (given: Given) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => Promise.all(TOUCHED.map((path) => client.invalidateQueries({ queryKey: ['get', path] }))),
  });
};
