import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

/** A small project with the settings of this one, in a temporary folder. */
export interface Fixture {
  readonly folder: string;
  /** Runs a program of node_modules there; `output` is what it printed. */
  readonly run: (program: string, ...args: string[]) => { status: number | null; output: string };
  readonly remove: () => void;
}

const settings = [
  'package.json',
  'tsconfig.json',
  'eslint.config.mjs',
  '.dependency-cruiser.cjs',
  'knip.json',
];

/** Writes the files, by path, beside copies of the project's settings. Whoever makes one removes it. */
export function createFixture(files: Readonly<Record<string, string>>): Fixture {
  const folder = mkdtempSync(path.join(tmpdir(), 'galley-boundaries-'));
  for (const name of settings) cpSync(name, path.join(folder, name));
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return {
    folder,
    run: (program, ...args) => {
      const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 } as const;
      const { status, stdout } = spawnSync(
        process.execPath,
        [path.resolve('node_modules', program), ...args],
        options,
      );
      return { status, output: stdout };
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
