import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import {
  describe as describeRange,
  createSidecar,
  editSidecar,
  parseArticle,
  readSidecar,
  type Annotation,
  type SidecarChange,
} from '../../../src/core';
import { useRepository } from './repository';

const article = 'ferry.txt';
const sidecar = 'ferry.txt.annotations.yaml';
const story = `Ferry returns after nine weeks

Some 40 islanders waited on the quay, harbour master Ada Quill said.

The pier had cost 4.2 million crowns, and 1,200 tickets were sold.
`;

function annotation(id: string, words: string, fields: Partial<Annotation> = {}): Annotation {
  const start = story.indexOf(words);
  const target = [describeRange(story, { start, end: start + words.length })];
  return { id, kind: 'figure', status: 'accepted', target, ...fields };
}
const put = (entry: Annotation): SidecarChange => ({ type: 'put', annotation: entry });

/** The sidecar of the first commit, with two figures and a comment of the desk. */
const begun = (() => {
  const edit = editSidecar(createSidecar(parseArticle(story), article), [
    put(
      annotation('aaaa1111', 'Some 40 islanders', {
        counted: 'islanders',
        by: 'jane',
        at: '2031-03-01T08:00:00Z',
      }),
    ),
    put(annotation('cccc3333', '1,200 tickets', { by: 'jane', at: '2031-03-01T08:01:00Z' })),
  ]);
  assert.ok(edit.ok);
  return edit.text.replace('annotations:\n', '# the desk looks at figures first\nannotations:\n');
})();

