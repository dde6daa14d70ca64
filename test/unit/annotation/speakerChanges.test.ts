import assert from 'node:assert/strict';
import { analyseArticle } from '../../../src/core/analysis';
import type { Sidecar, SidecarSpeaker } from '../../../src/core/annotation/model';
import { mergeReview, type Review } from '../../../src/core/annotation/review';
import {
  mergeSpeakers,
  renameShared,
  renameSpeaker,
  splitSpeaker,
} from '../../../src/core/annotation/speakerChanges';
import { editSidecar } from '../../../src/core/sidecar/editSidecar';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import type { SidecarChange } from '../../../src/core/sidecar/model';

const text = `Elmouth pier stays shut

ELMOUTH — Mayor Ada Roe said on Monday that the pier is unsafe and would stay shut until spring.

“Nobody wants to see it fall,” said Karl Lind, who owns the kiosk at its end.

Roe said that the town has no money. “We are broke,” Lind said on Tuesday.
`;
const analysis = analyseArticle(text);
const none: Sidecar = { version: 1, speakers: [], annotations: [] };
const review = (sidecar: Sidecar = none, shared: readonly SidecarSpeaker[] = []): Review =>
  mergeReview(analysis, sidecar, [], shared);

/** The review after changes were written to an empty annotations file and read from it again. */
function after(changes: readonly SidecarChange[], before = 'version: 1\n'): Review {
  const edit = editSidecar(before, changes);
  assert.ok(edit.ok);
  const { sidecar } = readSidecar(edit.text);
  assert.ok(sidecar);
  return review(sidecar);
}

const says = ({ speakers, items }: Review): readonly string[] =>
  speakers.map(
    ({ id, name }) =>
      `${name}: ${String(items.filter((item) => item.kind === 'quote' && item.speaker === id).length)}`,
  );

describe('speakers as readers say', () => {
  it('are found two with two quotes each', () => {
    assert.deepEqual(says(review()), ['Ada Roe: 2', 'Karl Lind: 2']);
  });

  it('become one when merged, with the names of both', () => {
    const merged = after(mergeSpeakers(review(), 'karl-lind', 'ada-roe'));
    assert.deepEqual(says(merged), ['Ada Roe: 4']);
    assert.deepEqual(merged.speakers[0]?.aliases, ['Karl Lind', 'Lind', 'Roe']);
  });

  it('bear another name when renamed, and are found by the old one', () => {
    const renamed = after(renameSpeaker(review(), 'ada-roe', 'Adelaide Roe'));
    assert.deepEqual(says(renamed), ['Adelaide Roe: 2', 'Karl Lind: 2']);
  });

  it('bear another name in every article when that is shared, and keep what was shared of them', () => {
    const [roe] = review().speakers;
    assert.ok(roe);
    const sharedAfter = (before: string): string => {
      const shared = readSidecar(before).sidecar?.speakers ?? [];
      const edit = editSidecar(before, renameShared(shared, roe, ' Adelaide  Roe '));
      assert.ok(edit.ok);
      return edit.text;
    };
    const fresh = sharedAfter('version: 1\n');
    assert.match(fresh, /name: Adelaide Roe\n(.*\n)*? +aliases: .*Ada Roe/);
    const speakers = readSidecar(fresh).sidecar?.speakers ?? [];
    assert.deepEqual(says(review(none, speakers)), ['Adelaide Roe: 2', 'Karl Lind: 2']);
    const known = 'version: 1\nspeakers:\n  - id: roe # as she signs\n    name: Ada Roe\n    role: mayor\n';
    assert.match(sharedAfter(known), /- id: roe # as she signs\n {4}name: Adelaide Roe\n {4}role: mayor\n/);
    assert.equal(sharedAfter(fresh), fresh);
  });

  it('are two when one name is split off, which takes what it says', () => {
    const split = after(splitSpeaker(review(), 'ada-roe', 'Roe'));
    assert.deepEqual(says(split), ['Ada Roe: 1', 'Karl Lind: 2', 'Roe: 1']);
  });

  it('are one again when what was split is merged', () => {
    const first = editSidecar('version: 1\n', splitSpeaker(review(), 'ada-roe', 'Roe'));
    assert.ok(first.ok);
    const { sidecar } = readSidecar(first.text);
    assert.ok(sidecar);
    const merged = after(mergeSpeakers(review(sidecar), 'roe', 'ada-roe'), first.text);
    assert.deepEqual(
      says(merged),
      ['Ada Roe: 4', 'Karl Lind: 2'].map((line) => line.replace('4', '2')),
    );
  });

  it('change nothing for a name that nobody bears, an empty one, or themselves', () => {
    assert.deepEqual(mergeSpeakers(review(), 'nobody', 'ada-roe'), []);
    assert.deepEqual(mergeSpeakers(review(), 'ada-roe', 'ada-roe'), []);
    assert.deepEqual(renameSpeaker(review(), 'ada-roe', '  '), []);
    assert.deepEqual(splitSpeaker(review(), 'ada-roe', 'Karl Lind'), []);
  });

  it('are called as the workspace calls them, in any spelling, and are not listed where nobody mentions them', () => {
    const shared: SidecarSpeaker[] = [
      { id: 'mayor', name: 'Adah Roe', aliases: ['Ada Roe'], role: 'Mayor of Elmouth' },
      { id: 'carl', name: 'Karll Lindt', aliases: [] },
      { id: 'stranger', name: 'Mary Poe' },
    ];
    const { speakers } = review(none, shared);
    assert.deepEqual(
      speakers.map(({ id, name, role }) => [id, name, role]),
      [
        ['mayor', 'Adah Roe', 'Mayor of Elmouth'],
        ['karl-lind', 'Karl Lind', speakers[1]?.role],
      ],
    );
  });

  it('are called as the article’s own file calls them where both know them', () => {
    const own: Sidecar = { ...none, speakers: [{ id: 'ada-roe', name: 'Mayor Roe', aliases: ['Ada Roe'] }] };
    const { speakers } = review(own, [{ id: 'mayor', name: 'Ada Roe' }]);
    assert.equal(speakers[0]?.name, 'Mayor Roe');
  });
});
