import { $api } from '../api/api.ts';

const of = (id: string) => ({ params: { path: { id } } });

export const tournamentQuery = (id: string) => $api.queryOptions('get', '/api/v1/tournaments/{id}', of(id));
/** A tournament has a handful of stages: the longest page holds them all. */
export const stagesQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/tournaments/{id}/stages', { params: { path: { id }, query: { limit: 100 } } });
export const standingsQuery = (id: string) => $api.queryOptions('get', '/api/v1/tournaments/{id}/standings', of(id));
export const bracketQuery = (id: string) => $api.queryOptions('get', '/api/v1/tournaments/{id}/bracket', of(id));
