import { randomBytes } from 'node:crypto';
import { roleOf, SERVICE_SCHEMAS, type ServiceRole } from '@prodvor/database';
import { z } from 'zod';
import type { DataFolder } from './folder.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

const ROLES = SERVICE_SCHEMAS.map(roleOf);

const Passwords = z.record(z.enum(ROLES), z.string());

/** Passwords that nobody knows yet. */
export const makeRolePasswords = (): Record<ServiceRole, string> => {
  const made: Partial<Record<ServiceRole, string>> = {};
  for (const role of ROLES) made[role] = randomBytes(24).toString('base64url');
  return Passwords.parse(made);
};

/** Passwords of the database roles by role name, made at the first start. */
export const rolePasswords = async (folder: DataFolder): Promise<Record<ServiceRole, string>> => {
  const known = await readPrivateFile(folder.roles, z.partialRecord(z.enum(ROLES), z.string()));
  const passwords = { ...makeRolePasswords(), ...known };
  if (!known || ROLES.some((role) => !known[role])) await writePrivateFile(folder.roles, passwords);
  return passwords;
};
