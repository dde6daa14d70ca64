// Writes a file over and over, in the steps that VS Code takes, until it is killed: argv is the file and how long the texts are.
import { open, readFile, rm } from 'node:fs/promises';
import { createWholeFiles } from '../../../src/extension/shared/wholeFile';

const [, , file = '', size = '0'] = process.argv;

/** As VS Code's disk does it: the file is emptied, then filled piece by piece. */
async function write(name: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(name, 'w');
  for (let at = 0; at < bytes.length; at += 1024) await handle.write(bytes.subarray(at, at + 1024));
  await handle.close();
}

const files = createWholeFiles<string>({
  read: (name) => readFile(name).catch(() => undefined),
  write,
  delete: (name) => rm(name, { force: true }),
  beside: (name, ending) => name + ending,
});

async function writeForever(): Promise<void> {
  for (let n = 0; ; n++) {
    // Longer and shorter, and now and then going on where the last text ended.
    const length = Number(size) + (n % 3) * 5000;
    await files.write(
      file,
      new TextEncoder().encode(`${'x'.repeat(length)}\nend\n${'y'.repeat((n % 2) * 9)}`),
    );
    process.stdout.write('.');
  }
}

void writeForever();
