import { Trans, useLingui } from '@lingui/react/macro';
import { type Me, type Privacy, unwrap } from '@prodvor/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import card from '../design/card.module.css';
import { Choice } from '../design/choice.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import { ME_KEY } from '../session/use-me.ts';
import styles from './account.module.css';

/** Who sees what of the reader. Each choice is kept at once, and comes back when the server refuses it. */
export const PrivacyForm = ({ me }: { readonly me: Me }) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: async (privacy: Partial<Privacy>) => unwrap(await api.PUT('/api/v1/users/me', { body: { privacy } })),
    onMutate: (privacy) => {
      client.setQueryData<Me>(ME_KEY, (before) => before && { ...before, privacy: { ...before.privacy, ...privacy } });
    },
    onSuccess: (saved) => client.setQueryData(ME_KEY, saved),
    onError: () => client.setQueryData(ME_KEY, me),
  });
  const { privacy } = me;
  return (
    <section className={`${card.card} ${form.form}`}>
      <h2 className={styles.title}>
        <Trans>Privacy</Trans>
      </h2>
      <Choice
        legend={t`Your city, words, sports and teams are seen by`}
        value={privacy.profile}
        onChange={(profile) => keep.mutate({ profile })}
        options={[
          { value: 'everyone', label: t`Everyone` },
          { value: 'users', label: t`People with an account` },
          { value: 'friends', label: t`Friends` },
          { value: 'nobody', label: t({ message: 'Nobody', context: 'who sees it' }) },
        ]}
      />
      <Choice
        legend={t`Others than friends see your name as`}
        value={privacy.name}
        onChange={(name) => keep.mutate({ name })}
        options={[
          { value: 'full', label: t`Full name` },
          { value: 'short', label: t`First name and initial` },
        ]}
      />
      <Choice
        legend={t`You are found in the list of people by`}
        value={privacy.search}
        onChange={(search) => keep.mutate({ search })}
        options={[
          { value: 'everyone', label: t`Everyone` },
          { value: 'users', label: t`People with an account` },
          { value: 'nobody', label: t({ message: 'Nobody', context: 'who sees it' }) },
        ]}
      />
      <Choice
        legend={t`You may be asked to be friends by`}
        value={privacy.friendRequests}
        onChange={(friendRequests) => keep.mutate({ friendRequests })}
        options={[
          { value: 'users', label: t`People with an account` },
          { value: 'nobody', label: t({ message: 'Nobody', context: 'who sees it' }) },
        ]}
      />
      {keep.isError ? <Refusal error={keep.error} /> : null}
      <p className={form.hint}>
        <Trans>Your name in rosters and protocols follows the same choice.</Trans>{' '}
        {me.givenName === null ? (
          <>
            <Trans>While it is not split into first and last, the short form is your initials alone.</Trans>{' '}
          </>
        ) : null}
        <Link to="/people" search={{ part: 'blocked' }}>
          <Trans>Blocked people</Trans>
        </Link>
      </p>
    </section>
  );
};
