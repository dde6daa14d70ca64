import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';

const valid = `# Kept by the news desk
version: 1
article: { file: strike.txt, headline: "Harbour strike: week two", published: 2026-11-02T08:15 }
speakers:
  - id: ilse-tarn
    name: Ilse Tarn
    kind: person
    role:
    desk: shipping
annotations:
  - id: 7k3f9q2m
    kind: quote
    status: accepted
    speaker: ilse-tarn
    content:
      - exact: 12
  - id: p04xw8zt   # checked
    kind: figure
    status: edited
    target: [{ exact: some 1\u202f200 dockers }]
    value: 1200
    claimedBy: 7k3f9q2m
`;

const codes = (text: string) => readSidecar(text).problems.map(({ code }) => code);
const marked = (text: string) => readSidecar(text).problems.map(({ start, end }) => text.slice(start, end));

describe('readSidecar', () => {
  it('reads a file with comments, unknown keys, keys without value and unquoted numbers', () => {
    const { sidecar, problems, entries, speakerEntries } = readSidecar(valid);
    assert.deepEqual(problems, []);
    assert.deepEqual(sidecar?.speakers, [{ id: 'ilse-tarn', name: 'Ilse Tarn', kind: 'person' }]);
    assert.deepEqual(sidecar.article?.published, '2026-11-02T08:15');
    assert.deepEqual(sidecar.annotations[0]?.content, [{ exact: '12' }]);
    assert.equal(sidecar.annotations[1]?.value, 1200);
    const entry = entries.get('p04xw8zt');
    assert.ok(entry);
    assert.ok(valid.slice(entry.start, entry.end).startsWith('- id: p04xw8zt'));
    assert.ok(valid.slice(entry.start, entry.end).endsWith('claimedBy: 7k3f9q2m'));
    assert.deepEqual([...speakerEntries.keys()], ['ilse-tarn']);
  });

  it('reads the same with CRLF and a byte order mark', () => {
    const crlf = `\ufeff${valid.replaceAll('\n', '\r\n')}`;
    assert.deepEqual(readSidecar(crlf).sidecar, readSidecar(valid).sidecar);
    assert.deepEqual(readSidecar(crlf).problems, []);
  });

  for (const text of ['', '\n', '# nothing yet\n', '\ufeff', '---\n', '# a\r\n\r\n# b']) {
    it(`reads ${JSON.stringify(text)} as an empty sidecar`, () => {
      const { sidecar, problems } = readSidecar(text);
      assert.deepEqual(sidecar, { version: 1, speakers: [], annotations: [] });
      assert.deepEqual(problems, []);
    });
  }

  it('says where the YAML is broken', () => {
    const text = valid.replace('name: Ilse Tarn', 'name: Tarn: Ilse');
    const { sidecar, problems } = readSidecar(text);
    assert.equal(sidecar, null);
    assert.equal(problems[0]?.code, 'broken-yaml');
    assert.equal(text.slice(0, problems[0].start).split('\n').length, 6);
  });

  it('points at the field that does not fit, leaves the entry out and reads the others', () => {
    const text = valid.replace('status: accepted', 'status: acepted');
    const { sidecar, problems, entries } = readSidecar(text);
    assert.deepEqual(marked(text).slice(0, 1), ['acepted']);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['schema', 'unknown-claim'],
    );
    assert.deepEqual(
      sidecar?.annotations.map(({ id }) => id),
      ['p04xw8zt'],
    );
    assert.deepEqual([...entries.keys()], ['7k3f9q2m', 'p04xw8zt']);
  });

  it('points at the entry that lacks a field', () => {
    const text = valid.replace('    content:\n      - exact: 12\n', '');
    const [problem] = readSidecar(text).problems;
    assert.equal(problem?.message, '“content” is missing.');
    assert.equal(text.slice(problem.start, problem.end), 'id');
  });

  it('finds unknown speakers and claims, and ids and keys that stand twice', () => {
    assert.deepEqual(codes(valid.replace('speaker: ilse', 'speaker: else')), ['unknown-speaker']);
    assert.deepEqual(codes(valid.replace('claimedBy: 7', 'claimedBy: 8')), ['unknown-claim']);
    const twice = valid.replace('p04xw8zt', '7k3f9q2m');
    assert.deepEqual(codes(twice), ['duplicate-id']);
    assert.equal(readSidecar(twice).problems[0]?.start, twice.lastIndexOf('id: 7k3f9q2m') + 4);
    assert.equal(readSidecar(twice).sidecar?.annotations.length, 1);
    assert.deepEqual(codes(valid.replace('    kind: person', '    name: Tarn')), ['broken-yaml']);
  });

  it('refuses what it must not overwrite', () => {
    assert.deepEqual(codes(valid.replace('version: 1', 'version: 2')), ['newer-version']);
    assert.equal(readSidecar(valid.replace('version: 1', 'version: 2')).sidecar, null);
    assert.deepEqual(codes(`<<<<<<< HEAD\n${valid}=======\n${valid}>>>>>>> theirs\n`), [
      'conflict-markers',
      'conflict-markers',
    ]);
    assert.deepEqual(marked('version: 1\n<<<<<<< HEAD\r\n'), ['<<<<<<< HEAD']);
    assert.deepEqual(codes(`# ${'x'.repeat(2_000_000)}`), ['too-large']);
    for (const text of [
      '[]',
      'word',
      'version: one',
      'version: 1\nannotations: none',
      `${valid}---\n${valid}`,
    ]) {
      assert.equal(readSidecar(text).sidecar, null, text.slice(0, 40));
      assert.notEqual(codes(text).length, 0, text.slice(0, 40));
    }
  });

  it('reads a file without version, but says so', () => {
    const { sidecar, problems } = readSidecar(valid.replace('version: 1\n', ''));
    assert.equal(sidecar?.annotations.length, 2);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['“version” is missing.'],
    );
  });

  it('survives deep nesting and aliases of aliases', () => {
    const aliases = Array.from(
      { length: 30 },
      (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]`,
    );
    for (const text of [
      '['.repeat(100_000),
      '- '.repeat(50_000),
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      `a0: &a0 x\n${aliases.join('\n')}\nversion: 1\n`,
      'version: &v [*v]',
      'version: 1\nspeakers: &s\n  - *s\n',
    ]) {
      assert.equal(readSidecar(text).sidecar, null, text.slice(0, 20));
    }
  });

  it('takes any string', () => {
    for (const text of [
      '\0',
      '\ud800',
      '\t',
      '%',
      '? - :',
      '{',
      '}',
      '!',
      '&',
      '*x',
      '"',
      "'",
      '|',
      'a: !x\n  b',
      '\r',
    ]) {
      assert.ok(Array.isArray(readSidecar(text).problems), text);
    }
  });
});
