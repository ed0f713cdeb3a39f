import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something that the person can understand and mend: its message is all that is printed. */
export class Trouble extends Error {}

const PULSE_MS = process.stderr.isTTY ? 1000 : 15_000;
const children = new Set();

/** npm takes its time over a signal, and one that outlives us would work on the same folder as the next bootstrap. */
const PATIENCE_MS = 2000;
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };
let exitCode = null;

for (const [signal, code] of Object.entries(EXIT_CODES)) {
  process.on(signal, () => {
    exitCode ??= code;
    if (children.size === 0) process.exit(exitCode);
    for (const child of children) {
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    }
  });
}

/** Says on stderr that a long step goes on, until the returned function is called with how it ended. */
const progress = (title) => {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const show = () =>
    process.stderr.write(process.stderr.isTTY ? `\r${title} ... ${seconds()} s` : `${title} ... ${seconds()} s\n`);
  if (process.stderr.isTTY) show();
  else process.stderr.write(`${title} ...\n`);
  const timer = setInterval(show, PULSE_MS);
  return (how) => {
    clearInterval(timer);
    process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${title}: ${how}, ${seconds()} s\n`);
  };
};

/** npm on the given Node, else on the one that it is running on now. */
const npmCommand = (onNode) => {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm && node && existsSync(npm) && existsSync(node)) return [onNode ?? node, npm];
  if (onNode) {
    const found = spawnSync('npm', ['exec', '--call', 'echo $npm_execpath'], { encoding: 'utf8' }).stdout.trim();
    if (existsSync(found)) return [onNode, found];
  }
  return ['npm'];
};

/**
 * Runs npm with `args` in `root` under a progress line.
 * @param {string} root
 * @param {string} title what the line says
 * @param {string[]} args
 * @param {string} [onNode] path of the Node to run npm on
 * @returns {Promise<{ ok: boolean, killed: boolean, output: string }>} everything that npm printed, and whether it came to no end of its own
 */
export const npm = (root, title, args, onNode) =>
  new Promise((resolve, reject) => {
    const [command, ...before] = npmCommand(onNode);
    const bin = join(root, 'node_modules', '.bin');
    // npm puts the packages' own folder back where a script needs it.
    const PATH = (process.env.PATH ?? '')
      .split(delimiter)
      .filter((folder) => folder !== bin)
      .join(delimiter);
    const env = { ...process.env, PATH };
    // What the outer `npm start` was called with is not meant for this call.
    for (const name of ['NODE_ENV', 'NODE_COMPILE_CACHE', 'npm_config_workspace', 'npm_config_workspaces'])
      delete env[name];
    const finish = progress(title);
    const child = spawn(command, [...before, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    children.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => {
      finish('not started');
      reject(new Trouble(`npm could not be started: ${error.message}`));
    });
    child.once('close', (code) => {
      children.delete(child);
      if (exitCode !== null) process.exit(exitCode);
      finish(code === 0 ? 'done' : 'failed');
      resolve({ ok: code === 0, killed: code === null, output });
    });
  });
