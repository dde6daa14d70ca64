import assert from 'node:assert/strict';
import { pickLinks } from '../../../src/core/attribution/tagger/choice';
import type { Option } from '../../../src/core/attribution/tagger/optionFeatures';
import { viewParagraph } from '../../../src/core/attribution/tagger/view';
import { tinyModel } from './tinyModel';

const none: Option = { source: [], cue: [], content: [], logProbability: -1 };
const model = tinyModel();

describe('pickLinks', () => {
  const view = viewParagraph('Ida Holm said that the ferry will be late again.', model);
  const whole: Option = { source: [0, 1], cue: [2], content: [3, 4, 5, 6, 7, 8, 9], logProbability: -1 };
  const short: Option = { ...whole, content: [3, 4, 5, 6, 7, 8] };
  const other: Option = { ...whole, source: [5] };

  it('takes the best way to read a cue, as likely as all ways that agree with it by half', () => {
    const scores = Float64Array.from([0, 2, 1, 1]);
    const [link, ...more] = pickLinks(view, [{ options: [none, whole, short, other], scores }]);
    assert.deepEqual([link?.content, more], [whole.content, []]);
    const [a, b, c] = [1, Math.exp(2), Math.exp(1)];
    assert.ok(Math.abs((link?.probability ?? 0) - (b + c) / (a + b + 2 * c)) < 1e-9);
  });

  it('leaves a cue alone that is none more likely than any one attribution', () => {
    assert.deepEqual(pickLinks(view, [{ options: [none, whole], scores: Float64Array.from([1, 0]) }]), []);
  });

  it('gives a rejected cue a second chance where a quotation would belong to nobody', () => {
    const text = 'Ida Holm added "the ferry will be late again today".';
    const quoted = viewParagraph(text, model);
    const content = Array.from({ length: 10 }, (_, k) => k + 3);
    const option = { source: [0, 1], cue: [2], content, logProbability: -1 };
    const cue = { options: [none, option], scores: Float64Array.from([1, 0]) };
    assert.deepEqual(
      pickLinks(quoted, [cue]).map((link) => link.content),
      [content],
    );
    assert.deepEqual(pickLinks(quoted, [{ ...cue, scores: Float64Array.from([5, 0]) }]), []);
  });
});
