import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type Tournament, unwrap } from '@prodvor/api-client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, api } from '../api/api.ts';
import { Choice } from '../design/choice.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import { ErrorState, ListSkeleton } from '../design/states.tsx';
import { useMe } from '../session/use-me.ts';
import { useTournamentChange } from './queries.ts';

interface EnterTeamProps {
  readonly tournament: Tournament;
  readonly onClose: () => void;
}

/** A captain applies with one of the own teams. */
export const EnterTeam = ({ tournament, onClose }: EnterTeamProps) => {
  const { t } = useLingui();
  const me = useMe().data;
  const [chosen, setChosen] = useState<string | null>(null);
  const found = $api.useQuery(
    'get',
    '/api/v1/teams',
    { params: { query: { member: me?.id ?? '', sport: tournament.sport, limit: 50 } } },
    { enabled: me !== undefined },
  );
  const apply = useTournamentChange(async (team: string) =>
    unwrap(
      await api.POST('/api/v1/tournaments/{id}/entries', { params: { path: { id: tournament.id } }, body: { team } }),
    ),
  );
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <ListSkeleton rows={2} height={48} />;
  const teams = found.data.items.filter(({ me: mine }) => mine?.role === 'captain' || mine?.role === 'vice-captain');
  if (teams.length === 0) {
    return (
      <div className={form.form}>
        <p className={form.hint}>
          <Trans>You lead no team of this sport. Make one, and then enter it here.</Trans>
        </p>
        <div className={form.actions}>
          <Link to="/teams" onClick={onClose}>
            <Trans>To the teams</Trans>
          </Link>
        </div>
      </div>
    );
  }
  const team = chosen ?? (teams.length === 1 ? (teams[0]?.id ?? null) : null);
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (team !== null) apply.mutate(team, { onSuccess: onClose });
      }}
    >
      <Choice
        legend={t`With which team?`}
        value={team}
        onChange={setChosen}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <p className={form.hint}>
        <Trans>When the organizers confirm the entry, the squad is your roster of that moment.</Trans>
      </p>
      <div className={form.foot}>
        {apply.isError ? <Refusal error={apply.error} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={apply.isPending} disabled={team === null}>
            <Trans>Apply</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};
