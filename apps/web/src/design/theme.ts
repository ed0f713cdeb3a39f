import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Modal,
  Notification,
  Skeleton,
} from '@mantine/core';
import { ACCENT, CHALK, NIGHT, type Palette } from './tokens.ts';

/** From a breath of the accent to the accent as text on chalk. */
const floodlight: MantineColorsTuple = [
  '#f7fee0',
  '#effcc0',
  '#e4f992',
  '#d9f562',
  ACCENT.fill,
  '#aed41f',
  '#8ab010',
  '#678c06',
  '#4f7a02',
  CHALK.accentText,
];

/** Chalk dust: Mantine's own greys are blue. */
const gray: MantineColorsTuple = [
  '#faf9f6',
  CHALK.background,
  '#ebe9e2',
  '#e4e1d9',
  '#d2cec3',
  '#b3aea1',
  '#86817a',
  CHALK.muted,
  '#3a434b',
  CHALK.text,
];

const dark: MantineColorsTuple = [
  NIGHT.text,
  '#c3ced6',
  NIGHT.muted,
  '#788793',
  NIGHT.line,
  NIGHT.raised,
  NIGHT.card,
  NIGHT.background,
  '#0b0e11',
  '#07090b',
];

export const theme = createTheme({
  fontFamily: "'Onest Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: {
    fontFamily: "'Onest Variable', system-ui, sans-serif",
    fontWeight: '700',
    sizes: {
      h1: { fontSize: 'clamp(1.5rem, 1.1rem + 1.6vw, 2.125rem)', lineHeight: '1.15' },
      h2: { fontSize: '1.25rem', lineHeight: '1.25' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.3' },
    },
  },
  colors: { floodlight, gray, dark },
  primaryColor: 'floodlight',
  primaryShade: { light: 4, dark: 4 },
  autoContrast: true,
  black: CHALK.text,
  white: '#ffffff',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  breakpoints: { xs: '30em', sm: '40em', md: '48em', lg: '64em', xl: '80em' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md', fw: 650 } }),
    Modal: Modal.extend({ defaultProps: { radius: 'lg', centered: true } }),
    Notification: Notification.extend({ defaultProps: { radius: 'md' } }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'sm' } }),
  },
});

const variablesOf = (palette: Palette): Record<string, string> => ({
  '--background': palette.background,
  '--card': palette.card,
  '--raised': palette.raised,
  '--line': palette.line,
  '--text': palette.text,
  '--muted': palette.muted,
  '--accent-text': palette.accentText,
  '--live': palette.live,
  '--win': palette.win,
  '--draw': palette.draw,
  '--loss': palette.loss,
  '--mantine-color-body': palette.background,
  '--mantine-color-text': palette.text,
  '--mantine-color-dimmed': palette.muted,
  '--mantine-color-placeholder': palette.muted,
  '--mantine-color-anchor': palette.accentText,
  '--mantine-color-error': palette.loss,
  '--mantine-color-disabled': palette.raised,
  '--mantine-color-disabled-color': palette.muted,
  '--mantine-color-disabled-border': palette.line,
  '--mantine-color-default': palette.card,
  '--mantine-color-default-hover': palette.raised,
  '--mantine-color-default-color': palette.text,
  '--mantine-color-default-border': palette.line,
  '--mantine-primary-color-filled': ACCENT.fill,
  '--mantine-primary-color-filled-hover': ACCENT.hover,
  '--mantine-primary-color-contrast': ACCENT.on,
  '--mantine-primary-color-light-color': palette.accentText,
});

/** The palette as CSS variables: `--card`, `--muted` and the rest, and what Mantine's own parts read. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--accent': ACCENT.fill,
    '--accent-hover': ACCENT.hover,
    '--on-accent': ACCENT.on,
    '--figures': "'Sofia Sans Extra Condensed Variable', 'Arial Narrow', sans-serif",
  },
  light: variablesOf(CHALK),
  dark: variablesOf(NIGHT),
});
