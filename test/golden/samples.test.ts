import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { toPage } from '../../src/cli/page/page';
import { plainStyle } from '../../src/cli/page/style';
import { analyseArticle, createModelTagger } from '../../src/core';
import { matchesGolden } from './golden';
import { toListing } from './listing';

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
      const analysis = analyseArticle(text, made.tagger);
      matchesGolden(`samples/${name}.txt`, toListing(analysis, name));
      matchesGolden(`pages/${name}.txt`, toPage(analysis, name, plainStyle));
    });
});
