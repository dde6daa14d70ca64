import assert from 'node:assert/strict';
import type { Article, Block, BlockKind } from '../../../src/core/article/model';
import { findAttributions } from '../../../src/core/attribution/findAttributions';
import type { AttributionTagger } from '../../../src/core/attribution/model';
import { ruleTagger } from '../../../src/core/attribution/rules/ruleTagger';
import type { Range } from '../../../src/core/text/range';

/** An article of one block a line; a line may begin with `KIND> `. */
function article(...lines: readonly string[]): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const line of lines) {
    const [, kind = 'paragraph', words = line] = /^([a-zA-Z]+)> (.*)$/s.exec(line) ?? [];
    blocks.push({
      kind: kind as BlockKind,
      start: text.length,
      end: text.length + words.length,
      confidence: 1,
    });
    text += `${words}\n\n`;
  }
  const none = { headline: null, authors: [], published: null, updated: null, publisher: null };
  return { text, blocks, ...none, language: 'en', languageConfidence: 0 };
}

function found(lines: readonly string[], tagger: AttributionTagger = ruleTagger): readonly string[] {
  const read = article(...lines);
  const words = (ranges: readonly Range[]): string =>
    ranges.map((range) => read.text.slice(range.start, range.end)).join(' + ');
  return findAttributions(read, tagger).map(
    (each) => `${each.type}: ${words(each.source)} | ${words(each.cue)} | ${words(each.content)}`,
  );
}

const mute: AttributionTagger = { name: 'mute', tag: () => [] };

describe('findAttributions', () => {
  it('looks at prose alone', () => {
    assert.deepEqual(
      found(['boilerplate> Ada Roe said the pier is closed.', 'caption> Ada Roe said so.']),
      [],
    );
  });
  it('strips bullets', () => {
    assert.deepEqual(found(['listItem> • Ada Roe said that the pier is closed.']), [
      'indirect: Ada Roe | said | that the pier is closed',
    ]);
  });
  it('tells direct, mixed and indirect quotes', () => {
    assert.deepEqual(
      found(['“It is shut,” said Roe.', 'Roe said the pier is “shut for good”.', 'Roe said it is shut.']).map(
        (line) => line.split(':')[0],
      ),
      ['direct', 'mixed', 'indirect'],
    );
  });
  it('reads dashes as quotation marks when a speaker is named', () => {
    assert.deepEqual(
      found(['- We shut the pier today, - said Mayor Ada Roe on Monday. She stated that it is rotten.']),
      ['direct: Mayor Ada Roe | said | We shut the pier today', 'indirect: She | stated | that it is rotten'],
    );
    assert.deepEqual(found(['– We shut the pier. It is rotten – she added.']), [
      'direct: she | added | We shut the pier. It is rotten',
    ]);
  });
  it('takes the lines before a dash quote for part of the talk', () => {
    assert.deepEqual(found(['- The pier is old.', '- We shut it today, - said Roe.']), [
      'direct:  |  | The pier is old.',
      'direct: Roe | said | We shut it today',
    ]);
    assert.deepEqual(found(['- milk', '- bread']), []);
  });
  it('takes the label for the cue of a labelled quote', () => {
    assert.deepEqual(found(['sourceLine> Quote: "The pier is shut for the whole of the winter."']), [
      'direct:  | Quote: | "The pier is shut for the whole of the winter."',
    ]);
  });
  it('takes the marks of an interview’s turns for nobody', () => {
    assert.deepEqual(found(['Q: Is the pier safe?', 'A: No. Ada Roe said that it is shut.']), [
      'indirect: Ada Roe | said | that it is shut',
    ]);
  });
  it('never takes a label for a source', () => {
    assert.deepEqual(
      found(['sourceLine> Details: Roe said the pier is shut.', 'sourceLine> Source: Ada Roe on the radio']),
      ['indirect: Roe | said | the pier is shut'],
    );
  });
  it('joins a quotation over paragraphs to the cue in the last of them', () => {
    assert.deepEqual(
      found(['“The pier is old. We know.', 'It was built in a hurry. Nobody cared,” said Ada Roe.']),
      ['direct: Ada Roe | said | “The pier is old. We know. + It was built in a hurry. Nobody cared,”'],
    );
    assert.deepEqual(
      found(['Roe said: “The pier is old.', '“It was built in a hurry.”']),
      ['direct: Roe | said: | “The pier is old. + “It was built in a hurry.”'].map((line) =>
        line.replace('said:', 'said'),
      ),
    );
  });
  it('takes a paragraph in the first person without marks for speech when its last clause says whose', () => {
    assert.deepEqual(
      found(['We know the pier is old. Words do not mend it. We ask for money, concluded the mayor.']),
      ['direct: the mayor | concluded | We know the pier is old. Words do not mend it. We ask for money'],
    );
  });
  it('reads transcripts and signatures, whatever the tagger', () => {
    assert.deepEqual(found(['ROE: We shut it. Is that clear?'], mute), [
      'direct: ROE | : | We shut it. Is that clear?',
    ]);
    assert.deepEqual(found(['“We shut the old pier today.” — Ada Roe, mayor'], mute), [
      'direct: Ada Roe, mayor | — | “We shut the old pier today.”',
    ]);
    assert.deepEqual(found(['“We shut the old pier today.”― Ada Roe'], mute), [
      'direct: Ada Roe | ― | “We shut the old pier today.”',
    ]);
    assert.deepEqual(found(['“We shut the old pier today.”', '— Ada Roe'], mute), [
      'direct: Ada Roe | — | “We shut the old pier today.”',
    ]);
  });
  it('gives a quotation in a paragraph of its own the source that the colon before it announces', () => {
    assert.deepEqual(found(['Ada Roe said:', '“The pier is shut until the end of spring.”']), [
      'direct: Ada Roe | said | “The pier is shut until the end of spring.”',
    ]);
  });
  it('fills with rules what a tagger leaves open', () => {
    assert.deepEqual(found(['“The pier is shut today,” said Ada Roe.', 'The day was fine.'], mute), [
      'direct: Ada Roe | said | “The pier is shut today,”',
    ]);
    assert.deepEqual(found(['headline> Roe: Pier closed'], mute), ['indirect: Roe | : | Pier closed']);
  });
});
