import assert from 'node:assert/strict';
import { ruleTagger } from '../../../src/core/attribution/rules/ruleTagger';

/** `source | cue | content`, the pieces of one part joined by ` + `. */
const tag = (text: string): readonly string[] =>
  ruleTagger
    .tag(text)
    .map((found) =>
      [found.source, found.cue, found.content]
        .map((ranges) => ranges.map((range) => text.slice(range.start, range.end)).join(' + '))
        .join(' | '),
    );

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a clause with "that"',
    'The harbour board said that the pier is closed.',
    ['The harbour board | said | that the pier is closed'],
  ],
  ['a clause without "that"', 'Ada Roe says the pier is closed.', ['Ada Roe | says | the pier is closed']],
  [
    'auxiliaries and adverbs in the cue',
    'The board has repeatedly warned that the pier is rotten.',
    ['The board | has repeatedly warned | that the pier is rotten'],
  ],
  [
    'a quotation before',
    '“The pier is closed,” Ada Roe said on Friday.',
    ['Ada Roe | said | “The pier is closed,”'],
  ],
  [
    'the source behind the cue',
    '"The pier is closed," said Ada Roe, the mayor of Westport.',
    ['Ada Roe, the mayor of Westport | said | "The pier is closed,"'],
  ],
  [
    'content on both sides',
    '“The pier is closed,” said Roe. “We are sorry.”',
    ['Roe | said | “The pier is closed,” + “We are sorry.”'],
  ],
  [
    'a sentence split by its cue',
    '“The pier,” she said, “is closed.”',
    ['she | said | “The pier,” + “is closed.”'],
  ],
  ['a quotation behind a colon', 'Roe added: “The pier is closed.”', ['Roe | added | “The pier is closed.”']],
  [
    'somebody told',
    'Roe told the Westport Gazette that the pier is closed.',
    ['Roe | told | that the pier is closed'],
  ],
  [
    'an object',
    'The union criticised the lack of a plan, pointing at the rust.',
    ['The union | criticised | the lack of a plan'],
  ],
  [
    'an appeal',
    'Roe called on councillors to close the pier.',
    ['Roe | called on | councillors to close the pier'],
  ],
  [
    '"according to" in front',
    'According to the harbour board, the pier is closed.',
    ['the harbour board | According to | the pier is closed'],
  ],
  [
    '"according to" behind',
    'The pier is closed, according to Ada Roe.',
    ['Ada Roe | according to | The pier is closed'],
  ],
  [
    'an apposition in the source',
    'Ada Roe, who runs the harbour, said the pier is closed.',
    ['Ada Roe, who runs the harbour | said | the pier is closed'],
  ],
  [
    'an adverbial in front',
    'On Monday, after the storm, Ada Roe said the pier is closed.',
    ['Ada Roe | said | the pier is closed'],
  ],
  ['a headline with a colon', 'Roe: Pier closed until spring', ['Roe | : | Pier closed until spring']],
  [
    'a clause closed by its cue',
    'The pier is rotten, Roe said at a hearing in Westport.',
    ['Roe | said | The pier is rotten'],
  ],
  [
    'a passive',
    'The pier was described by engineers as rotten.',
    ['engineers | was described | The pier + as rotten'],
  ],
  [
    'a second cue of one subject',
    'Roe said the pier is closed and added that it will reopen.',
    ['Roe | said | the pier is closed', 'Roe | added | that it will reopen'],
  ],
  [
    'a participle',
    'Roe said the pier is closed, adding that it will reopen.',
    ['Roe | said | the pier is closed', 'Roe | adding | that it will reopen'],
  ],
  [
    'a subordinate insertion',
    'The Gazette reported, citing two engineers, that the pier is rotten.',
    ['The Gazette | reported | that the pier is rotten', 'The Gazette | citing | two engineers'],
  ],
  [
    'a name in quotation marks',
    'The "Westport Star" reported that the pier is closed.',
    ['The "Westport Star" | reported | that the pier is closed'],
  ],
  ['low German marks', '„Der Steg ist zu“, sagte Roe am Montag.', ['Roe | sagte | „Der Steg ist zu“']],
  ['German "dass"', 'Roe erklärte, dass der Steg zu ist.', ['Roe | erklärte | dass der Steg zu ist']],
  ['German "laut"', 'Laut Ada Roe ist der Steg zu.', ['Ada Roe | Laut | ist der Steg zu']],
];

describe('ruleTagger', () => {
  for (const [name, text, expected] of cases) {
    it(`finds ${name}`, () => {
      assert.deepEqual(tag(text), expected);
    });
  }
  it('takes nouns for nouns', () => {
    assert.deepEqual(tag('The report of the harbour board is long. Their claims were many.'), []);
    assert.deepEqual(tag('A treaty concluded between two towns ends today.'), []);
  });
  it('is surer of said than of hopes', () => {
    const said = ruleTagger.tag('Ada Roe said the pier is closed.')[0]?.confidence ?? 0;
    const hopes = ruleTagger.tag('Ada Roe hopes the pier is closed.')[0]?.confidence ?? 1;
    assert.ok(said > hopes);
  });
  it('finds nothing in nothing', () => {
    assert.deepEqual(ruleTagger.tag(''), []);
  });
});
