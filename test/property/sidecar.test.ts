import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../src/core/annotation/model';
import { editSidecar } from '../../src/core/sidecar/editSidecar';
import { editInWindow } from '../../src/core/sidecar/editWindow';
import type { SidecarChange } from '../../src/core/sidecar/model';
import { readSidecar } from '../../src/core/sidecar/readSidecar';

const anyText = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      '7',
      ' ',
      ':',
      '#',
      '-',
      "'",
      '"',
      '\\',
      ',',
      '{',
      ']',
      '“',
      '\n',
      '\u00a0',
      'é',
      '😀',
      '\t',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((list) => list.join(''));
const selectors = fc.array(
  fc.record({ exact: anyText, prefix: anyText, suffix: anyText }, { requiredKeys: ['exact'] }),
  { minLength: 1, maxLength: 3 },
);
const comments = fc.array(fc.record({ by: anyText, at: anyText, text: anyText }), {
  minLength: 1,
  maxLength: 2,
});
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0);

/** Annotations of any kind with any fields; ids are given apart. */
const annotation: fc.Arbitrary<Omit<Annotation, 'id'>> = fc
  .record(
    {
      kind: fc.constantFrom('figure', 'citation', 'note'),
      status: fc.constantFrom('accepted', 'edited', 'added', 'rejected'),
      target: selectors,
      value: number,
      min: number,
      counted: anyText,
      modifier: fc.constantFrom('at least', 'exactly'),
      text: anyText,
      by: anyText,
      comments,
    },
    { requiredKeys: ['kind', 'status', 'target'] },
  )
  .map((fields) => fields as Omit<Annotation, 'id'>);

/** How a person lays an entry out. */
const hand = fc.record({
  flow: fc.boolean(),
  gap: fc.integer({ min: 1, max: 3 }),
  nested: fc.integer({ min: 0, max: 3 }),
  quoted: fc.boolean(),
  reversed: fc.boolean(),
  above: fc.constantFrom('', '# above', '\n# apart'),
  beside: fc.constantFrom('', '   # beside'),
  inside: fc.boolean(),
  own: fc.boolean(),
});
type Hand = typeof hand extends fc.Arbitrary<infer T> ? T : never;

const json = (value: unknown): string => JSON.stringify(value).replace(/[\u007f-\uffff]/g, (char) => char);

/** An entry as written by hand: a list of lines. */
function write(entry: Annotation, dash: string, how: Hand): string[] {
  const own = how.own ? [['desk', 'foreign: yes'] as const] : [];
  const rest = [...Object.entries(entry).slice(1), ...own];
  const pairs = [['id', entry.id] as const, ...(how.reversed ? rest.reverse() : rest)];
  if (how.flow) {
    const inner = pairs.map(([key, value]) => `${key}: ${json(value)}`).join(', ');
    return [`${dash}-${' '.repeat(how.gap)}{${inner}}${how.beside}`];
  }
  const indent = dash + ' '.repeat(how.gap + 1);
  const lines = pairs.flatMap(([key, value]): string[] => {
    const name = how.quoted ? `"${key}"` : key;
    if (!Array.isArray(value)) return [`${name}: ${json(value)}${how.beside}`];
    const items = value.flatMap((item: Readonly<Record<string, string>>) =>
      Object.entries(item).map(
        ([k, v], at) => `${' '.repeat(how.nested)}${at === 0 ? '- ' : '  '}${k}: ${json(v)}`,
      ),
    );
    return [
      `${name}:${how.beside}`,
      ...items,
      ...(how.inside ? [`${' '.repeat(how.nested)}  # inside`] : []),
    ];
  });
  return lines.map((line, at) => (at === 0 ? `${dash}-${' '.repeat(how.gap)}` : indent) + line);
}

interface Written {
  readonly text: string;
  readonly entries: readonly Annotation[];
  /** For each entry the text before it (comments above it included in the entry) and after it. */
  readonly around: readonly (readonly [string, string])[];
}

const written: fc.Arbitrary<Written> = fc
  .record({
    entries: fc.array(fc.tuple(annotation, hand), { minLength: 1, maxLength: 4 }),
    dash: fc.constantFrom('', '  ', '    '),
    crlf: fc.boolean(),
    bom: fc.boolean(),
    lastBreak: fc.boolean(),
    foot: fc.constantFrom('', 'mine: 1'),
  })
  .map(({ entries, dash, crlf, bom, lastBreak, foot }) => {
    const model = entries.map(([fields], at): Annotation => ({ id: `id${at}`, ...fields }));
    const blocks = entries.map(([, how], at) => {
      const entry = model[at];
      // Comments under the list's key head the list, so the first entry has none of its own.
      const above =
        how.above === '' || at === 0
          ? []
          : how.above.split('\n').map((line) => (line === '' ? line : dash + line));
      return entry ? { above, lines: write(entry, dash, how) } : { above, lines: [] };
    });
    const head = ['# head', 'version: 1', 'annotations:'];
    const eol = crlf ? '\r\n' : '\n';
    const join = (lines: readonly string[]): string => lines.map((line) => line + eol).join('');
    const end = foot === '' ? [] : [foot];
    const close = (text: string): string => (lastBreak ? text : text.slice(0, -eol.length));
    const start = bom ? '\ufeff' : '';
    const all = blocks.map(({ above, lines }) => join([...above, ...lines]));
    const around = blocks.map((block, at) => {
      const before = start + join(head) + all.slice(0, at).join('') + join(block.above);
      return [
        before,
        close(`x${all.slice(at + 1).join('')}${join(end)}${eol}`).slice(1, -eol.length || undefined),
      ] as const;
    });
    return { text: close(start + join(head) + all.join('') + join(end)), entries: model, around };
  });

