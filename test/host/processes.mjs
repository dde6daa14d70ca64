// Nothing outlives a run: every process started and every temporary folder made here is gone when this process ends,
// be it by itself, by a signal, or (where asked for) because its parent died.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {() => unknown} Task */

const patience = 5000;
/** @type {Set<ChildProcess>} */
const children = new Set();
/** @type {Set<Task>} */
const tasks = new Set();
/** @type {string | undefined} */
let temporary;
/** @type {Promise<never> | undefined} */
let ending;
let watching = false;

/**
 * Has a task done before this process ends (the last one added first).
 * @param {Task} task may return a promise, which is awaited for five seconds
 * @returns {() => void} takes the task off again
 */
export function atEnd(task) {
  watch();
  tasks.add(task);
  return () => void tasks.delete(task);
}

/**
 * Ends the processes, does the tasks, removes the temporary folder and exits.
 * @param {number} code
 * @returns {Promise<never>}
 */
export function end(code) {
  ending ??= (async () => {
    await Promise.all([...children].map(askToEnd));
    for (const task of [...tasks].reverse()) await within(patience, Promise.resolve().then(task));
    process.exit(code);
  })();
  return ending;
}

/**
 * Lets a program clean up after itself; what then still runs is killed as this process exits.
 * @param {ChildProcess} child
 */
async function askToEnd(child) {
  if (child.pid === undefined || process.platform === 'win32') return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  if (signal(child.pid, 'SIGTERM')) await within(patience, closed);
}

/** Whether this process is on its way out, so that a dying child is no news. */
export const isEnding = () => ending !== undefined;

/**
 * Starts a program in a group of its own, so that all of its descendants can be ended with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export function start(command, args, options = {}) {
  watch();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  children.add(child);
  // The group may outlive its leader for a moment; only its own pipes closing says that all are gone.
  child.once('close', () => children.delete(child));
  return child;
}

/**
 * Ends a program started with `start` and all that it started.
 * @param {ChildProcess} child
 */
export function kill(child) {
  children.delete(child);
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  signal(child.pid, 'SIGKILL');
}

/**
 * @param {number} group
 * @param {NodeJS.Signals} name
 * @returns {boolean} whether anybody was there to hear it
 */
function signal(group, name) {
  try {
    return process.kill(-group, name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
    return false;
  }
}

/**
 * A folder for this process alone, removed at its end. Made the folder for temporary files of this process and of
 * those that it starts, since neither VS Code nor the browser cleans up after itself when it is killed.
 * @returns {string}
 */
export function temporaryFolder() {
  if (temporary) return temporary;
  watch();
  // Sockets live in there, and their paths may not be longer than some 100 characters: never nest, and keep it short.
  const base = process.env['GALLEY_TMP'] ?? (process.platform === 'darwin' ? '/tmp' : tmpdir());
  for (const name of readdirSync(base)) {
    const pid = /^galley-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) remove(path.join(base, name));
  }
  temporary = mkdtempSync(path.join(base, `galley-${String(process.pid)}-`));
  process.env['GALLEY_TMP'] = base;
  process.env['TMPDIR'] = process.env['TEMP'] = process.env['TMP'] = temporary;
  return temporary;
}

/** Ends this process when the one that started it has gone. */
export function endWithParent() {
  watch();
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent || !isAlive(parent)) void end(1);
  }, 500).unref();
}

/** Ends this process when npm has started it, by a shell, and has gone without a word. */
export function endWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  endWithParent();
  if (process.platform === 'win32') return;
  const npm = Number(
    spawnSync('ps', ['-o', 'ppid=', '-p', String(process.ppid)], { encoding: 'utf8' }).stdout,
  );
  setInterval(() => {
    if (npm > 1 && !isAlive(npm)) void end(1);
  }, 500).unref();
}

/**
 * @param {number} pid
 * @returns {boolean} whether a process of that number is running
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Removes a folder that another process may still be writing to.
 * @param {string} folder
 */
export function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * Waits for work, but not for ever and whatever its outcome.
 * @param {number} milliseconds
 * @param {Promise<unknown>} work
 */
async function within(milliseconds, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work.catch((error) => console.error(error)), late]);
  clearTimeout(timer);
}

function watch() {
  if (watching) return;
  watching = true;
  const signals = /** @type {const} */ ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 });
  for (const [name, number] of Object.entries(signals)) process.on(name, () => void end(128 + number));
  process.on('exit', () => {
    for (const child of children) kill(child);
    if (temporary) remove(temporary);
  });
}
