import { z } from 'zod';

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

const Ranges = z.record(z.string(), z.string()).default({});
const Manifest = z.object({ dependencies: Ranges, devDependencies: Ranges, optionalDependencies: Ranges });
const Lock = z.object({ packages: z.record(z.string(), Manifest) });

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
 * Optional packages that the lock names but does not hold. `npm install` writes such a lock when it meets a version without its builds for
 * other platforms, and `npm ci` refuses it elsewhere.
 */
const missingPackages = ({ packages }: z.output<typeof Lock>): string[] =>
  Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(from, name).some((place) => place in packages))
      .map((name) => `package-lock.json: ${from || 'the root'} names ${name}, which has no entry`),
  );

/** What a manifest asks for and the lock does not, and the other way round. `npm ci` refuses both. */
const drift = (folder: string, manifest: z.output<typeof Manifest>, locked: z.output<typeof Manifest>): string[] =>
  KINDS.flatMap((kind) =>
    [...new Set([...Object.keys(manifest[kind]), ...Object.keys(locked[kind])])]
      .filter((name) => manifest[kind][name] !== locked[kind][name])
      .map((name) => `${folder === '' ? '' : `${folder}/`}package.json: ${name} is another one in package-lock.json`),
  );

/**
 * Why `npm ci` would refuse the lock, one line each.
 * @param text content of `package-lock.json`
 * @param manifests content of each `package.json` by its folder, that of the root by ''
 */
export const findLockProblems = (text: string, manifests: ReadonlyMap<string, string>): string[] => {
  const lock = Lock.parse(JSON.parse(text));
  const nothing = Manifest.parse({});
  return [
    ...missingPackages(lock),
    ...[...manifests].flatMap(([folder, manifest]) =>
      drift(folder, Manifest.parse(JSON.parse(manifest)), lock.packages[folder] ?? nothing),
    ),
  ];
};
