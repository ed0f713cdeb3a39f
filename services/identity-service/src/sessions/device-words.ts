import Bowser from 'bowser';

/** Real ones are far shorter; what a client makes up is not parsed to its end. */
const MAX_USER_AGENT = 512;
const MAX_WORDS = 80;

/** The browser and the system that a `User-Agent` names: `Firefox, Windows`. Null when it names neither. */
export const deviceWords = (userAgent: string | undefined): string | null => {
  if (userAgent === undefined || userAgent === '') return null;
  const device = Bowser.getParser(userAgent.slice(0, MAX_USER_AGENT));
  const words = [device.getBrowserName(), device.getOSName()].filter((word) => word !== '');
  return words.length === 0 ? null : words.join(', ').slice(0, MAX_WORDS);
};
