import { z } from 'zod';

const Lock = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

/** The places where Node looks for a package from `from`, nearest first. */
const places = (from: string, name: string): string[] => {
  const found = [from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`];
  let folder = from;
  while (folder !== '') {
    folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    if (!folder.endsWith('node_modules')) found.push(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`);
  }
  return found;
};

/**
 * Optional packages that the lock names but does not hold, one line each. `npm install` writes such a lock when it meets a version without
 * its builds for other platforms, and `npm ci` refuses it elsewhere.
 * @param text content of `package-lock.json`
 */
export const findLockProblems = (text: string): string[] => {
  const { packages } = Lock.parse(JSON.parse(text));
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(from, name).some((place) => place in packages))
      .map((name) => `package-lock.json: ${from || 'the root'} names ${name}, which has no entry`),
  );
};
