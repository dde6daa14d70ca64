import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildFailure, type BuildOptions, type Metafile } from 'esbuild';
import { createFixture } from './fixture';

type Configure = (production: boolean, entry: string) => BuildOptions;
const { extension, reader, format, cli, laterPieces } = createRequire(path.resolve('package.json'))(
  './esbuild.js',
) as Record<'extension' | 'reader' | 'format' | 'cli', Configure> & {
  readonly laterPieces: (metafile: Metafile) => readonly string[];
};

/** What the build of a one-file program complains about. */
async function complaints(configure: Configure | undefined, source: string): Promise<string[]> {
  assert.ok(configure);
  const fixture = createFixture({ 'entry.ts': source });
  try {
    await build({
      ...configure(true, path.join(fixture.folder, 'entry.ts')),
      write: false,
      logLevel: 'silent',
    });
    return [];
  } catch (error) {
    return (error as BuildFailure).errors.map(({ text }) => text);
  } finally {
    fixture.remove();
  }
}

describe('the bundles', function () {
  this.timeout(60_000);

  it('keep Node out of the extension', async () => {
    const why = 'the extension also runs in browsers';
    assert.deepEqual(await complaints(extension, `import 'node:fs';`), [`"node:fs": ${why}`]);
    assert.deepEqual(await complaints(extension, `import 'path';`), [`"path": ${why}`]);
    assert.deepEqual(await complaints(extension, `import 'fs/promises';`), [`"fs/promises": ${why}`]);
  });

  it('let the extension use VS Code', async () => {
    assert.deepEqual(await complaints(extension, `import 'vscode';`), []);
  });

  it('keep VS Code and Node out of the reader', async () => {
    const why = 'the reader runs without VS Code and Node';
    assert.deepEqual(await complaints(reader, `import 'vscode';`), [`"vscode": ${why}`]);
    assert.deepEqual(await complaints(reader, `import 'node:fs';`), [`"node:fs": ${why}`]);
  });

  it('keep VS Code and Node out of the format', async () => {
    const why = 'the format runs without VS Code and Node';
    assert.deepEqual(await complaints(format, `import 'vscode';`), [`"vscode": ${why}`]);
    assert.deepEqual(await complaints(format, `import 'node:fs';`), [`"node:fs": ${why}`]);
  });

  it('keep what is read later out of the extension', async () => {
    assert.ok(extension);
    const of = async (source: string): Promise<readonly string[]> => {
      const stdin = { contents: source, resolveDir: path.resolve('src/extension'), loader: 'ts' as const };
      const { metafile } = await build({ ...extension(true, ''), entryPoints: [], stdin, write: false });
      return metafile ? laterPieces(metafile) : [];
    };
    assert.deepEqual(await of(`import { itemsAt } from '../core'; console.log(itemsAt);`), []);
    const strays = await of(`import { findFigures } from '../core'; console.log(findFigures);`);
    assert.ok(strays.includes('src/core/figure/findFigures.ts (reader)'), strays.join(', '));
    const more = await of(`import { readSidecar } from '../core'; console.log(readSidecar);`);
    assert.ok(more.includes('src/core/sidecar/readSidecar.ts (format)'), more.join(', '));
  });

  it('keep VS Code out of the command-line tool', async () => {
    const why = 'the command-line tool runs without VS Code';
    assert.deepEqual(await complaints(cli, `import 'vscode';`), [`"vscode": ${why}`]);
  });

  it('let the command-line tool use Node', async () => {
    assert.deepEqual(await complaints(cli, `import 'node:fs'; import 'path';`), []);
  });
});
