import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe as anchor } from '../../src/core/anchor/describe';
import { resolve } from '../../src/core/anchor/resolve';
import { isFact, sayChange } from '../../src/core/anchor/say';

interface Revision {
  /** What happens to the article, in words. */
  readonly case: string;
  /** What is annotated: words that stand once in the article, or those after `after`. */
  readonly words: string;
  readonly after?: string;
  /** Pairs of old and new text, replaced one after the other; “all” in front replaces every occurrence. */
  readonly edits?: readonly (readonly string[])[];
  /** Text put before the article and behind it. */
  readonly above?: string;
  readonly below?: string;
  /** The whole article as it is now, in place of edits. */
  readonly now?: string;
  /** The right answer: the state, the words there, and what changed. */
  readonly state: string;
  readonly found?: string;
  readonly changes?: readonly string[];
  /** The place is the last of several with these words. */
  readonly last?: boolean;
  /** How many candidates are offered. */
  readonly candidates?: number;
}

const folder = 'test/golden/revisions';

function startOf(text: string, { words, after }: Revision): number {
  const from = after === undefined ? 0 : text.indexOf(after);
  const start = text.indexOf(words, from + (after?.length ?? 0));
  assert.ok(from >= 0 && start >= 0, `“${words}” is not in the article`);
  return start;
}

function revised(article: string, { edits = [], above = '', below = '', now }: Revision): string {
  const text = edits.reduce((text, edit) => {
    const [old = '', fresh = ''] = edit[0] === 'all' ? edit.slice(1) : edit;
    assert.ok(text.includes(old), `“${old}” is not in the article`);
    return edit[0] === 'all' ? text.replaceAll(old, fresh) : text.replace(old, () => fresh);
  }, article);
  return now ?? above + text + below;
}

describe('anchors in revised articles', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const { article, revisions } = parse(readFileSync(path.join(folder, file), 'utf8')) as {
      readonly article: string;
      readonly revisions: readonly Revision[];
    };
    for (const revision of revisions)
      it(`${path.basename(file, '.yaml')}: ${revision.case}`, () => {
        const start = startOf(article, revision);
        const text = revised(article, revision);
        const found = resolve(text, anchor(article, { start, end: start + revision.words.length }));
        const place = 'range' in found ? found.range : null;
        const expected =
          revision.found ??
          (revision.state === 'orphaned' || revision.state === 'ambiguous' ? null : revision.words);
        assert.deepEqual(
          {
            state: found.state,
            found: place && text.slice(place.start, place.end).replace(/\r\n/g, '\n'),
            changes: found.state === 'changed' ? found.changes.map(sayChange) : [],
            ...(found.state === 'ambiguous' && { candidates: found.candidates.length }),
          },
          {
            state: revision.state,
            found: expected,
            changes: revision.changes ?? [],
            ...(revision.candidates !== undefined && { candidates: revision.candidates }),
          },
        );
        if (place && expected !== null) {
          const lines = text.replace(/\r\n/g, '\n');
          const right = revision.last ? lines.lastIndexOf(expected) : lines.indexOf(expected);
          const start = text.slice(0, place.start).replace(/\r\n/g, '\n').length;
          assert.equal(start, right, 'another place of the same words');
        }
        if (found.state === 'changed')
          assert.ok(
            found.changes.every(
              (change, index, all) => index === 0 || !isFact(change) || isFact(all[index - 1] ?? change),
            ),
            'facts come first',
          );
      });
  }
});
