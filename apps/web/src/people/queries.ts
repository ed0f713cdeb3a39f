import { unwrap } from '@prodvor/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../api/api.ts';

export const userQuery = (id: string) => $api.queryOptions('get', '/api/v1/users/{id}', { params: { path: { id } } });

/** What one may do towards another person. */
export type CircleStep =
  | { readonly kind: 'befriend' | 'unfriend' | 'block' | 'unblock'; readonly user: string }
  | { readonly kind: 'accept' | 'decline' | 'withdraw'; readonly request: string };

const take = async (step: CircleStep): Promise<void> => {
  switch (step.kind) {
    case 'befriend':
      unwrap(await api.POST('/api/v1/friend-requests', { body: { user: step.user } }));
      return;
    case 'unfriend':
      unwrap(await api.DELETE('/api/v1/friends/{id}', { params: { path: { id: step.user } } }));
      return;
    case 'block':
      unwrap(await api.PUT('/api/v1/blocks/{id}', { params: { path: { id: step.user } } }));
      return;
    case 'unblock':
      unwrap(await api.DELETE('/api/v1/blocks/{id}', { params: { path: { id: step.user } } }));
      return;
    case 'accept':
      unwrap(await api.POST('/api/v1/friend-requests/{id}/accept', { params: { path: { id: step.request } } }));
      return;
    case 'decline':
      unwrap(await api.POST('/api/v1/friend-requests/{id}/decline', { params: { path: { id: step.request } } }));
      return;
    case 'withdraw':
      unwrap(await api.POST('/api/v1/friend-requests/{id}/withdraw', { params: { path: { id: step.request } } }));
      return;
    default:
      step satisfies never;
  }
};

const TOUCHED = ['/api/v1/users', '/api/v1/users/{id}', '/api/v1/friends', '/api/v1/friend-requests', '/api/v1/blocks'];

/** A step within the reader's circle; every list that shows it is asked for anew. */
export const useCircle = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: take,
    onSettled: () => Promise.all(TOUCHED.map((path) => client.invalidateQueries({ queryKey: ['get', path] }))),
  });
};