const edited = (text: string, ...changes: SidecarChange[]): string => {
  const result = editSidecar(text, changes);
  assert.ok(result.ok, result.ok ? '' : `${result.problems[0]?.message ?? ''}\n${text}`);
  return result.text;
};
const read = (text: string): readonly Annotation[] => {
  const { sidecar, problems } = readSidecar(text);
  assert.deepEqual(problems, []);
  assert.ok(sidecar);
  return sidecar.annotations;
};
const sorted = (annotations: readonly Annotation[]): unknown =>
  annotations.map(
    (entry) =>
      JSON.parse(
        JSON.stringify(
          entry,
          Object.keys(entry).sort().concat('exact', 'prefix', 'suffix', 'by', 'at', 'text'),
        ),
      ) as unknown,
  );

describe('editing sidecars', () => {
  it('reads what a person wrote', () => {
    fc.assert(
      fc.property(written, ({ text, entries }) => {
        assert.deepEqual(sorted(read(text)), sorted(entries));
      }),
    );
  });

  it('changes an entry and no byte outside it', () => {
    fc.assert(
      fc.property(written, fc.nat(), annotation, ({ text, entries, around }, at, fields) => {
        const index = at % entries.length;
        const next: Annotation = { id: `id${index}`, ...fields };
        const result = edited(text, { type: 'put', annotation: next });
        assert.deepEqual(sorted(read(result)), sorted(entries.with(index, next)));
        const [before = '', after = ''] = around[index] ?? [];
        assert.ok(result.startsWith(before), `${text}\n=====\n${result}`);
        assert.ok(result.endsWith(after), `${text}\n=====\n${result}`);
        assert.equal(result.includes('\r'), text.includes('\r'));
      }),
    );
  });

  it('changes one field and leaves the other lines as they are', () => {
    fc.assert(
      fc.property(written, fc.nat(), ({ text, entries }, at) => {
        const index = at % entries.length;
        const entry = entries[index];
        if (!entry) return;
        const status = entry.status === 'added' ? 'edited' : 'added';
        const result = edited(text, { type: 'put', annotation: { ...entry, status } });
        const lines = text.split('\n');
        const changed = result.split('\n').filter((line, number) => line !== lines[number]);
        assert.equal(changed.length, 1);
        assert.equal(
          edited(result, { type: 'put', annotation: entry }).length,
          text.replace(`"${entry.status}"`, entry.status).length,
        );
      }),
    );
  });

  it('removes entries and leaves the others', () => {
    fc.assert(
      fc.property(written, fc.array(fc.nat(3), { maxLength: 4 }), ({ text, entries }, gone) => {
        const ids = new Set(gone.map((n) => `id${n}`));
        const result = edited(text, ...[...ids].map((id): SidecarChange => ({ type: 'remove', id })));
        assert.deepEqual(sorted(read(result)), sorted(entries.filter(({ id }) => !ids.has(id))));
        const lines = new Set(text.split('\n').map((line) => line.trimEnd()));
        for (const line of result.split('\n')) assert.ok(lines.has(line.trimEnd()), line);
      }),
    );
  });

  it('adds entries where they are told, and takes them out again without a trace', () => {
    fc.assert(
      fc.property(written, annotation, fc.nat(5), ({ text, entries }, fields, at) => {
        const added: Annotation = { id: 'new', ...fields };
        const result = edited(text, { type: 'put', annotation: added, before: `id${at}` });
        const place = Math.min(at, entries.length);
        assert.deepEqual(sorted(read(result)), sorted(entries.toSpliced(place, 0, added)));
        assert.equal(edited(result, { type: 'remove', id: 'new' }), text);
      }),
    );
  });
});

describe('editing long sidecars', () => {
  /** A long list with hand-written entries in the middle of it. */
  const long = (text: string): string => {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const dash = /^annotations:\r?\n( *)-/m.exec(text)?.[1] ?? '';
    const rows = (name: string): string =>
      Array.from({ length: 12 }, (_, at) =>
        [`- id: ${name}${at}`, '  kind: note', '  status: added', '  target:', '    - exact: A ferry']
          .map((line) => dash + line + eol)
          .join(''),
      ).join('');
    const head = /^annotations:\r?\n/m.exec(text);
    const at = (head?.index ?? 0) + (head?.[0].length ?? 0);
    const foot = /^mine: 1/m.exec(text)?.index ?? text.length;
    const middle = text.slice(at, foot);
    const whole = middle.endsWith('\n') ? middle : middle + eol;
    return text.slice(0, at) + rows('above') + whole + rows('below') + text.slice(foot);
  };

  it('gives the text and the reading that editing all of it gives', () => {
    let inWindow = 0;
    fc.assert(
      fc.property(written, fc.nat(5), annotation, fc.nat(3), ({ text }, at, fields, what) => {
        const whole = long(text);
        const reading = readSidecar(whole);
        const id = `id${at}`;
        const change: SidecarChange =
          what === 0
            ? { type: 'remove', id }
            : what === 1
              ? { type: 'put', annotation: { id: 'new', ...fields }, before: id }
              : what === 2
                ? { type: 'put', annotation: { id: 'above0', ...fields } }
                : { type: 'put', annotation: { id, ...fields } };
        const slow = editSidecar(whole, [change]);
        const fast = editInWindow(whole, reading, [change]);
        if (!fast) return;
        inWindow++;
        assert.deepEqual(fast, slow);
        assert.ok(fast.ok);
        assert.deepEqual(fast.reading, readSidecar(fast.text));
      }),
    );
    assert.ok(inWindow > 50, `${inWindow} were edited so`);
  });
});
