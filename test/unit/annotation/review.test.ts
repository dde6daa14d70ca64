import assert from 'node:assert/strict';
import { describe as anchor } from '../../../src/core/anchor/describe';
import type { Annotation } from '../../../src/core/annotation/model';
import { mergeReview, type Review } from '../../../src/core/annotation/review';
import { analysisOf, rangeOf, reviewOf, sidecarOf, text } from './sample';

const quote: Annotation = {
  id: 'quote001',
  kind: 'quote',
  status: 'accepted',
  speaker: 'ilse-tarn',
  source: [{ exact: 'Ilse Tarn' }],
  cue: [{ exact: 'said' }],
  content: [anchor(text, rangeOf('“We will not go back,”'))],
};
const tarn = { id: 'ilse-tarn', name: 'Ilse Tarn' };
const kinds = ({ items }: Review) => items.map(({ kind, status }) => `${kind} ${status}`);

describe('mergeReview', () => {
  it('lists what the analysis found, in text order', () => {
    assert.deepEqual(kinds(reviewOf()), [
      'quote suggested',
      'speaker suggested',
      'quote suggested',
      'speaker suggested',
      'figure suggested',
      'citation suggested',
    ]);
  });

  it('lists an annotation in place of the suggestion that it agrees with', () => {
    const { items } = reviewOf([quote], [tarn]);
    const [first] = items;
    assert.equal(items.filter(({ kind }) => kind === 'quote').length, 2);
    assert.equal(first?.id, 'quote001');
    assert.equal(first.state, 'exact');
    assert.equal(first.speaker, 'ilse-tarn');
    assert.equal(first.attribution?.type, 'direct');
    assert.deepEqual(first.places.cue, [rangeOf('said')]);
    assert.deepEqual(first.range, { start: rangeOf('“We').start, end: rangeOf('Ilse Tarn').end });
  });

  it('hides the suggestion that was rejected, and lists it as rejected', () => {
    const { id, kind, content } = quote;
    const rejected: Annotation = { id, kind, status: 'rejected', ...(content && { content }) };
    assert.deepEqual(
      kinds(reviewOf([rejected])).filter((kind) => kind.startsWith('quote')),
      ['quote rejected', 'quote suggested'],
    );
    const figure: Annotation = {
      id: 'figure01',
      kind: 'figure',
      status: 'rejected',
      target: [anchor(text, rangeOf('that 12 ships'))],
    };
    assert.ok(!kinds(reviewOf([figure])).includes('figure suggested'));
  });

  it('takes a shortened quote for the one with the same cue', () => {
    const content = [anchor(text, rangeOf('not go'))];
    assert.equal(
      kinds(reviewOf([{ ...quote, content }])).filter((kind) => kind === 'quote suggested').length,
      1,
    );
    const other: Annotation = { id: 'q2', kind: 'quote', status: 'added', content };
    assert.equal(kinds(reviewOf([other])).filter((kind) => kind === 'quote suggested').length, 2);
  });

  it('keeps the ids of suggestions while other places are edited', () => {
    const before = reviewOf().items.map(({ id }) => id);
    const after = reviewOf([], [], `A line more.\n\n${text}`).items.map(({ id }) => id);
    assert.deepEqual(after, before);
    assert.equal(new Set(before).size, before.length);
  });

  it('keeps a lost annotation, last and without a place', () => {
    const lost: Annotation = { ...quote, content: [{ exact: 'We shall never return to the quay' }] };
    const item = reviewOf([lost]).items.at(-1);
    assert.equal(item?.id, 'quote001');
    assert.equal(item.range, null);
    assert.equal(item.state, 'orphaned');
    assert.notEqual(item.stateReason, '');
  });

  it('calls a quote changed that has lost its source or cue', () => {
    const item = reviewOf([{ ...quote, cue: [{ exact: 'shouted' }] }]).items.find(
      ({ id }) => id === 'quote001',
    );
    assert.equal(item?.state, 'changed');
    assert.deepEqual(item.places.cue, []);
    assert.notEqual(item.range, null);
  });

  it('lets the annotations around it decide between places equally good', () => {
    const line = (name: string) => `${name} would not say more about it.\n`;
    const twice = `Ada Rell came first. ${line('She')}\nBo Senn came later. ${line('She')}\nAll left.\n`;
    const of = { ...analysisOf(), article: { ...analysisOf().article, text: twice } };
    const analysis = { ...of, attributions: [], figures: [], citations: [], speakers: [] };
    const note = (id: string, exact: string): Annotation => ({
      id,
      kind: 'note',
      status: 'added',
      target: [{ exact }],
    });
    const same = note('same', 'not say more about it');
    const alone = mergeReview(analysis, sidecarOf([same]));
    assert.equal(alone.items[0]?.state, 'ambiguous');
    assert.equal(alone.items[0].candidates?.length, 2);
    const between = mergeReview(analysis, sidecarOf([note('first', 'Bo Senn'), same]));
    const item = between.items.find(({ id }) => id === 'same');
    assert.equal(item?.range?.start, twice.lastIndexOf('not say'));
  });

  it('joins speakers by id, name and alias, and lets the sidecar win', () => {
    const { speakers, items } = reviewOf(
      [],
      [
        { id: 'it', name: 'Dr Ilse Tarn', role: 'chair', aliases: ['ilse tarn'] },
        { id: 'nobody', name: 'Someone Else' },
      ],
    );
    assert.deepEqual(
      speakers.map(({ id, name, kept }) => [id, name, kept !== null]),
      [
        ['it', 'Dr Ilse Tarn', true],
        ['port-authority', 'Port Authority', false],
        ['nobody', 'Someone Else', true],
      ],
    );
    assert.equal(speakers[0]?.role, 'chair');
    assert.deepEqual(speakers[0].mentions, [rangeOf('Ilse Tarn')]);
    assert.equal(items.find(({ kind }) => kind === 'quote')?.speaker, 'it');
    assert.equal(items.filter(({ kind }) => kind === 'speaker').length, 1);
  });
});
