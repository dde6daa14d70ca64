import { readdirSync, readFileSync } from 'node:fs';
import { toReport } from '../../src/cli/textReport';
import { analyseArticle } from '../../src/core';
import { matchesGolden } from './golden';

describe('what the analysis finds in the samples', () => {
  for (const name of readdirSync('samples').filter((file) => /\.(?:txt|article)$/.test(file)))
    it(`reads ${name} as its golden file says`, () => {
      const text = readFileSync(`samples/${name}`, 'utf8').replaceAll('\r\n', '\n');
      matchesGolden(`samples/${name}.txt`, toReport(analyseArticle(text), name));
    });
});
