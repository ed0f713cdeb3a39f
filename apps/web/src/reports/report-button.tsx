import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { unwrap } from '@prodvor/api-client';
import { IconFlag } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { Choice } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';

type Reason = 'spam' | 'abuse' | 'false-data' | 'minor' | 'other';

interface ReportButtonProps {
  readonly subject: { readonly kind: 'user' | 'team' | 'venue' | 'tournament'; readonly id: string };
}

const Form = ({ subject, onClose }: ReportButtonProps & { readonly onClose: () => void }) => {
  const { t } = useLingui();
  const [reason, setReason] = useState<Reason | null>(null);
  const [text, setText] = useState('');
  const send = useMutation({
    mutationFn: async (chosen: Reason) =>
      unwrap(
        await api.POST('/api/v1/reports', {
          body: { subject, reason: chosen, text: text.trim() === '' ? null : text },
        }),
      ),
  });
  if (send.isSuccess) {
    return (
      <div className={form.form}>
        <p className={form.hint} role="status">
          <Trans>Thank you. A moderator will look at it.</Trans>
        </p>
        <div className={form.actions}>
          <Button onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null) send.mutate(reason);
      }}
    >
      <Choice
        legend={t`What is wrong?`}
        value={reason}
        onChange={setReason}
        options={[
          { value: 'spam', label: t`Spam` },
          { value: 'abuse', label: t`Insults` },
          { value: 'false-data', label: t`Not true` },
          { value: 'minor', label: t`A child's data` },
          { value: 'other', label: t`Something else` },
        ]}
      />
      <Textarea
        label={t`In your words`}
        autosize
        minRows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={form.foot}>
        {send.isError ? <Refusal error={send.error} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={send.isPending} disabled={reason === null}>
            <Trans>Send to the moderators</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};

/** Tells the moderators about a person, a team, a venue or a tournament. */
export const ReportButton = ({ subject }: ReportButtonProps) => {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconFlag size={18} stroke={1.8} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        <Trans>Report</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Report to the moderators`}>
        <Form subject={subject} onClose={() => setOpened(false)} />
      </Dialog>
    </>
  );
};
