import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/model';
import { createSidecar, editSidecar } from '../../../src/core/sidecar/editSidecar';
import type { SidecarChange } from '../../../src/core/sidecar/model';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { articleOf } from '../annotation/sample';

const quote: Annotation = {
  id: '7k3f9q2m',
  kind: 'quote',
  status: 'accepted',
  type: 'indirect',
  speaker: 'ilse-tarn',
  source: [{ exact: 'The union leader' }],
  cue: [{ exact: 'noted' }],
  content: [
    {
      exact: 'that nobody had asked for it',
      prefix: 'what would follow. The union leader noted ',
      suffix: '. Rain fell',
    },
  ],
  by: 'jane',
  at: '2026-11-21T10:00:00Z',
};
const figure: Annotation = {
  id: 'p04xw8zt',
  kind: 'figure',
  status: 'edited',
  target: [{ exact: 'about 1,200 dockers', prefix: 'mate says that ', suffix: ' stayed away' }],
  value: 1200,
  modifier: 'approximately',
  counted: 'dockers',
  claimedBy: '7k3f9q2m',
  comments: [{ by: 'jane', at: '2026-11-21T10:02:00Z', text: 'The port counts fewer.' }],
};
const file = `version: 1
article: { file: strike.txt }
speakers:
  - id: ilse-tarn
    name: Ilse Tarn
    kind: person
    aliases: [Tarn, I. Tarn]
annotations:
  - id: 7k3f9q2m
    kind: quote
    status: accepted
    type: indirect
    speaker: ilse-tarn
    source:
      - exact: The union leader
    cue:
      - exact: noted
    content:
      - exact: that nobody had asked for it
        prefix: "what would follow. The union leader noted "
        suffix: . Rain fell
    by: jane
    at: 2026-11-21T10:00:00Z
  - id: p04xw8zt
    kind: figure
    status: edited
    target:
      - exact: about 1,200 dockers
        prefix: "mate says that "
        suffix: " stayed away"
    value: 1200
    modifier: approximately
    counted: dockers
    claimedBy: 7k3f9q2m
    comments:
      - { by: jane, at: 2026-11-21T10:02:00Z, text: The port counts fewer. }
`;
const speaker = { id: 'ilse-tarn', name: 'Ilse Tarn', kind: 'person', aliases: ['Tarn', 'I. Tarn'] } as const;

