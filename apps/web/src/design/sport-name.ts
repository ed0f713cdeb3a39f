import { useLingui } from '@lingui/react/macro';
import type { Team } from '@prodvor/api-client';

export type Sport = Team['sport'];

/** Every sport of the platform, in the order in which people are asked. */
export const SPORTS = [
  'football',
  'futsal',
  'basketball-3x3',
  'volleyball',
  'ice-hockey',
] as const satisfies readonly Sport[];

export const isSport = (value: unknown): value is Sport => SPORTS.some((sport) => sport === value);

/** How a sport is called in the reader's language. */
export const useSportName = (): ((sport: Sport) => string) => {
  const { t } = useLingui();
  return (sport) => {
    switch (sport) {
      case 'football':
        return t`Football`;
      case 'futsal':
        return t`Futsal`;
      case 'basketball-3x3':
        return t`Basketball 3×3`;
      case 'volleyball':
        return t`Volleyball`;
      case 'ice-hockey':
        return t`Ice hockey`;
      default:
        return sport satisfies never;
    }
  };
};
