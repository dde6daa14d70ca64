// A copy of the sample articles in a git repository of its own, to try things on.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * Copies `samples/` into a repository whose first commit holds their README alone.
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
  // The articles are as if just collected: committing one with its annotations is left to the reader.
  git(folder, 'add', 'README.md');
  git(folder, 'commit', '--quiet', '--no-verify', '--message', 'A folder for articles');
  return folder;
}

/**
 * @param {string} folder
 * @returns {boolean} whether nothing has happened in a folder made by `copySamples` since
 */
export function isUntouched(folder) {
  try {
    if (git(folder, 'rev-list', '--count', '--all') !== '1') return false;
    const samples = readdirSync(path.join(root, 'samples'));
    const present = readdirSync(folder).filter((name) => name !== '.git');
    return present.length === samples.length && samples.every((name) => isSame(folder, name));
  } catch {
    return false; // somebody has done something to the repository
  }
}

/**
 * @param {string} folder
 * @param {string} name
 */
const isSame = (folder, name) =>
  readFileSync(path.join(folder, name)).equals(readFileSync(path.join(root, 'samples', name)));

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
