import assert from 'node:assert/strict';
import { parse } from '../../../src/core/attribution/tagger/parser';
import { tagPartsOfSpeech } from '../../../src/core/attribution/tagger/partOfSpeech';
import { tokenise } from '../../../src/core/attribution/tagger/tokens';
import { viewParagraph } from '../../../src/core/attribution/tagger/view';
import { tinyModel } from './tinyModel';

const model = tinyModel(20);
const text =
  'The mayor of Orvel said that the bridge, built in 1911, would close. “We cannot wait,” she told them.';

describe('the parser', () => {
  it('makes trees: no arc leaves its sentence, crosses another or runs in a circle', () => {
    const t = tokenise(text);
    const { head } = parse(model.parser, t, tagPartsOfSpeech(model.tags, t));
    head.forEach((h, i) => {
      if (h < 0) return;
      assert.equal(t.sentenceStart[h], t.sentenceStart[i]);
      let steps = 0;
      for (let a = h; a >= 0; a = head[a] ?? -1) assert.ok(++steps <= t.count);
      for (let k = Math.min(h, i) + 1; k < Math.max(h, i); k++) {
        const over = head[k] ?? -1;
        if (over >= 0) assert.ok(over >= Math.min(h, i) && over <= Math.max(h, i));
      }
    });
  });
});

describe('a view', () => {
  it('knows the bounds of each constituent', () => {
    const v = viewParagraph(text, model);
    for (let i = 0; i < v.tokens.count; i++) {
      assert.ok((v.left[i] ?? 0) <= i && (v.right[i] ?? 0) >= i);
      const h = v.head[i] ?? -1;
      if (h >= 0) assert.ok((v.left[h] ?? 0) <= (v.left[i] ?? 0) && (v.right[h] ?? 0) >= (v.right[i] ?? 0));
      assert.equal(v.left[v.opens[i] ?? 0] === i || v.opens[i] === i, true);
    }
  });
});
