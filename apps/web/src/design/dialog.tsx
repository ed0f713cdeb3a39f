import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** A few lines: a card on a phone too. */
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** A form over the screen: the whole screen of a phone, a card on a laptop. Focus goes in and comes back. */
export const Dialog = ({ opened, title, onClose, small = false, children }: DialogProps) => {
  const { t } = useLingui();
  const narrow = (useMediaQuery('(max-width: 40em)') ?? false) && !small;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={520}
      fullScreen={narrow}
      radius={narrow ? 0 : 'lg'}
      closeButtonProps={{ 'aria-label': t`Close`, size: 44 }}
      // The page has a banner of its own.
      attributes={{ header: { role: 'presentation' } }}
      classNames={{
        content: `${styles.content} ${styles.scroll}`,
        header: styles.content ?? '',
        title: styles.title ?? '',
      }}
    >
      {children}
    </Modal>
  );
};
