/** Whose name is not asked for again until the next sign-in: the person said "later". */
const PUT_OFF = 'prodvor-name-later';

export const isNamePutOff = (person: string): boolean => localStorage.getItem(PUT_OFF) === person;

export const putNameOff = (person: string): void => localStorage.setItem(PUT_OFF, person);

/** A new sign-in asks anew. */
export const forgetNamePutOff = (): void => localStorage.removeItem(PUT_OFF);
