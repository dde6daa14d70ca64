import assert from 'node:assert/strict';
import type { Article, Block } from '../../../src/core/article/model';
import { findAttributions } from '../../../src/core/attribution/findAttributions';
import { ruleTagger } from '../../../src/core/attribution/rules/ruleTagger';
import { createParagraphs } from '../../../src/core/speaker/paragraphs';
import type { Speaker } from '../../../src/core/speaker/model';
import { resolveSpeakers } from '../../../src/core/speaker/resolveSpeakers';

function resolve(...paragraphs: readonly string[]): {
  ids: readonly (string | null)[];
  speakers: readonly Speaker[];
  text: string;
} {
  const blocks: Block[] = [];
  let text = '';
  for (const words of paragraphs) {
    blocks.push({ kind: 'paragraph', start: text.length, end: text.length + words.length, confidence: 1 });
    text += `${words}\n\n`;
  }
  const none = { headline: null, authors: [], published: null, updated: null, publisher: null };
  const article: Article = { text, blocks, ...none, language: 'en', languageConfidence: 0 };
  const { attributions, speakers } = resolveSpeakers(article, findAttributions(article, ruleTagger));
  return { ids: attributions.map((each) => each.speaker), speakers, text };
}

const ids = (...paragraphs: readonly string[]): readonly (string | null)[] => resolve(...paragraphs).ids;

