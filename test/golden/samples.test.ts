import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { toReport } from '../../src/cli/textReport';
import { analyseArticle, createModelTagger } from '../../src/core';
import { matchesGolden } from './golden';

const model = 'models/attribution.bin';

describe('what the analysis finds in the samples', () => {
  before(function () {
    if (!existsSync(model)) this.skip(); // before the first training
  });

  for (const name of readdirSync('samples').filter((file) => /\.(?:txt|article)$/.test(file)))
    it(`reads ${name} as its golden file says`, () => {
      const made = createModelTagger(readFileSync(model));
      assert.ok(made.ok);
      const text = readFileSync(`samples/${name}`, 'utf8').replaceAll('\r\n', '\n');
      matchesGolden(`samples/${name}.txt`, toReport(analyseArticle(text, made.tagger), name));
    });
});
