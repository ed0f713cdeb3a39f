/** The edition of the privacy page that a person agrees to at registration: the day from which it says what it says. */
export const PRIVACY_EDITION = '2026-11-25';
