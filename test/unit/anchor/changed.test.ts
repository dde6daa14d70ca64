import assert from 'node:assert/strict';
import { describe as anchor } from '../../../src/core/anchor/describe';
import { resolve } from '../../../src/core/anchor/resolve';
import { sayChange } from '../../../src/core/anchor/say';

const article = `Harbour strike enters second week

VELMORA — Some 1,200 dockers stayed away on Monday. “We will not go back until the port pays,” said Ilse Tarn, who leads the union.

The port authority said that 12 people were killed and 40 injured when a crane fell on Tuesday. On Tuesday 12 more ships arrived, and officials in Orsk said they had attacked the depot at night.

Mayor Bo Senn told reporters that the council had never approved the plan and would vote on Friday.
`;

/** What becomes of an anchor on `words` when `from` becomes `to` in the article. */
function after(words: string, from: string | RegExp, to: string) {
  const start = article.indexOf(words);
  const text = article.replace(from, to);
  assert.ok(start >= 0 && text !== article, words);
  const resolution = resolve(text, anchor(article, { start, end: start + words.length }));
  return {
    state: resolution.state,
    words: 'range' in resolution ? text.slice(resolution.range.start, resolution.range.end) : null,
    changes: resolution.state === 'changed' ? resolution.changes.map(sayChange) : [],
  };
}
const changed = (words: string, ...changes: string[]) => ({ state: 'changed', words, changes });
const orphaned = { state: 'orphaned', words: null, changes: [] };

describe('resolve, where words changed', () => {
  for (const [words, from, to, expected] of [
    [
      '12 people were killed',
      '12 people',
      '15 people',
      changed('15 people were killed', 'number changed: 12 → 15'),
    ],
    ['12', 'that 12', 'that 15', changed('15', 'number changed: 12 → 15')],
    ['12', 'that 12', 'that several', changed('several', 'number changed: 12 → several')],
    ['1,200 dockers', '1,200', '12,000', changed('12,000 dockers', 'number changed: 1,200 → 12,000')],
    [
      'Some 1,200 dockers',
      'Some',
      'More than',
      changed('More than 1,200 dockers', 'wording changed: Some → More than'),
    ],
    [
      'they had attacked the depot',
      'had attacked',
      'had not attacked',
      changed('they had not attacked the depot', 'negation added: not'),
    ],
    [
      'the council had never approved the plan',
      'never ',
      '',
      changed('the council had approved the plan', 'negation taken out: never'),
    ],
    [
      '“We will not go back until the port pays,”',
      'will not',
      "won't",
      changed("“We won't go back until the port pays,”", "wording changed: will not → won't"),
    ],
    [
      'officials in Orsk said',
      'in Orsk',
      'in Velmora',
      changed('officials in Velmora said', 'name changed: Orsk → Velmora'),
    ],
    ['Bo Senn', 'Bo Senn', 'Ada Rell', changed('Ada Rell', 'name changed: Bo Senn → Ada Rell')],
    ['Friday', 'Friday', 'Monday', changed('Monday', 'name changed: Friday → Monday')],
    [
      '“We will not go back until the port pays,”',
      /[“”]/g,
      '',
      changed(
        'We will not go back until the port pays,',
        'quotation marks taken out: We will not go back until the port pays',
      ),
    ],
    ['40 injured', '40 injured', '40 hurt', changed('40 hurt', 'wording changed: injured → hurt')],
    [
      '12 people were killed and 40',
      'killed and',
      'killed, and',
      changed('12 people were killed, and 40', 'punctuation changed'),
    ],
    [
      'Bo Senn told reporters that the council',
      'told reporters',
      'said',
      changed('Bo Senn said that the council', 'attribution changed: told reporters → said'),
    ],
    ['and would vote on Friday', /and would vote on/, 'which met', orphaned],
    [
      'the council had never approved the plan',
      /the council had never approved the plan/,
      'snow fell until the roads were closed',
      orphaned,
    ],
    ['the council had never approved the plan', / the council had never approved the plan/, '', orphaned],
    ['the council had never approved the plan', /Mayor[^.]*\.\n/, '', orphaned],
  ] as const) {
    it(`${words}: ${String(from)} → ${to || 'nothing'}`, () => {
      assert.deepEqual(after(words, from, to), expected);
    });
  }

  it('lists facts before wording', () => {
    const { changes } = after(
      '12 people were killed and 40 injured when a crane fell',
      '12 people were killed and 40 injured when a crane',
      '12 workers were killed and 41 injured when no crane',
    );
    assert.deepEqual(changes, [
      'number changed: 40 → 41',
      'negation changed: a → no',
      'wording changed: people → workers',
    ]);
  });

  it('prefers the place that changed to the same words elsewhere in other surroundings', () => {
    const text = `${article}\nBo Senn told reporters that it was late.\n`;
    const start = text.indexOf('Bo Senn told reporters');
    const now = text.replace('Bo Senn told', 'Ada Rell told');
    const resolution = resolve(now, anchor(text, { start, end: start + 'Bo Senn told reporters'.length }));
    assert.equal(resolution.state, 'changed');
    assert.equal(resolution.range.start, start);
  });

  it('lists places that changed alike, and lets nearness decide', () => {
    const line = (count: number) => `Rain fell on the harbour for ${count} days before the ships came in.\n`;
    const selector = {
      exact: 'for 7 days before',
      prefix: 'Rain fell on the harbour ',
      suffix: ' the ships came in.',
    };
    const text =
      line(8) +
      '\nNobody in the town had seen the like before, said the mayor of Orsk.\n'.repeat(4) +
      line(9);
    const found = resolve(text, selector);
    assert.ok(found.state === 'ambiguous');
    assert.deepEqual(
      found.candidates.map(({ start, end }) => text.slice(start, end)),
      ['for 8 days before', 'for 9 days before'],
    );
    const near = resolve(text, selector, text.length);
    assert.deepEqual(near.state === 'changed' && near.changes.map(sayChange), ['number changed: 7 → 9']);
  });
});
