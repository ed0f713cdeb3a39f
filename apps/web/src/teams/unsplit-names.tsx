import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { ifMatch, type Player, unwrap } from '@prodvor/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/api.ts';
import { refusedFields } from '../api/failure.ts';
import card from '../design/card.module.css';
import { Dialog } from '../design/dialog.tsx';
import { useEditForm } from '../design/edit-form.ts';
import form from '../design/form.module.css';
import { NAME_POINTERS, NameFields } from '../design/name-fields.tsx';
import { type NameFieldsDraft, suggestedParts, swappedParts } from '../design/name-parts.ts';
import { Refusal } from '../design/refusal.tsx';
import { playersQuery } from './queries.ts';
import { isUnsplit } from './unsplit.ts';
import styles from './unsplit-names.module.css';

interface OneNameProps {
  readonly teamId: string;
  readonly player: Player;
  /** The one before was turned round: a list is mostly written in one order. */
  readonly familyFirst: boolean;
  readonly onFamilyFirst: () => void;
  /** Not the first of the row: who goes through them presses the same button again. */
  readonly next: boolean;
  readonly onDone: () => void;
}

/** The name of one guest: confirmed, or left for later. */
const OneName = ({ teamId, player, familyFirst, onFamilyFirst, next, onDone }: OneNameProps) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const confirm = useRef<HTMLButtonElement>(null);
  const [suggested] = useState(() => {
    const parts = suggestedParts(player.name ?? '');
    return familyFirst ? swappedParts(parts) : parts;
  });
  const draft = useEditForm<NameFieldsDraft>(suggested);
  const { queryKey } = playersQuery(teamId);
  const save = useMutation({
    mutationFn: async ({ givenName, familyName }: NameFieldsDraft) =>
      unwrap(
        await api.PATCH('/api/v1/teams/{id}/players/{playerId}', {
          params: { path: { id: teamId, playerId: player.id }, header: ifMatch(player.version) },
          body: { givenName, familyName },
        }),
      ),
    // The next name does not wait for the roster.
    onSuccess: () => {
      onDone();
      void client.invalidateQueries({ queryKey });
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
  useEffect(() => {
    if (next) confirm.current?.focus();
  }, [next]);
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => void draft.handleSubmit((given) => save.mutate(given))(event)}
    >
      <NameFields
        given={draft.register('givenName')}
        family={draft.register('familyName')}
        errors={refusedFields(save.error)}
        why={t`Which is the first name, which the last?`}
        onSwap={() => {
          const { givenName, familyName } = swappedParts(draft.getValues());
          draft.setValue('givenName', givenName, { shouldDirty: true });
          draft.setValue('familyName', familyName, { shouldDirty: true });
          onFamilyFirst();
        }}
      />
      <div className={form.foot}>
        {save.isError ? <Refusal error={save.error} shown={NAME_POINTERS} /> : null}
        <div className={form.actions}>
          <Button type="submit" ref={confirm} loading={save.isPending}>
            <Trans>That is right</Trans>
          </Button>
          <Button variant="default" onClick={onDone}>
            <Trans>Skip</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};

interface Round {
  /** Who was not split when it began. */
  readonly ids: readonly string[];
  /** How many of them are behind, split or skipped. */
  readonly behind: number;
  readonly familyFirst: boolean;
}

/** Tells who runs the team of guests whose names nobody has split, and goes through them one by one. */
export const UnsplitNames = ({ teamId, players }: { readonly teamId: string; readonly players: readonly Player[] }) => {
  const { t } = useLingui();
  const [round, setRound] = useState<Round | null>(null);
  const unsplit = players.filter(isUnsplit);
  const count = unsplit.length;
  // Somebody else may have split the next one meanwhile.
  const place = round?.ids.findIndex((id, at) => at >= round.behind && unsplit.some((one) => one.id === id)) ?? -1;
  const current = unsplit.find(({ id }) => id === round?.ids[place]);
  if (round !== null && current === undefined) setRound(null);
  const total = round?.ids.length ?? 0;
  const ordinal = place + 1;
  return (
    <>
      {count === 0 ? null : (
        <div className={`${card.card} ${styles.note}`}>
          <p className={form.hint}>
            <Plural
              value={count}
              one="# name is not split: where a short name is due, initials are shown."
              other="# names are not split: where a short name is due, initials are shown."
            />
          </p>
          <Button
            variant="default"
            className={styles.go ?? ''}
            onClick={() => setRound({ ids: unsplit.map(({ id }) => id), behind: 0, familyFirst: false })}
          >
            <Trans>Split the names</Trans>
          </Button>
        </div>
      )}
      <Dialog opened={current !== undefined} onClose={() => setRound(null)} title={t`Names of the roster`} small>
        {round === null || current === undefined ? null : (
          <>
            <p className={styles.whose} role="status">
              <strong>{current.name}</strong>
              <span className="figures">
                <Trans>
                  {ordinal} of {total}
                </Trans>
              </span>
            </p>
            <OneName
              key={current.id}
              teamId={teamId}
              player={current}
              familyFirst={round.familyFirst}
              onFamilyFirst={() => setRound({ ...round, familyFirst: !round.familyFirst })}
              next={round.behind > 0}
              onDone={() => setRound({ ...round, behind: place + 1 })}
            />
          </>
        )}
      </Dialog>
    </>
  );
};
