import { parseArgs } from 'node:util';
import { REALM_ROLES, type RealmRole, setRealmRole } from '@prodvor/identity-service/realm-role';
import { dataFolder } from '../data-folder/folder.ts';
import { lastInstance } from '../data-folder/instance.ts';
import { withIdentity } from '../platform/identity.ts';
import { Refusal } from '../refusal.ts';
import type { Command } from './command.ts';
import { stoppable, tellWaiting } from './stopping.ts';

const isRealmRole = (text: string | undefined): text is RealmRole => REALM_ROLES.some((role) => role === text);

export const grantCommand: Command = {
  name: 'grant',
  summary: 'make someone an admin or a moderator',
  help: `Usage: npm run prodvor -- grant EMAIL admin|moderator [--revoke]

Gives the account with that e-mail (or the name of a demo account) a role on the whole platform:

  moderator   checks venues, handles reports, renames teams and tournaments, deletes teams
  admin       also deletes tournaments without results, and manages what has no owner any more

It works while the platform runs on PRODVOR_DATA and while it is stopped. The role holds from the person's next
sign-in, or within 5 minutes for whoever is signed in, when the token is renewed.

  --revoke   take the role away

Accounts of another provider (PRODVOR_OIDC_ISSUER) get their roles there.`,
  run: async (args, settings) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { revoke: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [login, role, ...more] = positionals;
    if (!login || !isRealmRole(role) || more.length > 0) {
      throw new Refusal(`Name an account and a role: npm run prodvor -- grant EMAIL ${REALM_ROLES.join('|')}`);
    }
    const held = !values.revoke;
    const folder = dataFolder(settings.dataPath);
    const outcome = await stoppable((signal) =>
      withIdentity(folder, { signal, waiting: tellWaiting }, (db) => setRealmRole(db, { login, role, held })),
    );
    if (outcome === null) {
      const url = (await lastInstance(folder))?.url ?? settings.publicUrl;
      throw new Refusal(
        `There is no account "${login}". The person registers at ${url} first; then give the same command again.`,
      );
    }
    const is = held ? `has the role ${role}` : `has no role ${role}`;
    process.stdout.write(
      outcome === 'same'
        ? `${login} ${is} already\n`
        : `${login} ${is} from the next sign-in on, or within 5 minutes when signed in\n`,
    );
    return 0;
  },
};
