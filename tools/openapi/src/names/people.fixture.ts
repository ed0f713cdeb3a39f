import { Me } from '@prodvor/contracts';
import { clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import type { Audit, Somebody, Subject } from './audit.fixture.ts';

/** A person who reads and is read of. */
export interface Named extends Somebody {
  readonly subject: Subject;
  readonly userId: string;
}

interface Naming {
  readonly name: string | readonly [string, string];
  /** What strangers see; the full name when left out. */
  readonly shown?: string;
  readonly minor?: boolean;
  readonly privacy?: { readonly profile?: Subject['profile']; readonly name?: 'short' };
  readonly moderates?: boolean;
}

/** Names are told apart by their subjects, so nobody shares a part of one. */
export const peopleOf = (platform: TestPlatform, audit: Audit, subjects: Subject[]) => ({
  person: async ({ name, shown, minor, privacy, moderates = false }: Naming): Promise<Named> => {
    const full = typeof name === 'string' ? name : name.join(' ');
    const token = await platform.token({
      subject: crypto.randomUUID(),
      name: full,
      roles: moderates ? ['moderator'] : [],
    });
    const parts: readonly [string, string] | null = typeof name === 'string' ? null : [name[0], name[1]];
    // The audit knows nobody before this answer.
    const { id, privacy: kept } = await clientOf(platform, { authorization: `Bearer ${token}` }).must(
      Me,
      'PUT',
      '/users/me',
      {
        ...(parts === null ? {} : { givenName: parts[0], familyName: parts[1] }),
        ...(minor === undefined ? {} : { minor }),
        ...(privacy === undefined ? {} : { privacy }),
      },
    );
    const subject: Subject = {
      id,
      full,
      shown: shown ?? full,
      parts,
      profile: kept.profile,
      teams: new Set(),
      erased: false,
    };
    subjects.push(subject);
    const somebody = audit.reader(platform, token, { id, moderates });
    await somebody.must(Me, 'PUT', '/users/me', {});
    return Object.assign(somebody, { subject, userId: id });
  },
  guest: (
    full: string,
    { shown = full, parts = null, team }: { shown?: string; parts?: Subject['parts']; team: string | null },
  ) => {
    const subject: Subject = {
      id: null,
      full,
      shown,
      parts,
      profile: 'nobody',
      teams: new Set(team === null ? [] : [team]),
      erased: false,
    };
    subjects.push(subject);
    return subject;
  },
});
