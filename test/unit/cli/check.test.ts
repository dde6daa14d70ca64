import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createSidecar, describe as describeRange, editSidecar, parseArticle } from '../../../src/core';
import { galley, useFolder } from './harness';

const story = 'Ferry returns\n\nSome 40 islanders waited on the quay, harbour master Ada Quill said.\n';

/** A sidecar with one figure, for the article as it is above. */
function sidecarOf(words: string): string {
  const start = story.indexOf(words);
  const target = [describeRange(story, { start, end: start + words.length })];
  const edit = editSidecar(createSidecar(parseArticle(story), 'a.txt'), [
    { type: 'put', annotation: { id: 'abcd1234', kind: 'figure', status: 'accepted', target } },
  ]);
  assert.ok(edit.ok);
  return edit.text;
}

describe('galley check', function () {
  // Analyses every sample; slow machines need more than mocha grants.
  this.timeout(30_000);
  const file = useFolder();

  it('is content with a sidecar whose annotations are found, asked by article, by sidecar or by both', async () => {
    await writeFile(file('a.txt'), story);
    await writeFile(file('a.txt.annotations.yaml'), sidecarOf('Some 40 islanders'));
    for (const names of [['a.txt'], ['a.txt.annotations.yaml'], ['a.txt', 'a.txt.annotations.yaml']])
      assert.deepEqual(await galley(['check', ...names.map(file)]), { code: 0, stdout: '', stderr: '' });
  });

  it('is content with an article that has no sidecar', async () => {
    await writeFile(file('a.txt'), story);
    assert.deepEqual(await galley(['check', file('a.txt')]), { code: 0, stdout: '', stderr: '' });
  });

  it('reports once, at the entry, an annotation whose fact has changed', async () => {
    await writeFile(file('a.txt'), story.replace('40', '45'));
    const sidecar = sidecarOf('Some 40 islanders');
    await writeFile(file('a.txt.annotations.yaml'), sidecar);
    const { code, stdout, stderr } = await galley(['check', file('a.txt'), file('a.txt.annotations.yaml')]);
    assert.deepEqual([code, stderr], [2, '']);
    const line = sidecar.slice(0, sidecar.indexOf('abcd1234')).split('\n').length;
    assert.match(
      stdout,
      new RegExp(`annotations\\.yaml:${line}:\\d+: A fact has changed in the figure abcd1234: .*40.*45.*\n$`),
    );
    assert.equal(stdout.split('\n').length, 2);
  });

  it('reports an annotation that is nowhere to be found', async () => {
    await writeFile(file('a.txt'), 'Ferry returns\n\nNobody came.\n');
    await writeFile(file('a.txt.annotations.yaml'), sidecarOf('Some 40 islanders'));
    const { code, stdout } = await galley(['check', file('a.txt')]);
    assert.equal(code, 2);
    assert.match(stdout, /: The figure abcd1234 has lost its place/);
  });

  it('reports what is wrong with the sidecar itself at its place', async () => {
    await writeFile(file('a.txt'), story);
    await writeFile(
      file('a.txt.annotations.yaml'),
      'version: 1\nannotations:\n  - id: x\n    kind: rumour\n',
    );
    const { code, stdout } = await galley(['check', file('a.txt')]);
    assert.equal(code, 2);
    assert.match(stdout, /annotations\.yaml:4:\d+: /);
  });

  it('reports a sidecar whose article is missing', async () => {
    await writeFile(file('a.txt.annotations.yaml'), sidecarOf('Some 40 islanders'));
    const { code, stdout } = await galley(['check', file('a.txt.annotations.yaml')]);
    assert.equal(code, 2);
    assert.match(stdout, /annotations\.yaml:1:1: its article a\.txt is missing\n$/);
  });

  it('exits with 1 when something cannot be read, and still checks the rest', async () => {
    await writeFile(file('b.txt'), story);
    await writeFile(file('b.txt.annotations.yaml'), 'version: [');
    const names = ['missing.txt', 'missing.txt.annotations.yaml', 'gone.txt', 'b.txt'];
    const { code, stdout, stderr } = await galley(['check', ...names.map(file)]);
    assert.equal(code, 1);
    assert.match(stdout, /b\.txt\.annotations\.yaml:1:\d+: /);
    assert.match(stderr, /gone\.txt: no such file/);
    assert.match(stderr, /missing\.txt.*: no such file/);
  });

  it('writes findings as SARIF, at their place in the sidecar and in the article', async () => {
    await writeFile(file('a.txt'), story.replace('40', '45'));
    await writeFile(file('a.txt.annotations.yaml'), sidecarOf('Some 40 islanders'));
    const { code, stdout } = await galley(['check', '--format', 'sarif', file('a.txt')]);
    assert.equal(code, 2);
    const log = JSON.parse(stdout) as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
    };
    const [run] = log.runs;
    const [result, ...more] = run?.results ?? [];
    assert.deepEqual([log.version, more], ['2.1.0', []]);
    assert.equal(result?.['ruleId'], 'changed-fact');
    assert.equal(run?.tool.driver.rules[Number(result['ruleIndex'])]?.id, 'changed-fact');
    const place = (name: string, region: object) => ({
      physicalLocation: { artifactLocation: { uri: file(name) }, region },
    });
    const [own] = result['locations'] as { physicalLocation: { region: { startLine: number } } }[];
    assert.equal(own?.physicalLocation.region.startLine, 4);
    assert.deepEqual(result['relatedLocations'], [
      { id: 1, ...place('a.txt', { startLine: 3, startColumn: 1, endLine: 3, endColumn: 18 }) },
    ]);
  });

  it('writes findings as GitHub Actions shows them at the lines of a change', async () => {
    await writeFile(file('a,b.txt'), story);
    await writeFile(file('a,b.txt.annotations.yaml'), 'version: 2\n');
    const { stdout } = await galley(['check', '--format', 'github', file('a,b.txt')]);
    assert.match(
      stdout,
      /^::error file=.*a%2Cb\.txt\.annotations\.yaml,line=1,endLine=1,col=10,endColumn=11,title=galley newer-version::The file has format version 2; .*\n$/,
    );
  });

  it('finds nothing to say about the samples', async () => {
    const names = readdirSync('samples')
      .filter((name) => /\.(?:txt|article|yaml|md)$/.test(name))
      .map((name) => `samples/${name}`);
    assert.deepEqual(await galley(['check', ...names]), { code: 0, stdout: '', stderr: '' });
  });
});