const edited = (text: string, ...changes: SidecarChange[]): string => {
  const result = editSidecar(text, changes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.text;
};
const put = (annotation: Annotation, before?: string): SidecarChange =>
  before === undefined ? { type: 'put', annotation } : { type: 'put', annotation, before };
const note = (id: string, text: string): Annotation => ({
  id,
  kind: 'note',
  status: 'added',
  target: [{ exact: 'Rain fell' }],
  text,
});

describe('createSidecar', () => {
  it('names the article', () => {
    const article = articleOf('');
    assert.equal(createSidecar(article, 'a: b.txt'), 'version: 1\narticle: { file: "a: b.txt" }\n');
    const sure = { start: 0, end: 1, confidence: 1, reason: '' };
    const headline = { ...sure, value: 'Strike “over”, says "union"' };
    const published = { ...sure, value: '2026-11-02T08:15' };
    assert.equal(
      createSidecar({ ...article, headline, published }, 'a.txt'),
      `version: 1\narticle: { file: a.txt, headline: 'Strike “over”, says "union"', published: 2026-11-02T08:15 }\n`,
    );
  });
});

describe('editSidecar', () => {
  it('writes entries one scalar a line, in the layout of the format', () => {
    const start = 'version: 1\narticle: { file: strike.txt }\n';
    assert.equal(edited(start, { type: 'putSpeaker', speaker }, put(quote), put(figure)), file);
  });

  it('changes nothing for entries that are as wanted', () => {
    assert.equal(edited(file, put(quote), put(figure), { type: 'putSpeaker', speaker }), file);
    assert.equal(edited(file), file);
    assert.equal(edited(file, { type: 'remove', id: 'nobody' }), file);
  });

  it('changes only the line of the field that changed', () => {
    assert.equal(
      edited(file, put({ ...quote, status: 'edited' })),
      file.replace('status: accepted', 'status: edited'),
    );
    const again = { by: 'tom', at: '2026-11-22T08:00:00Z', text: 'Yes' };
    assert.equal(
      edited(file, put({ ...figure, comments: [...(figure.comments ?? []), again] })),
      `${file}      - { by: tom, at: 2026-11-22T08:00:00Z, text: "Yes" }\n`,
    );
    const rest = { ...figure };
    Reflect.deleteProperty(rest, 'value');
    assert.equal(
      edited(file, put({ ...rest, min: 1000, max: 1300 })),
      file.replace('    value: 1200\n', '    min: 1000\n    max: 1300\n'),
    );
  });

  it('puts a new entry before the one it is told, or at the end', () => {
    const lines =
      '  - id: nn\n    kind: note\n    status: added\n    target:\n      - exact: Rain fell\n    text: x\n';
    assert.equal(edited(file, put(note('nn', 'x'))), file + lines);
    assert.equal(
      edited(file, put(note('nn', 'x'), 'p04xw8zt')),
      file.replace('  - id: p0', `${lines}  - id: p0`),
    );
    assert.equal(
      edited(file, put(note('nn', 'x'), '7k3f9q2m')),
      file.replace('  - id: 7k', `${lines}  - id: 7k`),
    );
  });

  it('removes an entry with its lines, and the last one too', () => {
    const without = edited(file, { type: 'remove', id: '7k3f9q2m' });
    assert.equal(without, file.slice(0, file.indexOf('  - id: 7k')) + file.slice(file.indexOf('  - id: p0')));
    const none = edited(without, { type: 'remove', id: 'p04xw8zt' });
    assert.equal(none, file.slice(0, file.indexOf('  - id: 7k')));
    assert.deepEqual(readSidecar(none).sidecar?.annotations, []);
    assert.equal(edited(none, put(quote), put(figure)), file);
  });

  it('keeps comments, blank lines, quoting, order of keys and unknown keys', () => {
    const byHand = `# desk
version: 1

annotations:   # in order
# the first
-   text: 'one'   # really
    "id": "a"
    seen: [jane, tom]
    kind: note
    status: added
    target: [ {exact: "Rain fell"} ]
    # below

# the second
-   {id: b, status: added, kind: note, target: [{exact: Rain fell}], text: two, seen: no}
# the end
`;
    const change = edited(byHand, put(note('a', 'uno')), put(note('b', 'due, tre')));
    assert.equal(change, byHand.replace("'one'", 'uno').replace('two', '"due, tre"'));
    const without = edited(byHand, { type: 'remove', id: 'b' });
    assert.equal(without, byHand.replace(/\n# the second\n.*\n/, '\n'));
    assert.ok(edited(byHand, put(note('c', 'x'))).endsWith('  text: x\n# the end\n'));
  });

  it('keeps line endings, a byte order mark and a missing last line break', () => {
    const crlf = `\ufeff${file.replaceAll('\n', '\r\n').trimEnd()}`;
    const change = edited(crlf, put({ ...quote, status: 'edited' }), put(note('nn', 'x')));
    assert.equal(change.split('\n').length, change.split('\r\n').length);
    assert.ok(change.startsWith('\ufeff') && change.endsWith('text: x'));
    assert.equal(edited(change, put(quote), { type: 'remove', id: 'nn' }), crlf);
  });

  it('fills lists that are empty, missing or in flow style', () => {
    assert.equal(
      edited('annotations: [] # none yet\nversion: 1\n', put(note('nn', 'x'))),
      'annotations: # none yet\n  - id: nn\n    kind: note\n    status: added\n    target:\n      - exact: Rain fell\n    text: x\nversion: 1\n',
    );
    assert.ok(
      edited('# mine', put(note('nn', 'x'))).startsWith('# mine\nversion: 1\nannotations:\n  - id: nn\n'),
    );
    const json =
      '{ "version": 1, "annotations": [\n  { "id": "a", "kind": "note", "status": "added", "target": [{ "exact": "x" }] }\n] }\n';
    assert.equal(
      edited(json, put(note('nn', 'x'))),
      json.replace(
        '\n] }',
        ',\n  { id: nn, kind: note, status: added, target: [{ exact: Rain fell }], text: x }\n] }',
      ),
    );
    assert.ok(edited(json, { type: 'remove', id: 'a' }).includes('"annotations": [\n'));
  });

  for (const text of [
    '',
    ' spaces ',
    '12',
    '1_000',
    '12:30',
    '-1',
    '1e3',
    '0x1f',
    'No',
    'null',
    '~',
    '# no comment',
    'a: b',
    'a #b',
    'ends:',
    '- item',
    '? key',
    '* star',
    '“curly”',
    '"straight"',
    `"both" it's`,
    'back\\slash',
    'two\nlines\n',
    'old Mac\rline',
    'tab\tbed',
    '\0',
    '\ud800 alone',
    '😀',
    'nbsp\u00a0in',
    '\u00a0nbsp',
    '\u2028',
    '\ufeff',
    '[x], {y}',
    '---',
    '...',
    '2026-11-21',
    '=',
    '<<',
    '&a',
    '!tag',
    '%x',
    '@x',
    '`x',
    '|',
    '>',
    ', comma',
    'x,y',
    'x: y, z',
    'a:b',
  ]) {
    it(`writes ${JSON.stringify(text)} so that it is read back, on one line`, () => {
      const annotation: Annotation = {
        ...note('n', text),
        target: [{ exact: `x${text}`, prefix: text }],
        comments: [{ by: text, at: text, text: `y${text}` }],
      };
      const result = edited('', put(annotation));
      assert.deepEqual(readSidecar(result).sidecar?.annotations[0], annotation);
      assert.equal(result.split(/\r\n|[\n\r\u2028\u2029]/).length, 12);
    });
  }

  it('refuses a text that cannot be read, and a result that would be invalid', () => {
    const broken = editSidecar('annotations: [', [put(quote)]);
    assert.ok(!broken.ok && broken.problems[0]?.code === 'broken-yaml');
    const newer = editSidecar('version: 2\n', [put(quote)]);
    assert.ok(!newer.ok && newer.problems[0]?.code === 'newer-version');
    const invalid = editSidecar(file, [put({ ...figure, value: Infinity })]);
    assert.equal(invalid.ok, false);
    assert.equal(editSidecar(file, [put({ ...quote, content: [] })]).ok, false);
  });

  it('refuses to change one entry by way of another', () => {
    const shared = `version: 1
annotations:
  - id: a
    kind: note
    status: added
    target: &here [{ exact: Rain fell }]
    text: x
  - id: b
    kind: note
    status: added
    target: *here
`;
    assert.equal(
      editSidecar(shared, [put({ ...note('a', 'x'), target: [{ exact: 'Snow fell' }] })]).ok,
      false,
    );
  });
});
