import assert from 'node:assert/strict';
import { followedPlaces, followItems } from '../../../src/core/annotation/follow';
import { placeAnnotations } from '../../../src/core/annotation/place';
import { describe as anchor } from '../../../src/core/anchor/describe';
import type { TextEdit } from '../../../src/core/anchor/track';
import type { Annotation } from '../../../src/core/annotation/model';
import { mergeReview } from '../../../src/core/annotation/review';
import { analysisOf, rangeOf, text } from './sample';

const words = '12 ships were waiting';
const own = rangeOf(words);
const note: Annotation = {
  id: 'note0001',
  kind: 'note',
  status: 'added',
  target: [anchor(text, own)],
};
const { items } = mergeReview(analysisOf(), { version: 1, speakers: [], annotations: [note] });
const edit = (start: number, end: number, length: number): TextEdit => ({ range: { start, end }, length });
const placeAfter = (...edits: readonly TextEdit[]) =>
  followItems(items, edits).find(({ id }) => id === note.id)?.range;

describe('items while somebody types', () => {
  it('stay where they are when something is typed behind them', () => {
    assert.deepEqual(placeAfter(edit(own.end + 1, own.end + 1, 5)), own);
  });

  it('move with what is typed above them, and grow with what is typed inside them', () => {
    const { start, end } = own;
    assert.deepEqual(placeAfter(edit(0, 0, 7)), { start: start + 7, end: end + 7 });
    const inside = edit(start + 3, start + 3, 4);
    assert.deepEqual(placeAfter(edit(0, 3, 7), inside), { start: start + 4, end: end + 8 });
  });

  it('lose their place when something else is put in place of all around them', () => {
    const paste = edit(own.start - 5, own.end + 5, 50);
    assert.equal(placeAfter(paste), null);
    assert.equal(followedPlaces(followItems(items, [paste]), [note]).has(note.id), false);
  });

  it('tell which of two same sentences is the one', () => {
    const copy = text.slice(own.start - 40, own.end + 40);
    const now = `${copy}\n\n${text}`;
    const followed = followedPlaces(followItems(items, [edit(0, 0, copy.length + 2)]), [note]);
    assert.equal(placeAnnotations(now, [note])[0]?.state, 'ambiguous');
    const [placed] = placeAnnotations(now, [note], { followed });
    assert.equal(placed?.range?.start, now.lastIndexOf(words));
  });

  it('are not followed for an annotation that was anchored elsewhere since', () => {
    const elsewhere = { ...note, target: [anchor(text, rangeOf('Ilse Tarn'))] };
    assert.equal(followedPlaces(items, [elsewhere]).has(note.id), false);
    assert.equal(followedPlaces(items, [{ ...note }]).has(note.id), true);
  });
});
