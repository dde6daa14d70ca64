// Where things are: the project, and the user's cache folder, which a second clone uses again.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder for what is downloaded once and used by every clone.
 * `GALLEY_CACHE` overrides it; otherwise the system's own place for caches.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string} an absolute path, which may not exist yet
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env['GALLEY_CACHE']) return path.resolve(env['GALLEY_CACHE']);
  if (platform === 'win32')
    return path.join(env['LOCALAPPDATA'] || path.join(homedir(), 'AppData', 'Local'), 'galley', 'Cache');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'galley');
  const base = env['XDG_CACHE_HOME'];
  return path.join(base && path.isAbsolute(base) ? base : path.join(homedir(), '.cache'), 'galley');
}

/**
 * A JSON file's content, or undefined where there is no such file.
 * @param {string} file
 * @returns {any}
 */
export function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
