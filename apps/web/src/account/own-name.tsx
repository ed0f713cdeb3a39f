import { Trans, useLingui } from '@lingui/react/macro';
import { ifMatch, type Me, unwrap } from '@prodvor/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { Dialog } from '../design/dialog.tsx';
import type { NameParts } from '../design/name-parts.ts';
import { SplitName } from '../design/split-name.tsx';
import { ME_KEY } from '../session/use-me.ts';

interface OwnNameProps {
  readonly me: Me;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks a person whose name is whole which part of it is which. */
export const OwnName = ({ me, opened, onClose }: OwnNameProps) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async (parts: NameParts) =>
      unwrap(await api.PUT('/api/v1/users/me', { params: { header: ifMatch(me.version) }, body: parts })),
    onSuccess: (saved) => {
      client.setQueryData(ME_KEY, saved);
      onClose();
    },
    onError: () => client.invalidateQueries({ queryKey: ME_KEY }),
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Which is your first name?`} small>
      <SplitName
        name={me.name}
        own
        pending={save.isPending}
        error={save.isError ? save.error : null}
        save={<Trans>Save</Trans>}
        later={<Trans>Later</Trans>}
        onSave={(parts) => save.mutate(parts)}
        onLater={onClose}
      >
        <Trans>
          Your name is kept as one line. Until you say which part is which, a short name is your initials alone.
        </Trans>
      </SplitName>
    </Dialog>
  );
};
