import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type Tournament, unwrap } from '@prodvor/api-client';
import { useState } from 'react';
import { $api, api } from '../api/api.ts';
import { Crest } from '../design/crest.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import { PAUSE_MS } from '../design/typing.ts';
import { useTournamentChange } from './queries.ts';

interface AddEntryProps {
  readonly tournament: Tournament;
  readonly onClose: () => void;
}

/** The organizers enter a team that is here already, or a name alone. */
export const AddEntry = ({ tournament, onClose }: AddEntryProps) => {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [q] = useDebouncedValue(name.trim(), PAUSE_MS);
  const found = $api.useQuery(
    'get',
    '/api/v1/teams',
    { params: { query: { q, sport: tournament.sport, limit: 5 } } },
    { enabled: q !== '' },
  );
  const add = useTournamentChange(async (body: { name: string } | { team: string }) =>
    unwrap(await api.POST('/api/v1/tournaments/{id}/entries', { params: { path: { id: tournament.id } }, body })),
  );
  const teams = q === '' ? [] : (found.data?.items ?? []);
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ name: name.trim() }, { onSuccess: onClose });
      }}
    >
      <TextInput
        label={t`Name of the team`}
        maxLength={80}
        value={name}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {teams.length === 0 ? null : (
        <fieldset>
          <legend>
            <Trans>Teams that are here already</Trans>
          </legend>
          {teams.map((team) => (
            <Button
              key={team.id}
              variant="default"
              justify="flex-start"
              leftSection={<Crest name={team.name} colours={team.colours} size={24} />}
              onClick={() => add.mutate({ team: team.id }, { onSuccess: onClose })}
            >
              {team.city === null ? team.name : `${team.name}, ${team.city}`}
            </Button>
          ))}
        </fieldset>
      )}
      <div className={form.foot}>
        {add.isError ? <Refusal error={add.error} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={add.isPending} disabled={name.trim() === ''}>
            <Trans>Add by the name alone</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};
