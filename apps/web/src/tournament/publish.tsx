import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { Dialog } from '../design/dialog.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import { tournamentQuery } from './queries.ts';

interface PublishProps {
  readonly tournament: { readonly id: string; readonly name: string };
}

/** Shows a draft to everyone, after one question: there is no way back. */
export const Publish = ({ tournament: { id, name } }: PublishProps) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const publish = useMutation({
    mutationFn: async () => {
      const { data, error } = await api.POST('/api/v1/tournaments/{id}/publish', { params: { path: { id } } });
      if (data === undefined) throw error;
      return data;
    },
    onSuccess: async (published) => {
      setAsking(false);
      client.setQueryData(tournamentQuery(id).queryKey, published);
      await client.invalidateQueries({ queryKey: ['get', '/api/v1/tournaments'] });
    },
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <Trans>Publish</Trans>
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t`Publish the tournament?`}>
        <div className={form.form}>
          <p className={form.hint}>
            <Trans>Everyone will see “{name}” with its teams, schedule and results. It cannot be hidden again.</Trans>
          </p>
          <div className={form.foot}>
            {publish.isError ? <Refusal error={publish.error} /> : null}
            <div className={form.actions}>
              <Button loading={publish.isPending} onClick={() => publish.mutate()}>
                <Trans>Publish</Trans>
              </Button>
              <Button variant="default" onClick={() => setAsking(false)}>
                <Trans>Not yet</Trans>
              </Button>
            </div>
          </div>
        </div>
      </Dialog>
    </>
  );
};
