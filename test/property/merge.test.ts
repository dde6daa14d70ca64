import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../src/core/annotation/model';
import { findConflicts } from '../../src/core/merge/findConflicts';
import { mergeSidecars } from '../../src/core/merge/mergeSidecars';
import { resolveConflict } from '../../src/core/merge/resolveConflict';
import { editSidecar } from '../../src/core/sidecar/editSidecar';
import type { SidecarChange } from '../../src/core/sidecar/model';
import { readSidecar } from '../../src/core/sidecar/readSidecar';

const word = fc.constantFrom(
  'troops',
  'soldiers',
  'people',
  'a: b',
  '“quoted”',
  '12',
  "it's",
  '# no comment',
);
const time = fc.integer({ min: 10, max: 59 }).map((n) => `2031-03-14T10:00:${n.toString()}Z`);
const person = fc.constantFrom('jane', 'tomas', 'Åse');
const comment = fc.record({ by: person, at: time, text: word });

/** What is said about one place; the id is given apart. */
const fields = fc.record(
  {
    kind: fc.constant('figure' as const),
    status: fc.constantFrom('accepted' as const, 'edited' as const, 'rejected' as const),
    target: fc.array(fc.record({ exact: word, prefix: word }, { requiredKeys: ['exact'] }), {
      minLength: 1,
      maxLength: 2,
    }),
    value: fc.nat(3),
    counted: word,
    unit: word,
    by: person,
    at: time,
    comments: fc.uniqueArray(comment, { maxLength: 2, selector: (each) => JSON.stringify(each) }),
  },
  { requiredKeys: ['kind', 'status', 'target'] },
);

interface Person {
  readonly edits: readonly (readonly [number, 'change' | 'remove' | 'comment', Said])[];
  readonly added: readonly (readonly [number, Said])[];
}
type Said = typeof fields extends fc.Arbitrary<infer T> ? T : never;

const person_: fc.Arbitrary<Person> = fc.record({
  edits: fc.array(
    fc.tuple(fc.nat(4), fc.constantFrom('change' as const, 'remove' as const, 'comment' as const), fields),
    { maxLength: 4 },
  ),
  added: fc.array(fc.tuple(fc.nat(5), fields), { maxLength: 2 }),
});

const edit = (text: string, changes: readonly SidecarChange[]): string => {
  const result = editSidecar(text, changes);
  assert.ok(result.ok, result.ok ? '' : (result.problems[0]?.message ?? ''));
  return result.text;
};
const entry = (id: string, said: object): Annotation => ({ id, ...said }) as Annotation;

/** A sidecar after a person has worked on it; what is added has ids that begin with `name`. */
function after(text: string, { edits, added }: Person, name: string): string {
  const annotations = new Map(readSidecar(text).sidecar?.annotations.map((each) => [each.id, each]));
  const changes = edits.flatMap(([at, how, said]): SidecarChange[] => {
    const old = annotations.get(`id${at.toString()}`);
    if (!old) return [];
    if (how === 'remove') return [{ type: 'remove', id: old.id }];
    const remark = { by: name, at: '2031-03-14T10:00:30Z', text: said.counted ?? 'Hm.' };
    const comments = [...(old.comments ?? []), remark];
    return [{ type: 'put', annotation: how === 'change' ? entry(old.id, said) : { ...old, comments } }];
  });
  const additions = added.map(([before, said], index): SidecarChange => ({
    type: 'put',
    annotation: entry(`${name}${index.toString()}`, said),
    before: `id${before.toString()}`,
  }));
  return edit(text, [...changes, ...additions]);
}

/** Three versions of a sidecar: a base with comments of people, and what two persons made of it. */
const versions = fc
  .record({
    entries: fc.array(fields, { maxLength: 4 }),
    crlf: fc.boolean(),
    own: fc.boolean(),
    lastBreak: fc.boolean(),
    jane: person_,
    tomas: person_,
  })
  .map(({ entries, crlf, own, lastBreak, jane, tomas }) => {
    const changes = entries.map((said, index): SidecarChange => ({
      type: 'put',
      annotation: entry(`id${index.toString()}`, said),
    }));
    const head = `# our desk\nversion: 1\n${own ? 'desk: foreign # kept\n' : ''}`;
    const plain = edit(head, changes)
      .replaceAll('  - id:', '  # above\n  - id:')
      .replaceAll('    status:', own ? '    desk: mine   # ours\n    status:' : '    status:');
    const broken = lastBreak ? plain : plain.replace(/\n$/, '');
    const base = crlf ? broken.replaceAll('\n', '\r\n') : broken;
    return { base, ours: after(base, jane, 'j'), theirs: after(base, tomas, 't') };
  });

function merge(base: string, ours: string, theirs: string): string {
  const result = mergeSidecars(base, ours, theirs);
  assert.ok(result.ok, result.ok ? '' : `${result.reason}\n${base}\n=====\n${ours}\n=====\n${theirs}`);
  return result.text;
}

/** What a sidecar says, whichever side is called ours. */
function said(text: string): unknown {
  const { sidecar, problems } = readSidecar(text);
  assert.deepEqual(
    problems.filter(({ code }) => code !== 'conflict'),
    [],
    text,
  );
  assert.ok(sidecar);
  return Object.fromEntries(
    sidecar.annotations.map(({ id, conflict, comments = [], ...others }) => {
      const rest = { ...others, comments: comments.map(sorted).sort() };
      const sides = [conflict?.ours, conflict?.theirs].map(sorted).sort();
      const disputed = [conflict?.ours, conflict?.theirs].flatMap((side) => Object.keys(side ?? {}));
      const left = Object.entries(rest).filter(([key]) => !disputed.includes(key));
      return [id, [sorted(Object.fromEntries(left)), conflict ? sides : []]];
    }),
  );
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort())
      : each,
  );
const idsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(readSidecar(text).sidecar?.annotations.map((each) => [each.id, sorted(each)]));

const annotationsIn = (text: string): ReadonlyMap<string, Annotation> =>
  new Map(readSidecar(text).sidecar?.annotations.map((each) => [each.id, each]));

describe('merging sidecars', () => {
  it('takes what one side alone changed, to the byte', () => {
    fc.assert(
      fc.property(versions, ({ base, ours }) => {
        assert.equal(merge(base, base, ours), ours);
        assert.equal(merge(base, ours, base), ours);
        assert.equal(merge(base, ours, ours), ours);
      }),
    );
  });

  it('says the same whichever side is ours', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        assert.deepEqual(said(merge(base, ours, theirs)), said(merge(base, theirs, ours)));
      }),
    );
  });

  it('loses no entry, and brings none back that one side removed and the other left alone', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const [b, o, t, m] = [base, ours, theirs, merge(base, ours, theirs)].map(idsIn);
        assert.ok(b && o && t && m);
        for (const id of new Set([...o.keys(), ...t.keys()])) {
          const isRemoved: boolean =
            b.has(id) && ((!o.has(id) && t.get(id) === b.get(id)) || (!t.has(id) && o.get(id) === b.get(id)));
          assert.equal(m.has(id), !isRemoved, id);
        }
      }),
    );
  });

  it('keeps every value and every remark that either side wrote, in the entry or in its conflict', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const text = merge(base, ours, theirs);
        const merged = new Map(readSidecar(text).sidecar?.annotations.map((each) => [each.id, each]));
        const old = new Map(readSidecar(base).sidecar?.annotations.map((each) => [each.id, each]));
        for (const side of [ours, theirs])
          for (const each of readSidecar(side).sidecar?.annotations ?? []) {
            const found = merged.get(each.id);
            for (const [key, value] of Object.entries(each) as [keyof Annotation, unknown][]) {
              if (key === 'by' || key === 'at' || key === 'comments') continue;
              if (!found || sorted(old.get(each.id)?.[key]) === sorted(value)) continue;
              const all = [found, found.conflict?.ours, found.conflict?.theirs].map(
                (holder) => (holder as Readonly<Record<string, unknown>> | undefined)?.[key],
              );
              assert.ok(
                all.map(sorted).some((one) => loosely(one) === loosely(sorted(value))),
                `${key}\n${text}`,
              );
            }
            const before = old.get(each.id)?.comments?.map(sorted) ?? [];
            for (const remark of each.comments ?? [])
              if (found && !before.includes(sorted(remark))) assert.ok(text.includes(remark.at), text);
          }
      }),
    );
  });

  it('is done once: merging the result again with either side changes nothing', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const once = merge(base, ours, theirs);
        assert.equal(merge(base, once, theirs), once);
        assert.equal(merge(theirs, once, theirs), once);
        assert.equal(merge(ours, once, ours), once);
      }),
    );
  });

  it('leaves the lines of entries that theirs did not touch as they are in ours', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const text = merge(base, ours, theirs);
        const [b, o, t] = [base, ours, theirs].map(idsIn);
        const { entries } = readSidecar(ours);
        for (const [id, range] of entries) {
          if (b?.get(id) !== t?.get(id) || !o?.has(id)) continue;
          assert.ok(text.includes(ours.slice(range.start, range.end)), `${id}\n${text}`);
        }
        assert.ok(text.startsWith(ours.slice(0, ours.indexOf('version'))));
        assert.equal(/[^\r]\n/.test(text), /[^\r]\n/.test(ours), 'line breaks');
      }),
    );
  });

  it('lets every conflict be resolved either way, and then has none', () => {
    fc.assert(
      fc.property(
        versions,
        fc.constantFrom('ours' as const, 'theirs' as const),
        ({ base, ours, theirs }, choice) => {
          let text = merge(base, ours, theirs);
          for (let n = 0; findConflicts(text).length > 0; n++) {
            assert.ok(n < 20, text);
            const resolved = resolveConflict(text, findConflicts(text)[0]!, choice, 'new');
            assert.ok(resolved !== null, text);
            text = resolved;
          }
          assert.deepEqual(readSidecar(text).problems, []);
          const [b, o, t] = [base, ours, theirs].map(annotationsIn);
          const chosen = choice === 'ours' ? o : t;
          for (const { id } of findConflicts(merge(base, ours, theirs))) {
            if (id === null) continue;
            const found = annotationsIn(text).get(id);
            for (const field of ['counted', 'value'] as const) {
              const [was, our, their] = [b, o, t].map((side) => side?.get(id)?.[field]);
              // A field that one side alone changed is no conflict: the change holds whatever is chosen.
              const isOneSided: boolean =
                o?.has(id) === true && t?.has(id) === true && (our === was || their === was);
              const wanted: unknown = isOneSided ? (our === was ? their : our) : chosen?.get(id)?.[field];
              assert.equal(found?.[field], wanted, field);
            }
          }
        },
      ),
    );
  });
});

/** Entries that one side removed show what the other says in the entry itself. */
const loosely = (json: string | undefined): string => json ?? '';
