import assert from 'node:assert/strict';
import type { Article } from '../../../src/core/article/model';
import type { Attribution } from '../../../src/core/attribution/model';
import { findCitations } from '../../../src/core/citation/findCitations';
import type { Speaker } from '../../../src/core/speaker/model';
import { articleOf } from '../../golden/article';

const place = (text: string, words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const attribution = (
  text: string,
  source: string,
  cue: string,
  content: string,
  speaker: string | null,
): Attribution => ({
  type: 'indirect',
  confidence: 1,
  source: [place(text, source)],
  cue: [place(text, cue)],
  content: [place(text, content)],
  speaker,
});

const lind: Speaker = {
  id: 'maria-lind',
  key: 'maria-lind',
  name: 'Maria Lind',
  kind: 'person',
  role: null,
  affiliation: null,
  anonymity: null,
  aliases: ['Lind'],
  mentions: [],
};

describe('findCitations', () => {
  it('names the person behind an outlet by the fullest name known', () => {
    const text = 'Lind will resign, she said, according to the Orsk Gazette.';
    const said = attribution(text, 'she', 'said', 'Lind will resign', 'maria-lind');
    const [citation] = findCitations(articleOf(text), [said], [lind]);
    assert.deepEqual([citation?.outlet, citation?.primary], ['Orsk Gazette', 'Maria Lind']);
  });

  it('takes bodies from attributions whose verbs the patterns do not know', () => {
    const text = 'The harbour authority maintains that the pier is safe.';
    const said = attribution(text, 'The harbour authority', 'maintains', 'that the pier is safe', null);
    assert.deepEqual(
      findCitations(articleOf(text), [said], []).map(({ outlet, kind }) => [outlet, kind]),
      [['The harbour authority', 'institution']],
    );
  });

  it('does not take people for citations', () => {
    const text = 'Lind maintains that the pier is safe.';
    const said = attribution(text, 'Lind', 'maintains', 'that the pier is safe', 'maria-lind');
    assert.deepEqual(findCitations(articleOf(text), [said], [lind]), []);
  });

  it('reads nothing in boilerplate', () => {
    const text = 'Reuters reports that the pier is safe.';
    const article: Article = {
      ...articleOf(text),
      blocks: [{ kind: 'boilerplate', reason: 'related', start: 0, end: text.length, confidence: 1 }],
    };
    assert.deepEqual(findCitations(article, [], []), []);
  });

  it('gives places in the article, not in the block', () => {
    const text =
      'The pier is safe.\n\nSo says the Orsk Gazette, citing Reuters.\n\nSource: "Orsk Gazette"/AFP';
    const starts = [0, text.indexOf('So'), text.indexOf('Source')];
    const blocks = starts.map((start, index) => ({
      kind: index === 2 ? ('sourceLine' as const) : ('paragraph' as const),
      start,
      end: (starts[index + 1] ?? text.length + 2) - 2,
      confidence: 1,
    }));
    const found = findCitations({ ...articleOf(text), blocks }, [], []);
    for (const { start, end, outlet } of found)
      assert.equal(text.slice(start, end).replace(/^the /, ''), outlet);
    assert.deepEqual(
      found.slice(-2).map(({ outlet }) => outlet),
      ['Orsk Gazette', 'AFP'],
    );
  });
});
