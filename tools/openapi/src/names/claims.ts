import { ID_TOKEN_CLAIMS } from '@prodvor/identity-service/claims';
import { tokenClaims } from '@prodvor/identity-service/keys';
import type { NamingClaim } from './page.ts';

/** What the claims say of a person, null of those that say nothing of who it is. */
const MEANING: Readonly<Record<string, string | null>> = {
  sub: 'the id of the account',
  name: 'the full name',
  given_name: 'the given name; left out while the name is not split',
  family_name: 'the family name; left out of who has none and while the name is not split',
  email: 'the address; left out of who has none',
  email_verified: null,
  roles: null,
  minor: null,
};

/** Of an account that has all that an account may have. */
const STATED = tokenClaims({
  id: '',
  name: 'Анна Смирнова',
  givenName: 'Анна',
  familyName: 'Смирнова',
  email: 'anna@example.org',
  emailVerified: true,
  roles: [],
  minor: true,
});

/** The claims that say who a person is, from the code that makes the tokens. @throws {RangeError} for one that nobody has given a meaning */
export const namingClaims = (): NamingClaim[] => {
  const access = ['sub', ...Object.keys(STATED)];
  const id = Object.values(ID_TOKEN_CLAIMS).flat();
  return [...new Set([...access, ...id])].flatMap((claim) => {
    const says = MEANING[claim];
    if (says === undefined) throw new RangeError(`The claim ${claim} has no meaning.`);
    return says === null ? [] : [{ claim, says, idToken: id.includes(claim), accessToken: access.includes(claim) }];
  });
};
