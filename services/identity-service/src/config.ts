import { z } from 'zod';

export const CONFIG = {
  /** Path of the file with the provider's keys; made when missing. */
  PRODVOR_IDENTITY_KEYS: z.string().min(1),
} as const;
