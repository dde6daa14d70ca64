import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Format } from './formats';
import { isNodeError } from './nodeError';
import { write, type Terminal } from './terminal';

/** Takes what was made of an article's file; the answer is why it could not be written, or null. */
export type Output = (file: string, rendered: string) => Promise<string | null>;

/** File names end so in the folder of `--out`; a report never takes the name of the article itself. */
const endings: Readonly<Record<Format, string>> = { json: '.json', text: '.report.txt', brat: '.ann' };

/** Writes to stdout. Of `several` articles, standoff lines are told apart by a comment line, since they do not name their file, and reports by a blank one. */
export function toStdout(terminal: Terminal, format: Format, several: boolean): Output {
  const before = (file: string) => (several && format === 'brat' ? `# ${file}\n` : '');
  const after = several && format === 'text' ? '\n' : '';
  return async (file, rendered) => {
    await write(terminal.stdout, before(file) + rendered + after);
    return null;
  };
}

/** Writes one file an article into a folder, which is made when needed; files of earlier runs are replaced, those of this run are not. */
export function toFolder(folder: string, format: Format): Output {
  const written = new Map<string, string>();
  return async (file, rendered) => {
    const target = path.join(folder, path.basename(file, path.extname(file)) + endings[format]);
    const other = written.get(target);
    if (other !== undefined) return `its output ${target} would replace that of ${other}`;
    written.set(target, file);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(target, rendered);
      return null;
    } catch (error) {
      if (!isNodeError(error)) throw error;
      return `cannot write ${target}: ${error.message}`;
    }
  };
}
