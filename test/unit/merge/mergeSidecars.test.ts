import assert from 'node:assert/strict';
import { findConflicts, mendMarkers, mergeSidecars, readSidecar, resolveConflict } from '../../../src/core';

const base = `version: 1
speakers:
  - id: ada-quill
    name: Ada Quill
annotations:
  # counted twice
  - id: aaaa1111
    kind: figure
    status: accepted
    target:
      - exact: Some 40 islanders
    counted: islanders   # as written
    desk: foreign
`;

function merged(ours: string, theirs: string): string {
  const result = mergeSidecars(base, ours, theirs);
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return result.text;
}

describe('mergeSidecars', () => {
  it('takes an entry that theirs added line by line, with its comments and keys of its own, into our indentation', () => {
    const added = `  # Tomas: check this
  - id: bbbb2222
    kind: figure
    status: added
    desk: 12 # a number of ours
    target:
      - exact: |-
          two
          lines
`;
    const ours = base
      .replace(/^annotations:\n[^]*/m, (list) => list.replace(/^ {2}/gm, ''))
      .replace('foreign', 'home');
    assert.ok(merged(ours, base + added).endsWith(added.replace(/^ {2}/gm, '')));
  });

  it('keeps our comment beside a value that theirs changed', () => {
    const ours = base.replace('foreign', 'home');
    const theirs = base.replace('counted: islanders', 'counted: people');
    assert.equal(merged(ours, theirs), ours.replace('counted: islanders', 'counted: people'));
  });

  it('merges keys that Galley does not know', () => {
    const ours = base.replace('desk: foreign', 'desk: home');
    const theirs = `${base.replace('desk: foreign', 'desk: sport')}structure:\n  - lines: [1, 2]\n    kind: byline\n`;
    const text = merged(ours, theirs);
    assert.match(text, /\nstructure:\n {2}- lines: \["?1"?, "?2"?\]\n {4}kind: byline\n/);
    const [conflict] = findConflicts(text);
    assert.deepEqual(
      [conflict?.id, conflict?.ours, conflict?.theirs],
      ['aaaa1111', { desk: 'home' }, { desk: 'sport' }],
    );
    assert.equal(text.slice(conflict?.range.start).split('\n')[0], 'conflict:');
  });

  it('puts back a speaker that one side removed while the other names it', () => {
    const ours = base.replace(/speakers:\n[^]*?(?=annotations)/, '');
    const theirs = base.replace('    counted', '    speaker: ada-quill\n    counted');
    const { sidecar, problems } = readSidecar(merged(ours, theirs));
    assert.deepEqual(problems, []);
    assert.deepEqual(sidecar?.speakers, [{ id: 'ada-quill', name: 'Ada Quill' }]);
  });

  it('joins the aliases of a speaker and the remarks on an annotation, in the order of time', () => {
    const remark = (by: string, at: string) => `    comments:\n      - { by: ${by}, at: ${at}, text: Hm. }\n`;
    const named = (alias: string) =>
      base.replace('name: Ada Quill', `name: Ada Quill\n    aliases: [${alias}]`);
    const ours = named('Quill') + remark('jane', '2031-03-01T09:00:00Z');
    const theirs = named('Miss Quill') + remark('tomas', '2031-03-01T08:00:00Z');
    const { sidecar } = readSidecar(merged(ours, theirs));
    assert.deepEqual(sidecar?.speakers[0]?.aliases, ['Quill', 'Miss Quill']);
    assert.deepEqual(
      sidecar.annotations[0]?.comments?.map(({ by }) => by),
      ['tomas', 'jane'],
    );
  });

  it('does not mix the fields of an entry that one side made another kind of thing', () => {
    const ours = base.replace('counted: islanders', 'counted: people');
    const theirs = base
      .replace('kind: figure', 'kind: note')
      .replace('counted: islanders   # as written', 'text: Who?');
    const text = merged(ours, theirs);
    const [conflict] = findConflicts(text);
    assert.ok(conflict);
    assert.deepEqual(conflict.theirs, { kind: 'note', text: 'Who?' });
    const resolved = resolveConflict(text, conflict, 'theirs', 'x');
    assert.deepEqual(readSidecar(resolved ?? '').sidecar?.annotations[0], {
      id: 'aaaa1111',
      kind: 'note',
      status: 'accepted',
      target: [{ exact: 'Some 40 islanders' }],
      text: 'Who?',
    });
  });

  it('refuses what cannot be read, and what would bury an earlier conflict', () => {
    const conflicted = merged(
      base.replace('islanders ', 'people '),
      base.replace('islanders ', 'villagers '),
    );
    const reason = (ours: string, theirs: string): string => {
      const result = mergeSidecars(base, ours, theirs);
      return result.ok ? 'merged' : result.reason;
    };
    assert.match(
      reason(conflicted, base.replace('islanders ', 'guests ')),
      /earlier conflict .*aaaa1111.*: resolve that first/,
    );
    assert.match(
      reason(base.replace('version: 1', 'version: 2'), `${base}# more\n`),
      /In our version: .*version 2/,
    );
    assert.match(reason(`${base}# more\n`, `${base}<<<<<<< ours\n`), /In their version: .*conflict markers/);
  });

  it('keeps both sides of a conflict as two entries when asked to', () => {
    const text = merged(base.replace('islanders ', 'people '), base.replace('islanders ', 'villagers '));
    const [conflict] = findConflicts(text);
    assert.ok(conflict);
    const { sidecar, problems } = readSidecar(resolveConflict(text, conflict, 'both', 'bbbb2222') ?? '');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      sidecar?.annotations.map(({ id, counted }) => [id, counted]),
      [
        ['aaaa1111', 'people'],
        ['bbbb2222', 'villagers'],
      ],
    );
  });

  it('resolves to nothing an entry that is to be removed', () => {
    const text = merged(base.replace(/ {2}# counted[^]*/, ''), base.replace('islanders ', 'people '));
    const [conflict] = findConflicts(text);
    assert.ok(conflict);
    assert.equal(
      readSidecar(resolveConflict(text, conflict, 'ours', '') ?? '').sidecar?.annotations.length,
      0,
    );
    assert.equal(
      readSidecar(resolveConflict(text, conflict, 'theirs', '') ?? '').sidecar?.annotations[0]?.counted,
      'people',
    );
    assert.equal(resolveConflict(text, conflict, 'both', 'x'), null);
  });
});

describe('mendMarkers', () => {
  it('takes the versions apart that git left in one file', () => {
    const text = 'a\n<<<<<<< HEAD\nb\n||||||| 1a2b\nc\n=======\nd\n>>>>>>> tomas\ne\n';
    assert.deepEqual(mendMarkers(text), {
      ours: 'a\nb\ne\n',
      base: 'a\nc\ne\n',
      theirs: 'a\nd\ne\n',
      hasBase: true,
    });
    assert.equal(mendMarkers(text.replace(/\|{7}.*\nc\n/, ''))?.hasBase, false);
  });

  it('does not guess where markers are missing', () => {
    assert.equal(mendMarkers('<<<<<<< HEAD\nb\n=======\nd\n'), null);
    assert.equal(mendMarkers('b\n>>>>>>> tomas\n'), null);
    assert.deepEqual(mendMarkers('a\n=======\n'), {
      ours: 'a\n=======\n',
      base: 'a\n=======\n',
      theirs: 'a\n=======\n',
      hasBase: true,
    });
  });
});