describe('sidecars in git', function () {
  // Starts git and the command-line tool many times.
  this.timeout(60_000);
  const repository = useRepository();
  const galley = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [path.resolve('dist/cli.js'), ...args], {
      cwd: repository().folder,
      encoding: 'utf8',
    });
  const change = (...changes: readonly SidecarChange[]): void => {
    const edit = editSidecar(repository().read(sidecar), changes);
    assert.ok(edit.ok);
    repository().write(sidecar, edit.text);
  };
  const entry = (id: string): Annotation => {
    const found = readSidecar(repository().read(sidecar)).sidecar?.annotations.find((each) => each.id === id);
    assert.ok(found);
    return found;
  };
  /** A branch with a commit that makes changes, of the commit that is checked out now; that is checked out again. */
  const branch = (name: string, ...changes: readonly SidecarChange[]): void => {
    const { git, commit } = repository();
    git('checkout', '-q', '-b', name);
    change(...changes);
    commit(name);
    git('checkout', '-q', 'main');
  };

  beforeEach(() => {
    const { write, commit } = repository();
    write(article, story);
    write(sidecar, begun);
    galley('init');
    commit('Begin');
  });

  it('sets up a repository once, and says what it did', () => {
    const { read, git } = repository();
    assert.equal(read('.gitattributes'), '*.annotations.yaml merge=galley\n');
    assert.match(git('config', 'merge.galley.driver'), /^\S+node\S* .*cli\.js merge %O %A %B --path %P\n$/);
    const again = galley('init');
    assert.match(again, /^\.gitattributes: has .* already\.\n.*configuration: has .* already\.\n$/);
    assert.equal(git('status', '--porcelain'), '');
  });

  it('merges what two people added at the same place and changed in the same entry', () => {
    const { git, read, diff } = repository();
    branch(
      'tomas',
      put(annotation('bbbb2222', '4.2 million crowns', { by: 'tomas' })),
      put({
        ...entry('aaaa1111'),
        value: 40,
        by: 'tomas',
        at: '2031-03-03T08:00:00Z',
      }),
    );
    change(
      { ...put(annotation('dddd4444', 'nine weeks', { by: 'jane' })) },
      put({ ...entry('aaaa1111'), counted: 'people', by: 'jane', at: '2031-03-02T08:00:00Z' }),
    );
    repository().commit('jane');
    const before = read(sidecar);
    assert.doesNotMatch(git('merge', '-q', '-m', 'Merge tomas', 'tomas'), /exit/);
    assert.equal(git('status', '--porcelain'), '');
    assert.equal(
      diff(sidecar, 'HEAD^1', 'HEAD'),
      [
        '+    value: 40',
        '-    by: jane',
        '-    at: 2031-03-02T08:00:00Z',
        '+    by: tomas',
        '+    at: 2031-03-03T08:00:00Z',
        '+  - id: bbbb2222',
        '+    kind: figure',
        '+    status: accepted',
        '+    target:',
        '+      - exact: 4.2 million crowns',
        '+        prefix: " Quill said.\\n\\nThe pier had cost "',
        '+        suffix: ", and 1,200 tickets were sold.\\n"',
        '+    by: tomas',
      ].join('\n'),
    );
    assert.deepEqual(readSidecar(read(sidecar)).problems, []);
    assert.ok(
      before.startsWith('version: 1') && read(sidecar).includes('# the desk looks at figures first\n'),
    );
  });

  it('leaves a true conflict readable, with both values, and git says that it is one', () => {
    const { git, read } = repository();
    branch(
      'tomas',
      put({ ...entry('aaaa1111'), counted: 'villagers', by: 'tomas', at: '2031-03-03T08:00:00Z' }),
    );
    change(put({ ...entry('aaaa1111'), counted: 'people', by: 'jane', at: '2031-03-02T08:00:00Z' }));
    repository().commit('jane');
    const before = read(sidecar);
    const said = git('merge', 'tomas');
    assert.match(said, /CONFLICT \(content\): Merge conflict in ferry\.txt\.annotations\.yaml/);
    assert.match(
      said,
      /figure Some 40 islanders \(aaaa1111\): .*counted is people in ours and villagers in theirs/,
    );
    assert.equal(git('status', '--porcelain'), `UU ${sidecar}\n`);
    const lines = read(sidecar)
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    assert.deepEqual(lines, [
      '    conflict:',
      '      ours:',
      '        counted: people',
      '        by: jane',
      '        at: 2031-03-02T08:00:00Z',
      '      theirs:',
      '        counted: villagers',
      '        by: tomas',
      '        at: 2031-03-03T08:00:00Z',
    ]);
    const { sidecar: content, problems } = readSidecar(read(sidecar));
    assert.equal(content?.annotations.length, 2);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['conflict'],
    );
  });

  it('keeps an entry that one side removed while the other changed it', () => {
    const { git, read } = repository();
    branch('tomas', { type: 'remove', id: 'aaaa1111' });
    change(put({ ...entry('aaaa1111'), counted: 'people' }));
    repository().commit('jane');
    assert.match(
      git('merge', 'tomas'),
      /changed in ours|Changed in ours, removed in theirs: counted is people/,
    );
    assert.match(read(sidecar), /\n {4}conflict:\n {6}ours:\n {8}counted: people\n {6}theirs: removed\n/);
  });

  it('rebases commit after commit', () => {
    const { git, read } = repository();
    branch('tomas', put(annotation('bbbb2222', '4.2 million crowns')));
    change(put(annotation('dddd4444', 'nine weeks')));
    repository().commit('jane');
    assert.doesNotMatch(git('rebase', '-q', 'main', 'tomas'), /exit/);
    const ids = readSidecar(read(sidecar)).sidecar?.annotations.map(({ id }) => id);
    assert.deepEqual(ids?.toSorted(), ['aaaa1111', 'bbbb2222', 'cccc3333', 'dddd4444']);
  });

  it('mends a file in which git, without the driver, has left its markers', () => {
    const { git, read } = repository();
    git('config', '--remove-section', 'merge.galley');
    branch(
      'tomas',
      put({ ...entry('cccc3333'), value: 1200 }),
      put({ ...entry('aaaa1111'), counted: 'villagers' }),
    );
    change(put({ ...entry('cccc3333'), unit: 'tickets' }), put({ ...entry('aaaa1111'), counted: 'people' }));
    repository().commit('jane');
    git('merge', 'tomas');
    assert.match(read(sidecar), /<<<<<<< HEAD/);
    assert.throws(() => galley('mend', sidecar), /counted is people in ours and villagers in theirs/);
    const { sidecar: content, problems } = readSidecar(read(sidecar));
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['conflict'],
    );
    const [first, second] = content?.annotations ?? [];
    assert.equal(first?.counted, 'people');
    assert.deepEqual([second?.value, second?.unit], [1200, 'tickets']);
  });

  it('merges line by line what cannot be read, so that nothing is lost', () => {
    const { git, read, write, commit } = repository();
    git('checkout', '-q', '-b', 'tomas');
    write(sidecar, begun.replace('version: 1', 'version: ['));
    commit('tomas');
    git('checkout', '-q', 'main');
    change(put({ ...entry('aaaa1111'), counted: 'people' }));
    commit('jane');
    assert.match(git('merge', 'tomas'), /merged line by line\. In their version: This is not valid YAML/);
    assert.match(read(sidecar), /version: \[/);
    assert.match(read(sidecar), /counted: people/);
  });

  it('says in words what changed between revisions, files, and the files as they are now', () => {
    const { commit } = repository();
    change(
      put({
        ...entry('aaaa1111'),
        counted: 'people',
        by: 'tomas',
        comments: [{ by: 'tomas', at: '2031-03-02T09:00:00Z', text: 'Children too?' }],
      }),
      { type: 'remove', id: 'cccc3333' },
      put(annotation('bbbb2222', '4.2 million crowns', { counted: 'crowns', by: 'tomas' })),
    );
    const words = [
      sidecar,
      '  figure Some 40 islanders: counted islanders -> people; by tomas; tomas remarks: Children too?',
      '  figure 4.2 million crowns: accepted, counted crowns; by tomas',
      '  figure 1,200 tickets: removed',
      '',
    ].join('\n');
    assert.equal(galley('diff', 'HEAD'), words);
    commit('tomas');
    assert.equal(galley('diff', 'HEAD~1', 'HEAD'), words);
    assert.equal(galley('diff', 'HEAD~1', article), words);
    assert.equal(galley('diff', 'HEAD'), '');
    assert.throws(() => galley('diff', 'nowhere'), /nowhere is neither a file nor a revision of git/);
  });

  it('measures how far two branches agree and lists what they do not agree on', () => {
    branch(
      'tomas',
      put(annotation('bbbb2222', '4.2 million crowns')),
      put({ ...entry('aaaa1111'), counted: 'people' }),
    );
    change({ type: 'remove', id: 'cccc3333' });
    repository().commit('jane');
    const [head, columns, all] = galley('agreement', 'main', 'tomas').split('\n');
    assert.equal(head, sidecar);
    assert.match(columns ?? '', /A +B +alpha +F1 +F1 overlap/);
    assert.match(all ?? '', /all +1 +3 +0\.\d{3} +0\.500 +0\.500/);
    const { disagreements } = JSON.parse(galley('agreement', 'main', 'tomas', '--format', 'json')) as {
      disagreements: { type: string; words: string }[];
    };
    assert.deepEqual(
      disagreements.map(({ type, words }) => [type, words]),
      [
        ['fields', 'figure Some 40 islanders: counted islanders / people'],
        ['only-b', 'figure 4.2 million crowns: only in B'],
        ['only-b', 'figure 1,200 tickets: only in B'],
      ],
    );
  });

  it('stops a commit of annotations that are lost or in conflict, as they are staged', () => {
    const { git, write, read, commit } = repository();
    assert.match(galley('init', '--hook'), /pre-commit hook: set/);
    assert.match(galley('init', '--hook'), /pre-commit hook: is set already/);
    write(article, story.replace('Some 40 islanders', 'Some 45 islanders'));
    git('add', article);
    write(article, story);
    const said = git('commit', '-m', 'Update the number');
    assert.match(said, /ferry\.txt\.annotations\.yaml:\d+:\d+: .*40.*45/);
    assert.match(said, /exit 1/);
    git('add', article);
    write('notes.md', 'Nothing to check here.\n');
    commit('Notes');
    assert.match(git('log', '-1', '--format=%s'), /^Notes\n$/);
    write(sidecar, `${read(sidecar)}# looked at\n`);
    commit('Look');
    assert.match(git('log', '-1', '--format=%s'), /^Look\n$/);
  });

  it('leaves another pre-commit hook alone and says what to add', () => {
    const { git, write, read } = repository();
    git('config', 'core.hooksPath', '.');
    write('pre-commit', '#!/bin/sh\nexit 0\n');
    assert.match(
      galley('init', '--hook'),
      /pre-commit hook: there is one already; add this line to it: .* check --staged/,
    );
    assert.equal(read('pre-commit'), '#!/bin/sh\nexit 0\n');
  });
});
