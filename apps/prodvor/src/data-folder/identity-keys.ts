import { type IdentityKeys, loadOrCreateKeys } from '@prodvor/identity-service/keys';
import { Refusal } from '../refusal.ts';

/** The keys of the OpenID Provider, made at the first start. @throws {Refusal} when the file cannot be used */
export const identityKeys = async (path: string): Promise<IdentityKeys> => {
  try {
    return await loadOrCreateKeys(path);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
};
