/** How long a person may pause within a word before what is typed is looked for, in milliseconds. */
export const PAUSE_MS = 250;
