// Installs one of the folders in `packages/` into the user's cache: once, whole or not at all, also when several
// runs want it at the same time.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { npmCi } from './npm.mjs';
import { cacheFolder, root } from './paths.mjs';
import { atEnd, isAlive, remove } from './processes.mjs';

/** Counted up when what `prepare` functions do to an installed package changes. */
const layout = 2;

/**
 * The folder in which a package of `packages/` is installed; installs it on the first call.
 * @param {string} name a folder in `packages/`
 * @param {string} what in words for the user, said when it has to be fetched
 * @param {(folder: string) => unknown} [prepare] completes a fresh installation
 * @returns {Promise<string>}
 */
export async function installed(name, what, prepare) {
  const source = path.join(root, 'test/host/packages', name);
  const files = ['package.json', 'package-lock.json'];
  const hash = createHash('sha256').update(`${layout} ${process.platform} ${process.arch}`);
  for (const file of files) hash.update(readFileSync(path.join(source, file), 'utf8').replace(/\r\n/g, '\n'));
  return cached(`${name}-${hash.digest('hex').slice(0, 12)}`, async (folder) => {
    console.error(`Fetching ${what} …`);
    for (const file of files) cpSync(path.join(source, file), path.join(folder, file));
    await npmCi(folder);
    await prepare?.(folder);
  });
}

/**
 * A folder of the cache; filled on the first call.
 * @param {string} name
 * @param {(folder: string) => unknown} fill gets a folder beside the final one, to which it is renamed when complete
 * @returns {Promise<string>}
 */
export async function cached(name, fill) {
  const cache = cacheFolder();
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unlock = await lock(path.join(cache, `${name}.lock`));
  try {
    if (existsSync(folder)) return folder;
    // The lock says that whoever made a folder of this name has died over it.
    for (const old of readdirSync(cache)) if (old.startsWith(`${name}.part-`)) remove(path.join(cache, old));
    const part = path.join(cache, `${name}.part-${process.pid}`);
    mkdirSync(part);
    const forget = atEnd(() => remove(part));
    try {
      await fill(part);
      renameSync(part, folder);
    } finally {
      remove(part);
      forget();
    }
    return folder;
  } finally {
    unlock();
  }
}

/**
 * Waits until no other process holds the file, then holds it.
 * @param {string} file holds the number of the process; one whose process has died is taken over
 * @returns {Promise<() => void>} lets it go
 */
async function lock(file) {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => remove(file);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const owner = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (owner && !isAlive(Number(owner))) remove(file);
    else await sleep(200);
  }
}
