import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api } from '../api/api.ts';

const of = (id: string) => ({ params: { path: { id } } });

export const tournamentQuery = (id: string) => $api.queryOptions('get', '/api/v1/tournaments/{id}', of(id));
/** A tournament has a handful of stages: the longest page holds them all. */
export const stagesQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/tournaments/{id}/stages', { params: { path: { id }, query: { limit: 100 } } });
export const standingsQuery = (id: string) => $api.queryOptions('get', '/api/v1/tournaments/{id}/standings', of(id));
export const bracketQuery = (id: string) => $api.queryOptions('get', '/api/v1/tournaments/{id}/bracket', of(id));
export const staffQuery = (id: string) => $api.queryOptions('get', '/api/v1/tournaments/{id}/staff', of(id));

const TOUCHED = [
  '/api/v1/tournaments',
  '/api/v1/tournaments/{id}',
  '/api/v1/tournaments/{id}/entries',
  '/api/v1/tournaments/{id}/entries/{entryId}/squad',
  '/api/v1/tournaments/{id}/staff',
];

/** A change to a tournament, its entries or its staff; every list that shows it is asked for anew. */
export const useTournamentChange = <Given, Answer>(change: (given: Given) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => Promise.all(TOUCHED.map((path) => client.invalidateQueries({ queryKey: ['get', path] }))),
  });
};
