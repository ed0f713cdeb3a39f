import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type ApiToken, unwrap } from '@prodvor/api-client';
import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, api } from '../api/api.ts';
import { refusedFields } from '../api/failure.ts';
import card from '../design/card.module.css';
import { Checkbox } from '../design/checkbox.tsx';
import { Choice } from '../design/choice.tsx';
import { clockOf, formatDay } from '../design/dates.ts';
import { Dialog } from '../design/dialog.tsx';
import form from '../design/form.module.css';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { Question } from '../design/question.tsx';
import { Refusal } from '../design/refusal.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './account.module.css';

type Scope = ApiToken['scopes'][number];
const LIST = ['get', '/api/v1/tokens'] as const;
const DAYS = ['30', '90', '365', 'always'] as const;

interface TokenDraft {
  name: string;
  scopes: Scope[];
  days: (typeof DAYS)[number];
}

const useScopeName = (): ((scope: Scope) => string) => {
  const { t } = useLingui();
  return (scope) => {
    switch (scope) {
      case 'read':
        return t`Read what you may read`;
      case 'profile:write':
        return t`Change your profile and friends`;
      case 'teams:write':
        return t`Run your teams`;
      case 'tournaments:write':
        return t`Run your tournaments`;
      default:
        return scope satisfies never;
    }
  };
};

const SCOPES: readonly Scope[] = ['read', 'profile:write', 'teams:write', 'tournaments:write'];

/** The token itself, told once. */
const Told = ({ token, onClose }: { readonly token: string; readonly onClose: () => void }) => {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  return (
    <div className={form.form}>
      <p className={form.hint}>
        <Trans>Copy it now: it is not kept here and is never shown again.</Trans>
      </p>
      <TextInput label={t`Your token`} value={token} readOnly onFocus={(event) => event.currentTarget.select()} />
      <div className={form.actions}>
        <Button
          onClick={() => {
            navigator.clipboard.writeText(token).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
        </Button>
        <Button variant="default" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </div>
  );
};

const NewToken = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const scopeName = useScopeName();
  const draft = useForm<TokenDraft>({ defaultValues: { name: '', scopes: ['read'], days: '90' } });
  const days = draft.watch('days');
  const make = useMutation({
    mutationFn: async (given: TokenDraft) =>
      unwrap(
        await api.POST('/api/v1/tokens', {
          body: { name: given.name, scopes: given.scopes, days: given.days === 'always' ? null : Number(given.days) },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: LIST }),
  });
  if (make.isSuccess) return <Told token={make.data.token} onClose={onClose} />;
  const fields = refusedFields(make.error);
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => void draft.handleSubmit((given) => make.mutate(given))(event)}
    >
      <TextInput
        label={t`What is it for?`}
        placeholder={t`Scoreboard on our site`}
        maxLength={80}
        error={fields.get('/body/name')}
        {...draft.register('name')}
      />
      <fieldset>
        <legend>
          <Trans>What it may do</Trans>
        </legend>
        <div className={styles.scopes}>
          {SCOPES.map((scope) => (
            <Checkbox key={scope} value={scope} label={scopeName(scope)} {...draft.register('scopes')} />
          ))}
        </div>
      </fieldset>
      <Choice
        legend={t`It works for`}
        value={days}
        onChange={(chosen) => draft.setValue('days', chosen)}
        options={[
          { value: '30', label: t`30 days` },
          { value: '90', label: t`90 days` },
          { value: '365', label: t`A year` },
          { value: 'always', label: t`Until I end it` },
        ]}
      />
      <div className={form.foot}>
        {make.isError ? <Refusal error={make.error} shown={['/body/name']} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={make.isPending}>
            <Trans>Make the token</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};

const Token = ({ token }: { readonly token: ApiToken }) => {
  const { t } = useLingui();
  const locale = useLocale();
  const client = useQueryClient();
  const scopeName = useScopeName();
  const [asking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: async () => unwrap(await api.DELETE('/api/v1/tokens/{id}', { params: { path: { id: token.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: LIST }),
  });
  const { name } = token;
  const until = token.expiresAt === null ? null : formatDay(clockOf(new Date(token.expiresAt)).date, locale, 'long');
  return (
    <div className={styles.row}>
      <div className={styles.what}>
        <strong>{name}</strong>
        <span>{token.scopes.map(scopeName).join(' · ')}</span>
        <span>{until === null ? <Trans>Until you end it</Trans> : <Trans>Until {until}</Trans>}</span>
      </div>
      <Button variant="default" onClick={() => setAsking(true)}>
        <Trans>End</Trans>
      </Button>
      <Question
        opened={asking}
        title={t`End this token?`}
        yes={<Trans>End the token</Trans>}
        danger
        pending={end.isPending}
        error={end.isError ? end.error : null}
        onYes={() => end.mutate()}
        onClose={() => setAsking(false)}
      >
        <Trans>Whatever uses “{name}” is refused from this moment on.</Trans>
      </Question>
    </div>
  );
};

/** Personal API tokens: for a site, a scoreboard or a script that acts as the reader. */
export const Tokens = () => {
  const { t } = useLingui();
  const [making, setMaking] = useState(false);
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/tokens',
    { params: { query: { limit: 50 } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <section className={`${card.card} ${styles.section}`}>
      <h2 className={styles.title}>
        <Trans>API tokens</Trans>
      </h2>
      <p className={form.hint}>
        <Trans>For a site or a script that reads and writes as you. How to use one is told in</Trans>{' '}
        <a href="/docs">
          <Trans>the API reference</Trans>
        </a>
        .
      </p>
      <PagedList
        list={list}
        keyOf={({ id }) => id}
        height={66}
        empty={
          <p className={form.hint}>
            <Trans>You have none.</Trans>
          </p>
        }
      >
        {(token) => <Token token={token} />}
      </PagedList>
      <div>
        <Button variant="default" onClick={() => setMaking(true)}>
          <Trans>New token</Trans>
        </Button>
      </div>
      <Dialog opened={making} onClose={() => setMaking(false)} title={t`New API token`}>
        <NewToken onClose={() => setMaking(false)} />
      </Dialog>
    </section>
  );
};
