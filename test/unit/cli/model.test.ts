import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { loadTagger } from '../../../src/cli/model';
import { ruleTagger } from '../../../src/core';
import { collector, useFolder } from './harness';

const shipped = 'models/attribution.bin';

async function load(file: string) {
  const stderr = collector();
  const terminal = { stdin: process.stdin, stdout: collector().stream, stderr: stderr.stream };
  return { tagger: await loadTagger(file, terminal), warning: stderr.text() };
}

describe('loadTagger', () => {
  const file = useFolder();

  it('loads the model that Galley ships', async function () {
    if (!existsSync(shipped)) this.skip(); // before the first training
    const { tagger, warning } = await load(shipped);
    assert.deepEqual([tagger.name, warning], ['model', '']);
    assert.ok(tagger.tag('The ferry is late, harbour master Ada Quill said.').length > 0);
  });

  it('warns and falls back on rules where the model is missing', async () => {
    const { tagger, warning } = await load(file('none.bin'));
    assert.equal(tagger, ruleTagger);
    assert.match(warning, /^galley: .*none\.bin: the trained model is missing; .*\n$/);
  });

  it('warns and falls back on rules where the model is damaged', async () => {
    await writeFile(file('other.bin'), 'no model at all, but long enough to be one');
    await writeFile(file('cut.bin'), 'GATM\x01\0\0\0 and then not what should follow');
    for (const name of ['other.bin', 'cut.bin']) {
      const { tagger, warning } = await load(file(name));
      assert.equal(tagger, ruleTagger);
      assert.match(warning, /this is no model that can be used \(.*\)/);
    }
  });

  it('warns and falls back on rules where the model cannot be read', async () => {
    const { tagger, warning } = await load(file('.'));
    assert.equal(tagger, ruleTagger);
    assert.match(warning, /^galley: .*EISDIR/);
  });
});
