/** The fields that differ, as they are afterwards; null when none does. Both are written by the same hand, as JSON. */
export const changedFields = <Fields extends object>(before: Fields, after: Fields): Partial<Fields> | null => {
  const changed: Partial<Fields> = {};
  for (const name in after) {
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) changed[name] = after[name];
  }
  return Object.keys(changed).length === 0 ? null : changed;
};
