import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import * as core from '../../../src/core';
import { evaluateFormat } from '../../../src/extension/shared/formatProgram';

const { format } = createRequire(path.resolve('package.json'))('./esbuild.js') as Record<
  'format',
  (production: boolean) => BuildOptions
>;

const sidecar = `version: 1 # by hand
annotations:
  - id: k3f9q2ma
    kind: note
    status: added
    target: [{ exact: The quay }]
    by: lena
`;

describe('the format of annotations files, a program of its own', function () {
  this.timeout(30_000);
  let source = '';
  before(async () => {
    const { outputFiles } = await build({ ...format(true), write: false });
    source = outputFiles[0]?.text ?? '';
  });

  it('reads and edits as the core does', () => {
    const { readSidecar, editSidecar } = evaluateFormat(source);
    assert.deepEqual(readSidecar(sidecar), core.readSidecar(sidecar));
    const edited = editSidecar(sidecar, [{ type: 'remove', id: 'k3f9q2ma' }]);
    assert.ok(edited.ok);
    assert.match(edited.text, /^version: 1 # by hand\n/);
  });

  it('is refused where it is damaged', () => {
    for (const part of [0.2, 0.5, 0.9, 0.999])
      assert.throws(() => evaluateFormat(source.slice(0, part * source.length)));
    assert.throws(() => evaluateFormat(''), /not complete/);
    assert.throws(() => evaluateFormat('module.exports = { readSidecar() {} };'), /not complete/);
  });
});
