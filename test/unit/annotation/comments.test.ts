import assert from 'node:assert/strict';
import {
  changeComment,
  commentOn,
  removeThread,
  resolveThread,
  threadsOf,
  withoutMarkdown,
} from '../../../src/core/annotation/comments';
import type { Annotation, Sidecar } from '../../../src/core/annotation/model';
import { mergeReview } from '../../../src/core/annotation/review';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars';
import { editSidecar } from '../../../src/core/sidecar/editSidecar';
import type { SidecarChange } from '../../../src/core/sidecar/model';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { analysisOf, rangeOf } from './sample';

const figure: Annotation = {
  id: 'f',
  kind: 'figure',
  status: 'accepted',
  target: [{ exact: '12 ships' }],
  value: 12,
};
const note: Annotation = { id: 'n', kind: 'note', status: 'added', target: [{ exact: 'second week' }] };
const first = { by: 'jane', at: '2031-03-15T10:00:00Z', text: 'Who counted?' };
const second = { by: 'tom', at: '2031-03-15T11:00:00Z', text: 'The port.\n\nIt says so on its page.' };

const put = (change: SidecarChange | null): Annotation => {
  assert.equal(change?.type, 'put');
  return change.annotation;
};
const reviewOf = (...annotations: Annotation[]) => {
  const sidecar: Sidecar = { version: 1, speakers: [], annotations };
  return mergeReview(analysisOf(), sidecar);
};

describe('threads of comments', () => {
  it('stand where their annotations stand, the earliest comment first', () => {
    const [thread, ...others] = threadsOf(reviewOf({ ...figure, comments: [first, second] }, note));
    assert.deepEqual(others, []);
    assert.deepEqual(thread?.comments, [first, second]);
    assert.deepEqual([thread.place, thread.isLost], [rangeOf('12 ships'), false]);
  });

  it('begin with a note’s own text', () => {
    const said = { ...note, text: 'Which year?', by: 'jane', at: first.at, comments: [second] };
    assert.deepEqual(threadsOf(reviewOf(said))[0]?.comments, [
      { by: 'jane', at: first.at, text: 'Which year?' },
      second,
    ]);
  });

  it('that have lost their place stand behind what stood before them in the file', () => {
    const lost = { ...note, target: [{ exact: 'the mayor of another town' }], comments: [first] };
    const [thread] = threadsOf(reviewOf(figure, lost));
    const { end } = rangeOf('12 ships');
    assert.deepEqual([thread?.place, thread?.isLost], [{ start: end, end }, true]);
  });
});

describe('a comment', () => {
  it('is added, changed and taken away, and nothing else with it', () => {
    const one = put(commentOn(figure, first));
    const two = put(commentOn(one, second));
    assert.deepEqual(two.comments, [first, second]);
    assert.deepEqual(put(changeComment(two, second, 'The port.')).comments, [
      first,
      { ...second, text: 'The port.' },
    ]);
    assert.deepEqual(put(changeComment(two, second, undefined)), one);
    assert.deepEqual(put(changeComment(one, first, undefined)), figure);
  });

  it('that is gone meanwhile is not changed', () => {
    assert.equal(changeComment(put(commentOn(figure, first)), second, 'x'), null);
  });

  it('that was a note’s last takes the note along', () => {
    const said = put(commentOn(note, first));
    assert.deepEqual(changeComment(said, first, undefined), { type: 'remove', id: 'n' });
    const written = { ...note, text: first.text, by: first.by, at: first.at };
    assert.deepEqual(changeComment(written, first, undefined), { type: 'remove', id: 'n' });
    assert.deepEqual(put(changeComment(written, first, 'Who counts?')).text, 'Who counts?');
    assert.deepEqual(put(changeComment({ ...written, comments: [second] }, first, undefined)), {
      ...note,
      by: first.by,
      at: first.at,
      comments: [second],
    });
  });

  it('stands on one line of the file, whatever it says, and settling it adds one', () => {
    const { text } = edited('version: 1\n', { type: 'put', annotation: figure });
    const said = edited(text, commentOn(figure, second));
    assert.deepEqual(added(text, said.text), [
      '    comments:',
      '      - { by: tom, at: 2031-03-15T11:00:00Z, text: "The port.\\n\\nIt says so on its page." }',
    ]);
    const settled = edited(said.text, resolveThread(said.annotation, true));
    assert.deepEqual(added(said.text, settled.text), ['    resolved: true']);
    assert.equal(edited(settled.text, resolveThread(settled.annotation, false)).text, said.text);
    assert.equal(edited(settled.text, removeThread(settled.annotation)).text, text);
  });

  it('is kept where another branch settled the thread meanwhile', () => {
    const { text } = edited('version: 1\n', { type: 'put', annotation: put(commentOn(figure, first)) });
    const { annotation } = edited(text);
    const ours = edited(text, resolveThread(annotation, true)).text;
    const theirs = edited(text, commentOn(annotation, second)).text;
    const merge = mergeSidecars(text, ours, theirs);
    assert.ok(merge.ok);
    const [merged] = readSidecar(merge.text).sidecar?.annotations ?? [];
    assert.deepEqual([merged?.comments, merged?.resolved], [[first, second], true]);
    assert.deepEqual(merge.conflicts, []);
  });
});

/** The file after changes, and its annotation. */
function edited(text: string, ...changes: SidecarChange[]): { text: string; annotation: Annotation } {
  const edit = editSidecar(text, changes);
  assert.ok(edit.ok, JSON.stringify(edit));
  const [annotation] = readSidecar(edit.text).sidecar?.annotations ?? [];
  return { text: edit.text, annotation: annotation ?? figure };
}

const added = (before: string, after: string): string[] => {
  const lines = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !lines.has(line));
};

describe('withoutMarkdown', () => {
  for (const [markdown, words] of [
    ['See **the ledger**, _page 3_, and `total`.', 'See the ledger, page 3, and total.'],
    ['As [the port](https://example.org/port) says', 'As the port says'],
    ['> Which one?', 'Which one?'],
    ['2 * 3 * 4, a snake_case_name and [sic]', '2 * 3 * 4, a snake_case_name and [sic]'],
  ] as const)
    it(`leaves the words of ${markdown}`, () => {
      assert.equal(withoutMarkdown(markdown), words);
    });
});
