import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { ifMatch, type Me, unwrap } from '@prodvor/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { refusedFields } from '../api/failure.ts';
import { Dialog } from '../design/dialog.tsx';
import { useEditForm } from '../design/edit-form.ts';
import form from '../design/form.module.css';
import { NAME_POINTERS, NameFields } from '../design/name-fields.tsx';
import { type NameFieldsDraft, partsOf, swappedParts } from '../design/name-parts.ts';
import { Refusal } from '../design/refusal.tsx';
import { ME_KEY } from '../session/use-me.ts';

interface SplitMyNameProps {
  readonly me: Me;
  readonly opened: boolean;
  readonly onLater: () => void;
}

/** Asks the reader which word of the own name is which; it may be put off. */
export const SplitMyName = ({ me, opened, onLater }: SplitMyNameProps) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const draft = useEditForm<NameFieldsDraft>(partsOf(me));
  const save = useMutation({
    mutationFn: async ({ givenName, familyName }: NameFieldsDraft) =>
      unwrap(
        await api.PUT('/api/v1/users/me', {
          params: { header: ifMatch(me.version) },
          body: { givenName, familyName },
        }),
      ),
    onSuccess: async (saved) => {
      client.setQueryData(ME_KEY, saved);
      await client.invalidateQueries({ queryKey: ['get', '/api/v1/users/{id}'] });
    },
    // Somebody changed the profile in another window: the next attempt is made knowingly.
    onError: () => client.invalidateQueries({ queryKey: ME_KEY }),
  });
  return (
    <Dialog opened={opened} onClose={onLater} title={t`Which is your first name?`} small>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => void draft.handleSubmit((given) => save.mutate(given))(event)}
      >
        <NameFields
          own
          given={draft.register('givenName')}
          family={draft.register('familyName')}
          errors={refusedFields(save.error)}
          why={t`Say which is your first name and which is your last. Until then others may see initials alone.`}
          onSwap={() => {
            const { givenName, familyName } = swappedParts(draft.getValues());
            draft.setValue('givenName', givenName, { shouldDirty: true });
            draft.setValue('familyName', familyName, { shouldDirty: true });
          }}
        />
        <div className={form.foot}>
          {save.isError ? <Refusal error={save.error} shown={NAME_POINTERS} /> : null}
          <div className={form.actions}>
            <Button type="submit" loading={save.isPending}>
              <Trans>That is right</Trans>
            </Button>
            <Button variant="default" onClick={onLater}>
              <Trans>Later</Trans>
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
};
