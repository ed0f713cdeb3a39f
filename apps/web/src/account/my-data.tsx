import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type Me, unwrap } from '@prodvor/api-client';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import card from '../design/card.module.css';
import { Dialog } from '../design/dialog.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import { session } from '../session/session.ts';
import styles from './account.module.css';

const save = (text: string, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

const Deletion = ({ me, onClose }: { readonly me: Me; readonly onClose: () => void }) => {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const erase = useMutation({
    mutationFn: async () => unwrap(await api.DELETE('/api/v1/users/{id}', { params: { path: { id: me.id } } })),
    onSuccess: () => session.signOut(),
  });
  const { name } = me;
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        erase.mutate();
      }}
    >
      <p className={form.hint}>
        <Trans>
          Your profile, friends, tokens and sign-in are erased. Results and line-ups stay, without your name. Drafts of
          your tournaments go; published ones pass to a co-organizer. This cannot be undone.
        </Trans>
      </p>
      <TextInput
        label={t`Type your name to confirm: ${name}`}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={form.foot}>
        {erase.isError ? <Refusal error={erase.error} /> : null}
        <div className={form.actions}>
          <Button
            type="submit"
            className={form.danger ?? ''}
            loading={erase.isPending}
            disabled={typed.trim() !== name.trim()}
          >
            <Trans>Delete my account</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};

/** All that the platform keeps of the reader: to take along, and to delete. */
export const MyData = ({ me }: { readonly me: Me }) => {
  const { t } = useLingui();
  const [deleting, setDeleting] = useState(false);
  const take = useMutation({
    mutationFn: async () => unwrap(await api.GET('/api/v1/users/me/export')),
    onSuccess: (data) => save(JSON.stringify(data, null, 2), 'prodvor-my-data.json'),
  });
  return (
    <section className={`${card.card} ${styles.section}`}>
      <h2 className={styles.title}>
        <Trans>Your data</Trans>
      </h2>
      <p className={form.hint}>
        <Trans>Everything that is kept of you, as one file.</Trans>{' '}
        <Link to="/privacy">
          <Trans>What is kept and why</Trans>
        </Link>
      </p>
      {take.isError ? <Refusal error={take.error} /> : null}
      <div className={form.actions}>
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          <Trans>Download my data</Trans>
        </Button>
        <Button variant="default" className={styles.danger} onClick={() => setDeleting(true)}>
          <Trans>Delete my account</Trans>
        </Button>
      </div>
      <Dialog opened={deleting} onClose={() => setDeleting(false)} title={t`Delete your account?`}>
        <Deletion me={me} onClose={() => setDeleting(false)} />
      </Dialog>
    </section>
  );
};
