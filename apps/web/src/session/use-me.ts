import { ApiProblem, unwrap } from '@prodvor/api-client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { session, useSession } from './session.ts';

/** Creates the account at the first sign-in; answers it as it is afterwards. @throws the server's problem */
export const keepMe = async (as: typeof api = api) => {
  return unwrap(await as.PUT('/api/v1/users/me', { body: {} }));
};

const readMe = async () => {
  try {
    return unwrap(await api.GET('/api/v1/users/me'));
  } catch (error) {
    if (error instanceof ApiProblem && error.slug === 'profile-required') return keepMe();
    throw error;
  }
};

/** Under which the reader's account is kept. */
export const ME_KEY = ['me'];

/** The signed-in person's account as the server keeps it; asks nothing for an anonymous reader. */
export const useMe = () => {
  const { kind } = useSession();
  return useQuery({
    queryKey: ME_KEY,
    queryFn: readMe,
    // At a sign-out the answers are forgotten, and asked for anew, before the component is drawn again.
    enabled: () => kind === 'signed-in' && session.state().kind === 'signed-in',
    staleTime: 60_000,
  });
};
