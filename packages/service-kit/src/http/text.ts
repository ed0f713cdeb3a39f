import { pointerTo } from './zod-messages.ts';

/** Deeper nesting than any contract has; it keeps the walk and the schemas from working for an attacker. */
const MAX_DEPTH = 32;
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/** PostgreSQL stores neither NUL nor half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** What makes a JSON value unfit, whatever its schema: the place and the key of the text that says why. */
export interface UnfitValue {
  readonly pointer: string;
  readonly reason: 'field.text-characters' | 'field.forbidden-key' | 'field.invalid';
}

/** The first unfit text or key of a parsed JSON value; null when there is none. */
export const findUnfit = (value: unknown, part: string): UnfitValue | null => {
  const walk = (node: unknown, path: readonly PropertyKey[]): UnfitValue | null => {
    if (typeof node === 'string') {
      return isStorable(node) ? null : { pointer: pointerTo(part, path), reason: 'field.text-characters' };
    }
    if (typeof node !== 'object' || node === null) return null;
    if (path.length >= MAX_DEPTH) return { pointer: pointerTo(part, path), reason: 'field.invalid' };
    for (const [key, child] of Object.entries(node)) {
      if (POISON.has(key)) return { pointer: pointerTo(part, [...path, key]), reason: 'field.forbidden-key' };
      if (!isStorable(key)) return { pointer: pointerTo(part, path), reason: 'field.text-characters' };
      const unfit = walk(child, [...path, key]);
      if (unfit !== null) return unfit;
    }
    return null;
  };
  return walk(value, []);
};
