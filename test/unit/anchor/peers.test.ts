import assert from 'node:assert/strict';
import { describe as anchor } from '../../../src/core/anchor/describe';
import type { TextQuoteSelector } from '../../../src/core/anchor/model';
import { resolve } from '../../../src/core/anchor/resolve';

/**
 * What the public tests of Apache Annotator (match and describe of text quotes), of Hypothesis (matchQuote) and of
 * dom-anchor-text-quote ask for, told again for plain text and with words of our own. Where the answer is another, the
 * test says why.
 */
const text = 'ferry pilot harbour quay crane lamp lamp';

/** The offsets at which a selector points: one, all candidates, or none. */
function starts(inText: string, selector: TextQuoteSelector, near?: number): readonly number[] {
  const found = resolve(inText, selector, near);
  if ('range' in found) return [found.range.start];
  return found.state === 'ambiguous' ? found.candidates.map(({ start }) => start) : [];
}

describe('anchors and the cases of Apache Annotator', () => {
  for (const [what, selector, expected] of [
    ['words in the middle', { exact: 'harbour quay' }, [12]],
    ['the first words', { exact: 'ferry pilot' }, [0]],
    ['the last words', { exact: 'lamp lamp' }, [31]],
    ['two places', { exact: 'lamp' }, [31, 36]],
    ['no place', { exact: 'holy well' }, []],
    ['a prefix that tells', { exact: 'lamp', prefix: 'crane ' }, [31]],
    ['a suffix that tells', { exact: 'lamp', suffix: ' lamp' }, [31]],
    ['prefix and suffix', { exact: 'harbour', prefix: 'pilot ', suffix: ' quay' }, [12]],
    ['empty prefix and suffix', { exact: 'harbour quay', prefix: '', suffix: '' }, [12]],
    ['a prefix that stands nowhere', { exact: 'quay', prefix: 'boat ' }, []],
    ['a suffix that stands nowhere', { exact: 'quay', suffix: ' boat' }, []],
    ['empty words', { exact: '' }, []],
    ['empty words with context', { exact: '', prefix: 'pilot ', suffix: 'harbour' }, []],
  ] as const) {
    it(`finds as they do: ${what}`, () => {
      assert.deepEqual(starts(text, selector), expected);
    });
  }

  it('finds places that overlap, by words', () => {
    assert.deepEqual(starts('go go go', { exact: 'go go' }), [0, 3]);
  });

  it('finds no letters inside other words, where they do: “ran” is not what “crane” says', () => {
    assert.deepEqual(starts(text, { exact: 'ran' }), []);
    assert.deepEqual(starts('bananas', { exact: 'ana' }), []);
  });

  it('finds a part of a word that was described as such', () => {
    const selector = anchor(text, { start: 12, end: 15 });
    assert.deepEqual(resolve(text, selector), { state: 'exact', range: { start: 12, end: 15 } });
  });

  it('finds nothing for empty words, where they find every gap: an annotation is about something', () => {
    assert.equal(resolve('ferry', { exact: '' }).state, 'orphaned');
  });

  for (const [what, inText, start, end] of [
    ['words that stand once', text, 12, 24],
    ['words that a prefix tells apart', 'To moor or not to moor.', 18, 22],
    ['words that a suffix tells apart', 'To moor or not to moor.', 3, 7],
    ['the start of the text', 'to moor or not to moor.', 0, 2],
    ['the end of the text', 'to moor or not to moor', 18, 22],
    ['one among many places that overlap', 'go go go go go go go go', 9, 14],
  ] as const) {
    it(`describes so that the place alone is found: ${what}`, () => {
      const selector = anchor(inText, { start, end });
      assert.deepEqual(resolve(inText, selector), { state: 'exact', range: { start, end } });
    });
  }

  it('keeps more context than they do, who keep the least that tells: the least is gone with the first edit', () => {
    assert.deepEqual(anchor('To moor or not to moor.', { start: 18, end: 22 }), {
      exact: 'moor',
      prefix: 'To moor or not to ',
      suffix: '.',
    });
  });
});

