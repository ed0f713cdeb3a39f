// Runs before anything is installed, so on plain Node 20 and without a single package.
//
//   node tools/bootstrap.mjs run       what `npm start` needs: packages without the development ones, and the web build
//   node tools/bootstrap.mjs install   all packages
//   node tools/bootstrap.mjs develop   all packages, and the web build
//
// It says nothing and costs a tenth of a second when there is nothing to do. What it says goes to stderr: the output of the command
// that follows stays clean.

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './bootstrap/lock.mjs';
import { needsWork as packagesMissing, prepare as preparePackages } from './bootstrap/packages.mjs';
import { Trouble } from './bootstrap/process.mjs';
import { needsWork as buildMissing, prepare as prepareBuild } from './bootstrap/web-build.mjs';

const MODES = { run: { all: false, web: true }, install: { all: true, web: false }, develop: { all: true, web: true } };

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mode = MODES[process.argv[2]];

try {
  if (!mode) throw new Trouble(`usage: node tools/bootstrap.mjs ${Object.keys(MODES).join(' | ')}`);
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Trouble(`ProDvor needs Node.js 20 or newer to start; this is ${process.versions.node}.`);
  }
  const needsWork = () => packagesMissing(root, mode) || (mode.web && buildMissing(root));
  if (needsWork()) {
    await withLock(root, async () => {
      await preparePackages(root, mode);
      if (mode.web) await prepareBuild(root);
    });
  }
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
