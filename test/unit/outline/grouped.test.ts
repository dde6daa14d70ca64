import assert from 'node:assert/strict';
import { reattribute } from '../../../src/core/annotation/reattribute';
import { mergeSpeakers } from '../../../src/core/annotation/speakerChanges';
import { mergeReview } from '../../../src/core/annotation/review';
import { filterOutline } from '../../../src/core/outline/filter';
import { groupedOutline } from '../../../src/core/outline/grouped';
import type { OutlineNode } from '../../../src/core/outline/model';
import { editSidecar } from '../../../src/core/sidecar/editSidecar';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import type { SidecarChange } from '../../../src/core/sidecar/model';
import { analysisOf, reviewOf } from '../annotation/sample';

const all = (rows: readonly OutlineNode[]): readonly OutlineNode[] =>
  rows.flatMap((row) => [row, ...all(row.children)]);
const after = (changes: readonly SidecarChange[], before = '') => {
  const edited = editSidecar(before, changes);
  assert.ok(edited.ok, JSON.stringify(edited));
  const { sidecar, problems } = readSidecar(edited.text);
  assert.ok(sidecar && problems.length === 0);
  return { text: edited.text, review: mergeReview(analysisOf(), sidecar) };
};

describe('groupedOutline', () => {
  const review = reviewOf([
    { id: 'lost0001', kind: 'note', status: 'added', target: [{ exact: 'nowhere at all' }] },
  ]);

  for (const grouping of ['all', 'structure', 'speaker', 'kind', 'status', 'chain'] as const)
    it(`has ids of its own for every row: ${grouping}`, () => {
      const ids = all(groupedOutline(review, grouping, 'article')).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    });

  it('groups by status, what needs a look first', () => {
    const groups = groupedOutline(review, 'status', 'article').map(({ id }) => id);
    assert.deepEqual(groups, ['/needsLook', '/suggested']);
  });

  it('groups by the source that it all comes from', () => {
    const labels = groupedOutline(review, 'chain', 'article').map(({ label }) => label);
    assert.ok(labels.includes('Port Authority'), labels.join());
  });

  it('puts doubtful finds first', () => {
    const quotes = groupedOutline(review, 'kind', 'confidence').find(({ id }) => id === '/quotes');
    const sure = quotes?.children.map(({ subject }) =>
      subject.type === 'item' ? subject.item.confidence : 1,
    );
    assert.deepEqual(sure, [0.7, 0.9]);
  });
});

describe('filterOutline', () => {
  it('keeps rows with all words, and those above them', () => {
    const rows = filterOutline(groupedOutline(reviewOf(), 'all', 'article'), 'GO back');
    assert.ok(all(rows).some(({ label }) => label.includes('We will not go back')));
    assert.ok(all(rows).every(({ label, children }) => /go back/i.test(label) || children.length > 0));
  });

  it('keeps all when nothing is wanted, and nothing when nothing matches', () => {
    const rows = groupedOutline(reviewOf(), 'all', 'article');
    assert.equal(filterOutline(rows, ' '), rows);
    assert.deepEqual(filterOutline(rows, 'zebra'), []);
  });
});

describe('mergeSpeakers and reattribute', () => {
  it('make two speakers one, whose quotes are both', () => {
    const review = reviewOf();
    const [a, b] = review.speakers;
    assert.ok(a && b);
    const merged = after(mergeSpeakers(review, b.id, a.id)).review;
    assert.ok(!merged.speakers.some(({ id }) => id === b.id));
    const quotes = merged.items.filter(({ kind, speaker }) => kind === 'quote' && speaker === a.id);
    assert.equal(quotes.length, 2);
  });

  it('move annotations and take the kept entry out', () => {
    const review = reviewOf();
    const [a, b] = review.speakers;
    const quote = review.items.find(({ kind }) => kind === 'quote');
    assert.ok(a && b && quote);
    const kept = after(reattribute(review, [{ item: quote, stamp: { id: 'q0000001' } }], b));
    assert.equal(kept.review.sidecar.annotations[0]?.speaker, b.id);
    const [into, from] = [a, b].map(({ id }) => kept.review.speakers.find((each) => each.id === id));
    assert.ok(into && from);
    const merged = after(mergeSpeakers(kept.review, from.id, into.id), kept.text).review;
    assert.deepEqual(
      merged.sidecar.speakers.map(({ id }) => id),
      [a.id],
    );
    assert.equal(merged.sidecar.annotations[0]?.speaker, a.id);
  });
});
