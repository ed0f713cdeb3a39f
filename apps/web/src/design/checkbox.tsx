import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { Checkbox as Box } from '@mantine/core';
import styles from './checkbox.module.css';

/** Yes or no beside its words; the words are part of the target. */
export const Checkbox = Box.withProps({
  size: 'md',
  radius: 'sm',
  classNames: {
    body: styles.body ?? '',
    input: styles.input ?? '',
    icon: styles.icon ?? '',
    label: styles.label ?? '',
    description: styles.description ?? '',
  },
});
