import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A real git repository in a folder of its own, without anybody's configuration. */
export interface Repository {
  readonly folder: string;
  /** Runs git and answers with what it printed on both streams, and how it ended. */
  readonly git: (...args: readonly string[]) => string;
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
  /** Adds all and commits. */
  readonly commit: (message: string) => void;
  /** What a commit or the working tree changed in a file, without git's head lines. */
  readonly diff: (file: string, ...revisions: readonly string[]) => string;
}

const environment = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: os.devNull,
  GIT_AUTHOR_NAME: 'Jane Doe',
  GIT_AUTHOR_EMAIL: 'jane@example.org',
  GIT_COMMITTER_NAME: 'Jane Doe',
  GIT_COMMITTER_EMAIL: 'jane@example.org',
};

/** Gives each test of the present suite a repository of its own; the answer is the present one. */
export function useRepository(): () => Repository {
  let present: Repository;
  beforeEach(() => {
    present = createRepository();
  });
  afterEach(() => {
    rmSync(present.folder, { recursive: true, force: true });
  });
  return () => present;
}

function createRepository(): Repository {
  const folder = mkdtempSync(path.join(os.tmpdir(), "galley's git "));
  const git = (...args: readonly string[]): string => {
    try {
      return execFileSync('git', [...args], {
        cwd: folder,
        env: environment,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
      return `${stdout}${stderr}exit ${status}\n`;
    }
  };
  git('init', '-q', '-b', 'main');
  return {
    folder,
    git,
    write: (file, text) => {
      writeFileSync(path.join(folder, file), text);
    },
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    commit(message) {
      git('add', '-A');
      git('commit', '-q', '-m', message);
    },
    diff: (file, ...revisions) =>
      git('diff', '-U0', ...revisions, '--', file)
        .split('\n')
        .filter((line) => /^[-+](?![-+]{2})/.test(line))
        .join('\n'),
  };
}
