import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { analyseArticle } from '../../../src/core';
import { evaluateReader, readerOfNothing } from '../../../src/extension/shared/readerProgram';

const { reader } = createRequire(path.resolve('package.json'))('./esbuild.js') as Record<
  'reader',
  (production: boolean) => BuildOptions
>;

const story = `Harbour opens again

By Lena Quill

SKARVEN - About 340 people came. "We are back," said Mayor Tora Lindqvist on Tuesday.
`;

describe('the reader, a program of its own', function () {
  this.timeout(30_000);
  let source = '';
  before(async () => {
    const { outputFiles } = await build({ ...reader(true), write: false });
    source = outputFiles[0]?.text ?? '';
  });

  it('finds what the core finds', () => {
    const { createAnalyser, findFigures } = evaluateReader(source);
    assert.deepEqual(createAnalyser().analyse(story), analyseArticle(story));
    assert.equal(findFigures('some 340 people')[0]?.value, 340);
  });

  it('is refused where it is damaged', () => {
    for (const part of [0.2, 0.5, 0.9, 0.999])
      assert.throws(() => evaluateReader(source.slice(0, part * source.length)));
    assert.throws(() => evaluateReader(''), /not complete/);
    assert.throws(() => evaluateReader('module.exports = { recogniseArticle() {} };'), /not complete/);
  });
});

describe('the reader of nothing', () => {
  it('recognises no article, and shows one that the user names without finds', () => {
    assert.equal(readerOfNothing.recogniseArticle(story).verdict, 'other');
    const { article, ...found } = readerOfNothing.createAnalyser().analyse(story);
    assert.equal(article.text, story);
    assert.deepEqual(found, { attributions: [], speakers: [], figures: [], citations: [] });
    assert.deepEqual(readerOfNothing.findFigures('some 340 people'), []);
  });
});
