import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type Entry, unwrap } from '@prodvor/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import { playersQuery } from '../teams/queries.ts';
import { useTournamentChange } from './queries.ts';

interface AddProps {
  readonly tournamentId: string;
  readonly entry: Entry;
}

const useAdd = ({ tournamentId, entry }: AddProps) =>
  useTournamentChange(async (body: { player: string } | { name: string; number: number | null; position: null }) =>
    unwrap(
      await api.POST('/api/v1/tournaments/{id}/entries/{entryId}/squad', {
        params: { path: { id: tournamentId, entryId: entry.id } },
        body,
      }),
    ),
  );

interface RosterProps extends AddProps {
  readonly teamId: string;
  readonly present: readonly string[];
}

/** Somebody of the team's roster who came after the confirmation; nothing where everybody is in. */
const FromRoster = ({ teamId, present, ...of }: RosterProps) => {
  const { t } = useLingui();
  const [chosen, setChosen] = useState('');
  const roster = useQuery(playersQuery(teamId));
  const add = useAdd(of);
  const others = (roster.data?.items ?? []).filter(({ id }) => !present.includes(id));
  if (others.length === 0) return null;
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') add.mutate({ player: chosen }, { onSuccess: () => setChosen('') });
      }}
    >
      <NativeSelect
        label={t`Player of the roster`}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: t`Choose a player` },
          ...others.map(({ id, name, number }) => ({
            value: id,
            label: [number, name ?? t`Deleted player`].filter((part) => part !== null).join(' · '),
          })),
        ]}
      />
      {add.isError ? <Refusal error={add.error} /> : null}
      <div className={form.actions}>
        <Button type="submit" variant="default" loading={add.isPending} disabled={chosen === ''}>
          <Trans>Add to the squad</Trans>
        </Button>
      </div>
    </form>
  );
};

/** Somebody of an entry that is a name alone. */
const ByName = (of: AddProps) => {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const add = useAdd(of);
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(
          { name: name.trim(), number: number === '' ? null : Number(number), position: null },
          {
            onSuccess: () => {
              setName('');
              setNumber('');
            },
          },
        );
      }}
    >
      <div className={form.row}>
        <TextInput
          label={t`First and last name`}
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t`Number`}
          inputMode="numeric"
          maxLength={2}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value.replaceAll(/\D/g, ''))}
        />
      </div>
      {add.isError ? <Refusal error={add.error} /> : null}
      <div className={form.actions}>
        <Button type="submit" variant="default" loading={add.isPending} disabled={name.trim() === ''}>
          <Trans>Add to the squad</Trans>
        </Button>
      </div>
    </form>
  );
};

interface AddToSquadProps extends AddProps {
  /** Players of the roster who are in the squad. */
  readonly present: readonly string[];
}

/** The organizers add a player to a squad that is frozen. */
export const AddToSquad = ({ tournamentId, entry, present }: AddToSquadProps) =>
  entry.team === null ? (
    <ByName tournamentId={tournamentId} entry={entry} />
  ) : (
    <FromRoster tournamentId={tournamentId} entry={entry} teamId={entry.team.id} present={present} />
  );
