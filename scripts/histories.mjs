// Lets annotations go through many random histories of edits and counts what became of them: `npm run histories -- [COUNT]`, 100,000 if nothing is said.
import { spawnSync } from 'node:child_process';
import { root } from '../test/host/paths.mjs';

const [count = '100000', seed = '1'] = process.argv.slice(2);
const run = (/** @type {readonly string[]} */ args) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, HISTORIES: count, HISTORY_SEED: seed },
  }).status ?? 1;

process.exitCode =
  run(['esbuild.js', '--tests']) ||
  run(['node_modules/mocha/bin/mocha.js', 'out/test/property.cjs', '-g', 'histories']);
