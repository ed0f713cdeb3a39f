import { $api } from '../api/api.ts';

export const venueQuery = (id: string) => $api.queryOptions('get', '/api/v1/venues/{id}', { params: { path: { id } } });
