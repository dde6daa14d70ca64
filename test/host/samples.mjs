// A copy of the sample articles in a git repository of its own, to try things on.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * Copies `samples/` and commits the copies.
 * @param {string} folder made when it does not exist
 * @param {{ ownIdentity?: boolean }} [options] ownIdentity: commits are by the git user of this machine, if it has one;
 *   otherwise by an invented reader, the same everywhere
 * @returns {string} the folder
 * @throws where git is missing
 */
export function copySamples(folder, options = {}) {
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, 'samples'), folder, {
    recursive: true,
    filter: (file) => path.basename(file) !== '.git',
  });
  git(folder, 'init', '--quiet');
  git(folder, 'symbolic-ref', 'HEAD', 'refs/heads/main');
  git(folder, 'config', 'core.autocrlf', 'false'); // some samples have other line ends on purpose
  git(folder, 'config', 'commit.gpgsign', 'false');
  if (!options.ownIdentity || !hasIdentity(folder)) {
    git(folder, 'config', 'user.name', 'Robin Reader');
    git(folder, 'config', 'user.email', 'reader@example.org');
  }
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--no-verify', '--message', 'Articles as published');
  return folder;
}

/**
 * @param {string} folder
 * @returns {boolean} whether nothing has happened in a folder made by `copySamples` since
 */
export function isUntouched(folder) {
  try {
    return git(folder, 'status', '--porcelain') === '' && git(folder, 'rev-list', '--count', '--all') === '1';
  } catch {
    return false; // somebody has done something to the repository
  }
}

/** @param {string} folder */
function hasIdentity(folder) {
  try {
    return git(folder, 'config', 'user.name') !== '' && git(folder, 'config', 'user.email') !== '';
  } catch {
    return false; // git's way of saying that a setting is not there
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} args
 * @returns {string} what git says
 */
function git(folder, ...args) {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}