const refrain =
  'It was the year of the flood, it was the year of the drought, it was the month of rain, it was the month of sun, ' +
  'we had all roads before us, we had no road before us, we were going straight to Orsk, we were going the other way.';

describe('anchors and the cases of Hypothesis', () => {
  const at = (words: string): number => refrain.indexOf(words);

  it('find the same words', () => {
    assert.deepEqual(starts(refrain, { exact: 'straight to Orsk' }), [at('straight to Orsk')]);
  });

  for (const [words, context, expected] of [
    ['before us', { prefix: 'we had all roads ' }, 'before us, we had no'],
    ['before us', { prefix: 'we had no road ' }, 'before us, we were'],
    ['we had', { suffix: ' all roads' }, 'we had all'],
    ['we had', { suffix: ' no road' }, 'we had no'],
  ] as const) {
    it(`choose by context: ${JSON.stringify(context)}`, () => {
      assert.deepEqual(starts(refrain, { exact: words, ...context }), [at(expected)]);
    });
  }

  it('list both places where the context fits neither clearly, where they take the likelier: a person can tell, and sees that there was doubt', () => {
    const both = [at('before us'), refrain.lastIndexOf('before us')];
    assert.deepEqual(starts(refrain, { exact: 'before us', prefix: 'we had al-l roads ' }), both);
    assert.deepEqual(starts(refrain, { exact: 'before us', prefix: 'we had not a road ' }), both);
  });

  it('let a hint decide among equals', () => {
    const [first, second] = [at('before us'), refrain.lastIndexOf('before us')];
    assert.deepEqual(starts(refrain, { exact: 'before us' }, first), [first]);
    assert.deepEqual(starts(refrain, { exact: 'before us' }, second), [second]);
  });

  it('list equal places without a hint, where they take the first: the first is as likely wrong as right', () => {
    assert.deepEqual(starts(refrain, { exact: 'before us' }), [
      at('before us'),
      refrain.lastIndexOf('before us'),
    ]);
  });

  it('name the change in words that are only like those in the text', () => {
    const selector = {
      exact: 'we were going straight to Hask',
      prefix: 'no road before us, ',
      suffix: ', we were going the other',
    };
    const found = resolve(refrain, selector);
    assert.deepEqual(
      found.state === 'changed' && found.changes.map(({ kind, was, is }) => ({ kind, was, is })),
      [{ kind: 'name', was: 'Hask', is: 'Orsk' }],
    );
  });

  it('only suggest a place for a few words like those in the text and without context, where they take it', () => {
    assert.equal(
      resolve('Many years later, as he stood on the quay, he thought of ice.', { exact: 'Some years later' })
        .state,
      'orphaned',
    );
  });

  it('find nothing for words of another text, for no words and in no text', () => {
    assert.deepEqual(starts(refrain, { exact: text }), []);
    assert.deepEqual(starts(refrain, { exact: '' }), []);
    assert.deepEqual(starts('', { exact: 'before us' }), []);
  });
});

describe('anchors and the cases of dom-anchor-text-quote', () => {
  it('keep the words of a range, with context', () => {
    const selector = anchor(refrain, { start: 30, end: 50 });
    assert.equal(selector.exact, refrain.slice(30, 50));
    assert.equal((selector.prefix ?? '') + selector.exact + (selector.suffix ?? ''), refrain.slice(0, 82));
  });

  it('come back to the range that they were made of, whatever it is', () => {
    for (let start = 0; start < refrain.length - 40; start += 7) {
      const range = { start, end: start + 40 };
      assert.deepEqual(resolve(refrain, anchor(refrain, range)), { state: 'exact', range });
    }
  });

  it('find quotes with white space of another kind', () => {
    const found = resolve(
      refrain.replaceAll(' ', '\n'),
      anchor(refrain, { start: at('it was the month of rain'), end: at('it was the month of rain') + 24 }),
    );
    assert.equal(found.state, 'reformatted');
  });

  const at = (words: string): number => refrain.indexOf(words);
});
