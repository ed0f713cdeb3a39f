import { z } from 'zod';
import { Id, Instant, Locale, line, Version, Zone } from '../primitives.ts';

export const UserName = line(80);

/** The signed-in person's own account. */
export const Me = z
  .strictObject({
    id: Id,
    name: UserName,
    email: z.email().nullable(),
    locale: Locale.nullable(),
    zone: Zone.nullable(),
    roles: z.array(z.enum(['moderator', 'admin'])),
    createdAt: Instant,
    version: Version,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** What is left out stays; the first call takes the name from the token. */
export const MeUpdate = z
  .strictObject({
    name: UserName.optional(),
    locale: Locale.nullable().optional(),
    zone: Zone.nullable().optional(),
  })
  .meta({ id: 'MeUpdate' });
export type MeUpdate = z.infer<typeof MeUpdate>;
