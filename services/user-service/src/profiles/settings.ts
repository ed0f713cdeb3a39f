import { type MeUpdate, type NameParts, nameFrom, shortName } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import type { Selectable } from 'kysely';
import type { z } from 'zod';

const COLUMNS = [
  'name',
  'given_name',
  'family_name',
  'public_name',
  'locale',
  'zone',
  'city',
  'about',
  'sports',
  'minor',
  'profile_level',
  'name_level',
  'search_level',
  'friend_requests',
] as const;

/** What a person says of themselves and whom they show it to, as it is kept. */
export type ProfileSettings = Pick<Selectable<Database['users.profile']>, (typeof COLUMNS)[number]>;

type Fields = z.output<typeof MeUpdate>;

const nameColumns = ({ name, givenName, familyName }: NameParts) => ({
  name,
  given_name: givenName,
  family_name: familyName,
});

/** A profile about which nothing has been said yet. */
export const newSettings = (named: NameParts): ProfileSettings => ({
  ...nameColumns(named),
  public_name: named.name,
  locale: null,
  zone: null,
  city: null,
  about: null,
  sports: [],
  minor: false,
  profile_level: 'users',
  name_level: null,
  search_level: 'users',
  friend_requests: 'users',
});

/** How strangers see the name: as the person says, else short of a minor and full of anybody else. */
export const nameLevelOf = ({ minor, name_level }: Pick<ProfileSettings, 'minor' | 'name_level'>): 'full' | 'short' =>
  name_level ?? (minor ? 'short' : 'full');

const given = <Value>(value: Value | undefined, kept: Value): Value => (value === undefined ? kept : value);

/**
 * The settings after a change: what is left out stays. Who turns out to be a minor is shown by the short name, whatever was
 * said before, unless the same change allows the full one.
 */
export const settle = (before: ProfileSettings, { privacy = {}, ...fields }: Fields): ProfileSettings => {
  const kept = { name: before.name, givenName: before.given_name, familyName: before.family_name };
  const named = nameFrom(fields) ?? kept;
  const minor = given(fields.minor, before.minor);
  const name_level = given(privacy.name, minor && !before.minor ? null : before.name_level);
  return {
    ...nameColumns(named),
    public_name: nameLevelOf({ minor, name_level }) === 'short' ? shortName(named) : named.name,
    locale: given(fields.locale, before.locale),
    zone: given(fields.zone, before.zone),
    city: given(fields.city, before.city),
    about: given(fields.about, before.about),
    sports: given(fields.sports, before.sports),
    minor,
    profile_level: given(privacy.profile, before.profile_level),
    name_level,
    search_level: given(privacy.search, before.search_level),
    friend_requests: given(privacy.friendRequests, before.friend_requests),
  };
};
