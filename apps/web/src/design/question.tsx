import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import form from './form.module.css';
import { Refusal } from './refusal.tsx';

interface QuestionProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** What the button that does it says. */
  readonly yes: ReactNode;
  /** What it does is a loss. */
  readonly danger?: boolean;
  readonly pending: boolean;
  /** Why the server refused, null while it has not. */
  readonly error: unknown;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks once before something that cannot be undone. */
export const Question = ({
  opened,
  title,
  children,
  yes,
  danger = false,
  pending,
  error,
  onYes,
  onClose,
}: QuestionProps) => (
  <Dialog opened={opened} onClose={onClose} title={title} small>
    <div className={form.form}>
      <p className={form.hint}>{children}</p>
      <div className={form.foot}>
        {error === null ? null : <Refusal error={error} />}
        <div className={form.actions}>
          <Button loading={pending} className={danger ? (form.danger ?? '') : ''} onClick={onYes}>
            {yes}
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </div>
  </Dialog>
);
