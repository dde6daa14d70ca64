// Calls npm, which brings everything: it is the one registry that is always within reach.
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from './processes.mjs';

/**
 * Installs exactly what the folder's lock says, trying again when the network fails.
 * Packages do not run set-up of their own: none needed here has any, and some would want a compiler.
 * @param {string} folder holds package.json and package-lock.json
 * @throws when npm has failed three times, or will always fail; with what it said
 */
export async function npmCi(folder) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=4'];
  let said = '';
  for (let attempt = 1; attempt <= 3; attempt++) {
    const result = await npm(args, folder);
    if (result.code === 0) return;
    // Not its manual, which follows what is wrong.
    said = result.output.split('npm error Usage:')[0] ?? '';
    if (said.includes('EUSAGE')) break; // the lock itself is wrong
    if (attempt < 3) await sleep(3000 * attempt);
  }
  throw new Error(`npm ci failed in ${folder}:\n${said}`);
}

/**
 * @param {readonly string[]} args
 * @param {string} folder
 * @returns {Promise<{ code: number, output: string }>}
 */
function npm(args, folder) {
  // npm says where it is when it runs a script; that spares a shell, which Windows would need for npm.cmd.
  const own = process.env['npm_execpath'];
  const [command, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const child = start(command, [...before, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
