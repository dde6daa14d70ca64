import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildFailure, type BuildOptions } from 'esbuild';
import { createFixture } from './fixture';

type Configure = (production: boolean, entry: string) => BuildOptions;
const { extension, cli } = createRequire(path.resolve('package.json'))('./esbuild.js') as Record<
  string,
  Configure
>;

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

describe('the bundles', () => {
  it('keep Node out of the extension', async () => {
    const why = 'the extension also runs in browsers';
    assert.deepEqual(await complaints(extension, `import 'node:fs';`), [`"node:fs": ${why}`]);
    assert.deepEqual(await complaints(extension, `import 'path';`), [`"path": ${why}`]);
    assert.deepEqual(await complaints(extension, `import 'fs/promises';`), [`"fs/promises": ${why}`]);
  });

  it('let the extension use VS Code', async () => {
    assert.deepEqual(await complaints(extension, `import 'vscode';`), []);
  });

  it('keep VS Code out of the command-line tool', async () => {
    const why = 'the command-line tool runs without VS Code';
    assert.deepEqual(await complaints(cli, `import 'vscode';`), [`"vscode": ${why}`]);
  });

  it('let the command-line tool use Node', async () => {
    assert.deepEqual(await complaints(cli, `import 'node:fs'; import 'path';`), []);
  });
});
