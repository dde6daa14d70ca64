import assert from 'node:assert/strict';
import type { AttributionTagger, TaggedAttribution } from '../../../src/core/attribution/model';
import { withRules } from '../../../src/core/attribution/withRules';

const paragraph = '"The boats will sail," said Ada Lund. She told reporters that the pier was safe.';
const range = (words: string): { start: number; end: number } => {
  const start = paragraph.indexOf(words);
  return { start, end: start + words.length };
};
const find = (source: string, cue: string, content: string, confidence: number): TaggedAttribution => ({
  source: [range(source)],
  cue: [range(cue)],
  content: [range(content)],
  confidence,
});
const finding = (...finds: TaggedAttribution[]): AttributionTagger => ({ name: 'trained', tag: () => finds });
const cues = (tagger: AttributionTagger): string[] =>
  tagger.tag(paragraph).map(({ cue }) => cue.map(({ start, end }) => paragraph.slice(start, end)).join(' '));

describe('withRules', () => {
  it('adds quoted words that the trained tagger does not find, and them alone', () => {
    assert.deepEqual(cues(withRules(finding())), ['said']);
  });

  it('leaves alone what the trained tagger is sure of', () => {
    const sure = find('Ada Lund', 'said', '"The boats', 0.9);
    assert.deepEqual(withRules(finding(sure)).tag(paragraph)[0], sure);
  });

  it('prefers the rules where the trained tagger is in doubt and names nobody', () => {
    const doubt = { ...find('She', 'said', '"The boats', 0.2), source: [] };
    const [first] = withRules(finding(doubt)).tag(paragraph);
    assert.deepEqual(first?.source, [range('Ada Lund')]);
  });

  it('keeps a doubtful find where the rules have nothing to say', () => {
    const doubt = find('She', 'safe', 'pier', 0.2);
    assert.ok(withRules(finding(doubt)).tag('Nothing is reported here.').includes(doubt));
  });
});
