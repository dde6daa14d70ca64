import path from 'node:path';
import { readSidecar, type KnownSpeakers, type SidecarSpeaker } from '../core';
import { readText } from './readText';
import { sidecarNamed } from './sidecarFiles';
import { complain, type Terminal } from './terminal';

/** What people say of the speakers of articles, wherever they are kept. */
export interface SpeakerFiles {
  /** What holds for the article in `file`: its own annotations file, and the nearest `speakers.yaml` beside or above it. */
  of(file: string): Promise<KnownSpeakers>;
}

const name = 'speakers.yaml';

/** Reads each file when first asked for. One that cannot be read is told of on stderr, once, and says nothing of speakers. */
export function createSpeakerFiles(terminal: Terminal): SpeakerFiles {
  const inFolder = new Map<string, Promise<readonly SidecarSpeaker[]>>();

  /** The speakers that a file lists; undefined where there is no such file. */
  async function read(file: string): Promise<readonly SidecarSpeaker[] | undefined> {
    const reading = await readText(file);
    if (!reading.ok && reading.missing) return undefined;
    const { sidecar, problems } = reading.ok ? readSidecar(reading.text) : unread(reading.reason);
    const error = problems.find(({ severity }) => severity === 'error');
    if (error)
      await complain(
        terminal,
        file,
        `${sidecar ? 'not all' : 'no'} speakers are taken from it: ${error.message}`,
      );
    return sidecar?.speakers ?? [];
  }

  /** What articles in a folder share: its own file or that of the nearest folder above, no higher than the repository. */
  function sharedIn(folder: string): Promise<readonly SidecarSpeaker[]> {
    const known = inFolder.get(folder);
    if (known) return known;
    const found = look(folder);
    inFolder.set(folder, found);
    return found;
  }

  async function look(folder: string): Promise<readonly SidecarSpeaker[]> {
    const own = await read(path.join(folder, name));
    if (own) return own;
    const above = path.dirname(folder);
    return above === folder || (await isRepository(folder)) ? [] : sharedIn(above);
  }

  return {
    async of(file) {
      const [kept, shared] = await Promise.all([
        read(sidecarNamed(file)),
        sharedIn(path.dirname(path.resolve(file))),
      ]);
      return { kept: kept ?? [], shared };
    },
  };
}

const unread = (message: string) => ({ sidecar: null, problems: [{ severity: 'error', message }] }) as const;

/** Whether a folder is a repository's root; in a linked working tree `.git` is a file. */
async function isRepository(folder: string): Promise<boolean> {
  const reading = await readText(path.join(folder, '.git'));
  return reading.ok || !reading.missing;
}