describe('resolveSpeakers', () => {
  it('takes full name, last name and pronoun for one person', () => {
    assert.deepEqual(
      ids('Mayor Ada Roe said the pier is shut.', 'Roe said it is old. She said that nobody cared.'),
      ['ada-roe', 'ada-roe', 'ada-roe'],
    );
  });
  it('takes spellings of one name for one person', () => {
    const { ids: found, speakers } = resolve(
      'President Taras Zhadanskyi said it is late.',
      'Shadanskij said that he waits.',
    );
    assert.deepEqual(found, ['taras-zhadanskyi', 'taras-zhadanskyi']);
    assert.deepEqual(speakers[0]?.aliases, ['Shadanskij']);
    assert.equal(speakers[0].role, 'President');
  });
  it('keeps namesakes apart', () => {
    assert.deepEqual(
      ids(
        'Ada Roe said it is late. Tom Roe said that it is early.',
        'Mrs. Roe said that she waits. Mr. Roe said that he leaves.',
      ),
      ['ada-roe', 'tom-roe', 'ada-roe', 'tom-roe'],
    );
    assert.deepEqual(ids('Kim Dae Ho said it is late. Kim Min Su said that it is early.'), [
      'kim-dae-ho',
      'kim-min-su',
    ]);
  });
  it('goes back from offices to their holders', () => {
    assert.deepEqual(
      ids(
        'Finnish President Aino Salo met Greek President Nikos Vlachos.',
        'The Greek president said it is late.',
        'The Finnish leader said that it is early.',
      ),
      ['nikos-vlachos', 'aino-salo'],
    );
  });
  it('knows an office from an apposition', () => {
    assert.deepEqual(ids('Ada Roe, the mayor of Westport, came late.', 'The pier is shut, the mayor said.'), [
      'ada-roe',
    ]);
  });
  it('chooses the person of the gender that the pronoun tells', () => {
    assert.deepEqual(
      ids('Thomas Poe met Anna Roe in Westport.', 'He said the pier is shut. She said that it is open.'),
      ['thomas-poe', 'anna-roe'],
    );
  });
  it('gives a quote without source to whom the text quoted last', () => {
    assert.deepEqual(
      ids('Ada Roe said the pier is shut.', 'Quote: "It is old, and nobody ever cared for it."'),
      ['ada-roe', 'ada-roe'],
    );
  });
  it('tells kinds of speakers', () => {
    const { speakers } = resolve(
      'Ada Roe said it is late.',
      'The Pier Authority said that it is early.',
      'Officials said that it rains.',
      'The report says that it snows.',
      'Poe Bank sources said that it thaws.',
    );
    assert.deepEqual(
      speakers.map((speaker) => `${speaker.name}: ${speaker.kind}`),
      [
        'Ada Roe: person',
        'Pier Authority: organisation',
        'Officials: unnamed',
        'report: document',
        'Poe Bank sources: unnamed',
      ],
    );
  });
  it('goes back from an acronym to the body that the brackets gave it to', () => {
    assert.deepEqual(
      ids('The Alliance to Save Our Piers (ASOP) said it is late.', 'ASOP said that it waits.'),
      ['alliance-to-save-our-piers', 'alliance-to-save-our-piers'],
    );
  });
  it('lists mentions in text order, by which the speakers are ordered', () => {
    const { speakers, text } = resolve(
      'Tom Poe waited for Ada Roe.',
      'Roe said it is late. Poe said that he knows.',
    );
    assert.deepEqual(
      speakers.map((speaker) => speaker.id),
      ['tom-poe', 'ada-roe'],
    );
    assert.deepEqual(
      speakers[1]?.mentions.map((range) => text.slice(range.start, range.end)),
      ['Ada Roe', 'Roe'],
    );
  });
  it('finds nobody in an article without attributions', () => {
    assert.deepEqual(resolve('It rains.').speakers, []);
  });

  it('looks behind an apposition for whom "who" means, and not at the place in it', () => {
    assert.deepEqual(ids('Ada Roe, a baker from Elmouth, Ohio, who said that the pier is shut, left.'), [
      'ada-roe',
    ]);
  });
  it('knows a name in a headline that writes every word with a capital', () => {
    const { ids: found } = resolve('Ada Roe Says Pier Is Shut', 'Mayor Ada Roe said that it is old.');
    assert.deepEqual(new Set(found), new Set(['ada-roe']));
  });
  it('takes two who were named one after the other for "the two women"', () => {
    const { speakers } = resolve(
      'Ada Roe said it is late.',
      'Mary Lind said it is cold.',
      'The two women said that they would wait.',
    );
    assert.deepEqual(
      speakers.map(({ name, kind }) => `${name}: ${kind}`),
      ['Ada Roe: person', 'Mary Lind: person', 'Ada Roe and Mary Lind: group'],
    );
  });
  it('keeps the reason that is printed for not naming a source', () => {
    const { speakers } = resolve(
      'A dock official, who spoke on condition of anonymity because the talks are private, said that the pier is shut.',
    );
    assert.equal(speakers[0]?.kind, 'unnamed');
    assert.equal(speakers[0].anonymity, 'on condition of anonymity because the talks are private');
  });
  it('reads office and body from an apposition, abbreviations included, and no verb', () => {
    const { speakers } = resolve(
      'Ada Roe, a spokeswoman for the Coastal Union, said it is late.',
      'Karl Lind, going home with his dog, said it is cold.',
      'Mary Poe, who heads the harbour board, said it is dark.',
    );
    assert.deepEqual(
      speakers.map(({ role, affiliation }) => [role, affiliation]),
      [
        ['spokeswoman for the Coastal Union', 'Coastal Union'],
        [null, null],
        ['heads the harbour board', null],
      ],
    );
  });
  it('parts father and son, and people of one family', () => {
    const { speakers } = resolve(
      'Karl Lind said it is late.',
      'Karl Lind Jr. said it is early.',
      'Mary Lind said it is neither.',
    );
    assert.equal(speakers.length, 3);
  });
  it('knows names that look like adverbs or auxiliaries, but not in headlines', () => {
    const namesOf = (words: string): readonly string[] =>
      createParagraphs()
        .of(words)
        .names.map((name) => name.words.join(' '));
    assert.deepEqual(namesOf('He told Megyn Kelly and George Will that it is late. Kelly said so.'), [
      ...['Megyn Kelly', 'George Will', 'Kelly'],
    ]);
    assert.deepEqual(namesOf('Why Hillary Will Win'), ['Hillary', 'Win']);
  });
  it('knows clergy behind their titles', () => {
    assert.deepEqual(ids('The bishop, the Right Rev. Osric Penhale, said it is dark.'), ['osric-penhale']);
  });
  it('takes what “which” goes back to, and papers, for bodies', () => {
    const { speakers } = resolve(
      'Kelmouth Terminals, which runs the port, said it is late.',
      'The Daily Beast said it is early.',
    );
    assert.deepEqual(
      speakers.map(({ name, kind }) => [name, kind]),
      [
        ['Kelmouth Terminals', 'organisation'],
        ['Daily Beast', 'organisation'],
      ],
    );
  });
  it('knows bodies by whose they are, and by what is said of them', () => {
    const { speakers } = resolve(
      "The Coastal Workers' Union said it is late.",
      'Fairlead Research, a small consultancy, said it is early.',
      'Karl Lind, a guard at the gate, said it is cold.',
    );
    assert.deepEqual(
      speakers.map(({ name, kind }) => [name, kind]),
      [
        ["Coastal Workers' Union", 'organisation'],
        ['Fairlead Research', 'organisation'],
        ['Karl Lind', 'person'],
      ],
    );
  });
});
