import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { MATCH_TRANSITIONS } from '@prodvor/sport';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api.ts';
import { Refusal } from '../../design/refusal.tsx';
import { entryOf, type Match } from '../model.ts';
import { settleMatch } from '../queries.ts';

type Target = (typeof MATCH_TRANSITIONS)[Match['state']][number];

const ACTIONS: Readonly<Record<Target, MessageDescriptor>> = {
  scheduled: msg`Back to the schedule`,
  live: msg`Start`,
  postponed: msg`Postpone`,
  cancelled: msg`Cancel the match`,
  abandoned: msg`Abandon`,
};

/** What the state of a match allows next. Each of these steps has one that leads back, so none asks twice. */
export const Transitions = ({ match }: { readonly match: Match }) => {
  const { i18n } = useLingui();
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: async (to: Target) => {
      const { data, error } = await api.POST('/api/v1/matches/{id}/transitions', {
        params: { path: { id: match.id } },
        body: { to },
      });
      if (data === undefined) throw error;
      return data;
    },
    onSuccess: (saved) => settleMatch(client, saved),
  });
  const known = entryOf(match.home) !== null && entryOf(match.away) !== null;
  const targets: readonly Target[] = MATCH_TRANSITIONS[match.state];
  return (
    <>
      {targets
        .filter((to) => known || to !== 'live')
        .map((to) => (
          <Button
            key={to}
            variant="default"
            loading={move.isPending && move.variables === to}
            disabled={move.isPending}
            onClick={() => move.mutate(to)}
          >
            {i18n._(ACTIONS[to])}
          </Button>
        ))}
      {move.isError ? <Refusal error={move.error} /> : null}
    </>
  );
};
