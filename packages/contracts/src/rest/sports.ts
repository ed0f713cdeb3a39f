import { z } from 'zod';

/** The sports that people play here. */
export const SportSlug = z.enum(['football', 'futsal', 'basketball-3x3', 'volleyball', 'ice-hockey']);
export type SportSlug = z.infer<typeof SportSlug>;
