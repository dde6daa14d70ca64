import { execFile } from 'node:child_process';
import { isNodeError } from './nodeError';

/** What git printed, or in a few words why it could not. */
export type GitAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string; readonly code: number | null };

const mostBytes = 64 * 1024 * 1024;

/** Runs git in a folder. Never rejects; a git that is not installed is a reason like any other. */
export const git = (args: readonly string[], folder = '.'): Promise<GitAnswer> =>
  new Promise((resolve) => {
    execFile('git', [...args], { cwd: folder, maxBuffer: mostBytes }, (error, text, complaint) => {
      if (!error) {
        resolve({ ok: true, text });
        return;
      }
      const missing = isNodeError(error) && error.code === 'ENOENT';
      const reason = missing ? 'git is not installed' : (/^.+$/m.exec(complaint)?.[0] ?? error.message);
      resolve({ ok: false, reason, code: typeof error.code === 'number' ? error.code : null });
    });
  });

/** The lines that git printed with `-z`. */
export const namesIn = (text: string): readonly string[] => text.split('\0').filter((name) => name !== '');
