import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { createWholeFiles, type FileSteps } from '../../../src/extension/shared/wholeFile';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && new TextDecoder().decode(bytes);

/** The machine stopped. */
class Cut extends Error {}

/** A disk that stops when it has taken so many steps, where each byte of a write is one. */
function disk(files: Map<string, Uint8Array>, steps: number): FileSteps<string> {
  let left = steps;
  const step = (): void => {
    if (left-- <= 0) throw new Cut();
  };
  return {
    read: (file) => Promise.resolve(files.get(file)),
    write: (file, bytes) => {
      for (let length = 0; length <= bytes.length; length++) {
        step();
        files.set(file, bytes.slice(0, length));
      }
      return Promise.resolve();
    },
    delete: (file) => {
      step();
      files.delete(file);
      return Promise.resolve();
    },
    beside: (file, ending) => file + ending,
  };
}

const refusedAsCut = (error: unknown): void => {
  assert.ok(error instanceof Cut, String(error));
};

describe('whole files', () => {
  const texts = [undefined, '', 'old', 'old text', 'new text, longer than the old one', 'n', '😀 ü\n'];
  for (const before of texts)
    for (const after of texts)
      if (after !== undefined && before !== after)
        it(`are the old or the new text wherever a write is cut off: ${String(before)} → ${after}`, async () => {
          for (let steps = 0; ; steps++) {
            const files = new Map(before === undefined ? [] : [['a', encode(before)]]);
            const isDone = await createWholeFiles(disk(files, steps))
              .write('a', encode(after))
              .then(
                () => true,
                (error: unknown) => {
                  refusedAsCut(error);
                  return false;
                },
              );
            const found = decode(await createWholeFiles(disk(files, Infinity)).read('a'));
            assert.ok(found === before || found === after, `${steps}: ${String(found)}`);
            assert.equal(decode(files.get('a')), found, 'the file itself is whole after it was read');
            if (!isDone) continue;
            assert.equal(found, after);
            assert.deepEqual([...files.keys()], ['a']);
            return;
          }
        });

  it('are finished by a second cut-off write’s reader just so', async () => {
    const files = new Map([['a', encode('old')]]);
    await createWholeFiles(disk(files, 40)).write('a', encode('new text')).catch(refusedAsCut);
    for (let steps = 0; steps < 40; steps++) {
      const copy = new Map(files);
      await createWholeFiles(disk(copy, steps)).read('a').catch(refusedAsCut);
      const found = decode(await createWholeFiles(disk(copy, Infinity)).read('a'));
      assert.ok(found === 'old' || found === 'new text', found);
    }
  });

  it('are whole when the writing process is killed at any moment', async function () {
    this.timeout(600_000);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'galley-'));
    const [file, writer] = [path.join(folder, 'a.yaml'), path.join(folder, 'writer.cjs')];
    const entryPoints = ['test/unit/extension/killedWriter.ts'];
    buildSync({ entryPoints, bundle: true, platform: 'node', outfile: writer, logLevel: 'error' });
    const kills = Number(process.env['GALLEY_KILLS'] ?? '12');
    const size = 400_000;
    const files = createWholeFiles(nodeSteps);
    let torn = 0;
    try {
      for (let n = 0; n < kills; n++) {
        const child = spawn(process.execPath, [writer, file, String(size)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        await once(child.stdout, 'data');
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 15));
        child.kill('SIGKILL');
        await once(child, 'exit');
        const raw = readFileSync(file, 'utf8');
        if (!/^x+\nend\n(?:y{9})?$/.test(raw)) torn++;
        const found = decode(await files.read(file)) ?? '';
        assert.match(found, /^x+\nend\n(?:y{9})?$/, `kill ${n}`);
        assert.ok([0, 5000, 10_000].includes(found.indexOf('\n') - size), `kill ${n}`);
        assert.equal(readFileSync(file, 'utf8'), found);
      }
      if (process.env['GALLEY_KILLS'] !== undefined) console.log(`${kills} kills, ${torn} torn files mended`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const nodeSteps: FileSteps<string> = {
  read: (file) => {
    try {
      return Promise.resolve(readFileSync(file));
    } catch {
      return Promise.resolve(undefined);
    }
  },
  write: (file, bytes) => {
    writeFileSync(file, bytes);
    return Promise.resolve();
  },
  delete: (file) => {
    rmSync(file, { force: true });
    return Promise.resolve();
  },
  beside: (file, ending) => file + ending,
};
