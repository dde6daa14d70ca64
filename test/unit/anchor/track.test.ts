import assert from 'node:assert/strict';
import { shiftAnchored } from '../../../src/core/anchor/track';

/** `[…]` marks the range in a text, `{old|new}` an edit of it; gives the text after the edits with the range marked. */
function edited(drawn: string): string {
  const edits: { range: { start: number; end: number }; length: number }[] = [];
  let before = '';
  let after = '';
  const bounds: number[] = [];
  for (const [piece] of drawn.matchAll(/\{[^|}]*\|[^}]*\}|[\s\S]/g)) {
    if (piece === '[' || piece === ']') bounds.push(before.length);
    else if (piece.startsWith('{')) {
      const [old = '', now = ''] = piece.slice(1, -1).split('|');
      const inner = old.replace(/[[\]]/g, (mark, at: number) => {
        bounds.push(before.length + at - (mark === ']' && old.includes('[') ? 1 : 0));
        return '';
      });
      edits.push({ range: { start: before.length, end: before.length + inner.length }, length: now.length });
      before += inner;
      after += now;
    } else {
      before += piece;
      after += piece;
    }
  }
  const [start = 0, end = 0] = bounds;
  const [range = { start: 0, end: 0 }] = shiftAnchored([{ start, end }], edits.reverse());
  return `${after.slice(0, range.start)}[${after.slice(range.start, range.end)}]${after.slice(range.end)}`;
}

describe('shiftAnchored', () => {
  for (const [what, drawn, expected] of [
    ['stays where nothing is edited', 'The [ferry] sank.', 'The [ferry] sank.'],
    ['moves with what is typed before', '{|Yesterday }the [ferry] sank.', 'Yesterday the [ferry] sank.'],
    ['stays when something is typed behind', 'The [ferry] sank{| fast}.', 'The [ferry] sank fast.'],
    ['keeps out what is typed at its start', 'The {|old }[ferry] sank.', 'The old [ferry] sank.'],
    ['keeps out what is typed at its end', 'The [ferry]{|boat} sank.', 'The [ferry]boat sank.'],
    ['takes in what is typed inside', 'The [fer{|ry fer}ry] sank.', 'The [ferry ferry] sank.'],
    ['shrinks with what is deleted inside', 'The [fe{rr|}y] sank.', 'The [fey] sank.'],
    ['takes in what replaces its end', 'The [fer{ry|ries}] sank.', 'The [ferries] sank.'],
    ['takes in what replaces all of it', 'The {[ferry]|barge} sank.', 'The [barge] sank.'],
    ['loses what is deleted over its start', 'The{ [fe|}rry] sank.', 'The[rry] sank.'],
    ['loses what is replaced over its end', 'The [fer{ry] sa|X}nk.', 'The [fer]Xnk.'],
    ['is empty when taken out with its surroundings', 'Th{e [ferry] s|}ank.', 'Th[]ank.'],
    [
      'moves with several edits at once',
      '{The|A} {|very }old [fer{r|}y] {sank|swam}.',
      'A very old [fery] swam.',
    ],
  ] as const) {
    it(what, () => {
      assert.equal(edited(drawn), expected);
    });
  }

  it('takes many ranges at once, and no edits', () => {
    const ranges = [
      { start: 0, end: 2 },
      { start: 5, end: 9 },
    ];
    assert.deepEqual(shiftAnchored(ranges, []), ranges);
    assert.deepEqual(shiftAnchored(ranges, [{ range: { start: 3, end: 4 }, length: 3 }]), [
      { start: 0, end: 2 },
      { start: 7, end: 11 },
    ]);
  });
});
