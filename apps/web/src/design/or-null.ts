/** What was typed into a field that may stay empty: null for nothing but spaces. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
