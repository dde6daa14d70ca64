// `npm run check`: types, style, import rules, unused code and layout. All of them run; all that fail are shown.
import { availableParallelism, totalmem } from 'node:os';
import { start, end } from '../test/host/processes.mjs';
import { root } from '../test/host/paths.mjs';
import { setUp } from './setup.mjs';

/** @type {ReadonlyArray<readonly [name: string, program: string, ...args: string[]]>} */
const checks = [
  ['style', 'eslint/bin/eslint.js', '.'],
  ['types', 'typescript/bin/tsc', '-p', '.'],
  ['imports', 'dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'test', 'bench', 'training', 'scripts'],
  ['unused code', 'knip/bin/knip.js'],
  ['layout', 'prettier/bin/prettier.cjs', '--check', '.'],
];

await setUp();
const queue = [...checks];
const gigabytes = totalmem() / 2 ** 30;
const workers = gigabytes < 4 ? 1 : Math.min(availableParallelism(), 3);
let failed = 0;
await Promise.all(Array.from({ length: workers }, work));
await end(failed > 0 ? 1 : 0);

async function work() {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const [name, program, ...args] = check;
    const began = Date.now();
    const { code, output } = await run(program, args);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (code === 0) continue;
    failed++;
    console.log(output);
  }
}

/**
 * @param {string} program in node_modules
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(program, args) {
  const child = start(process.execPath, [`node_modules/${program}`, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
