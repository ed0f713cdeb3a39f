import { QueryClient } from '@tanstack/react-query';
import { failureOf } from '../api/failure.ts';
import { session } from '../session/session.ts';

/** A refusal by the server will be the same again; only what did not arrive is tried twice more. */
const retry = (failures: number, error: unknown): boolean => {
  const failure = failureOf(error);
  if (failure.kind === 'problem') return failure.slug === 'unavailable' && failures < 2;
  return failures < 2;
};

/** What the app knows of the server. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry, staleTime: 15_000, refetchOnReconnect: true, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

const readerOf = (): string | null | undefined => {
  const state = session.state();
  if (state.kind === 'starting') return undefined;
  return state.kind === 'signed-in' ? state.account.subject : null;
};

/** Answers are the reader's own (`can`, drafts): another reader starts from nothing. */
export const forgetOnNewReader = (): void => {
  let reader = readerOf();
  session.subscribe(() => {
    const now = readerOf();
    if (now === undefined || now === reader) return;
    const first = reader === undefined;
    reader = now;
    if (!first) void queryClient.resetQueries();
  });
};
