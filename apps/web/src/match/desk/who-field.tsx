import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { $api } from '../../api/api.ts';
import { entryOf, type Match } from '../model.ts';
import type { IncidentDraft } from './incident-draft.ts';

interface WhoFieldProps {
  readonly match: Match;
  readonly form: UseFormReturn<IncidentDraft>;
  readonly error: string | undefined;
}

/** Who did it: a player of the side's squad, or a name where the side has no squad. An own goal is the other side's player's. */
export const WhoField = ({ match, form, error }: WhoFieldProps) => {
  const { t } = useLingui();
  const [kind, side] = form.watch(['kind', 'side']);
  const acting = kind === 'own-goal' ? (side === 'home' ? 'away' : 'home') : side;
  const entry = entryOf(match[acting]);
  const squad = $api.useQuery(
    'get',
    '/api/v1/tournaments/{id}/entries/{entryId}/squad',
    { params: { path: { id: match.tournament.id, entryId: entry?.id ?? '' }, query: { limit: 100 } } },
    { enabled: entry !== null },
  );
  const players = squad.data?.items ?? [];
  if (players.length === 0) {
    return (
      <TextInput
        label={t`Player`}
        description={t`May stay empty`}
        autoComplete="off"
        maxLength={80}
        error={error}
        {...form.register('player')}
      />
    );
  }
  return (
    <NativeSelect
      label={t`Player`}
      error={error}
      {...form.register('squadPlayer')}
      data={[
        { value: '', label: t`Not named` },
        ...players.map(({ id, number, name }) => ({
          value: id,
          label: [number, name ?? t`Deleted player`].filter((part) => part !== null).join(' · '),
        })),
      ]}
    />
  );
};
