import { z } from 'zod';
import {
  can,
  Id,
  Instant,
  keptLine,
  keptParagraph,
  line,
  PageQuery,
  page,
  paragraph,
  Version,
  Zone,
} from '../primitives.ts';
import { SportSlug } from './sports.ts';
import { UserRef } from './users.ts';

export const Surface = z.enum(['grass', 'artificial-grass', 'rubber', 'parquet', 'asphalt', 'sand', 'ice', 'other']);
export const Amenity = z.enum([
  'lights',
  'changing-room',
  'shower',
  'toilet',
  'water',
  'parking',
  'stands',
  'roof',
  'rental',
  'wheelchair',
]);
const VenueState = z.enum(['suggested', 'approved', 'rejected']);
export const VENUE_ACTIONS = ['update', 'delete', 'approve', 'reject', 'report'] as const;

/** WGS 84, in degrees. */
export const Point = z
  .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
  .meta({ id: 'Point' });

const distinct = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((items) => new Set(items).size === items.length, { error: 'repeated' });

const fields = {
  name: line(120),
  city: line(80),
  address: line(200),
  point: Point.nullable(),
  surface: Surface,
  sports: distinct(SportSlug, 5),
  amenities: distinct(Amenity, 10),
  zone: Zone,
  description: paragraph(2000).nullable(),
} as const;

export const Venue = z
  .strictObject({
    id: Id,
    ...fields,
    name: keptLine(120),
    city: keptLine(80),
    address: keptLine(200),
    description: keptParagraph(2000).nullable(),
    state: VenueState,
    suggestedBy: UserRef.nullable(),
    createdAt: Instant,
    version: Version,
    can: can(VENUE_ACTIONS),
  })
  .meta({ id: 'Venue' });
export type Venue = z.infer<typeof Venue>;
export const VenuePage = page(Venue).meta({ id: 'VenuePage' });

export const VenueQuery = z.strictObject({
  /** Part of the name or of the address, in any letter case. */
  q: z.string().min(1).max(120).optional(),
  city: line(80).optional(),
  sport: SportSlug.optional(),
  surface: Surface.optional(),
  /** Others than approved: of the caller's own suggestions, and all of them for a moderator. */
  state: VenueState.default('approved'),
  ...PageQuery,
});

export const VenueCreate = z
  .strictObject({
    ...fields,
    point: fields.point.default(null),
    surface: fields.surface.default('other'),
    sports: fields.sports.default([]),
    amenities: fields.amenities.default([]),
    zone: fields.zone.default('Europe/Moscow'),
    description: fields.description.default(null),
  })
  .meta({ id: 'VenueCreate' });

export const VenueUpdate = z.strictObject(fields).partial().meta({ id: 'VenueUpdate' });
