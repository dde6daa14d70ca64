import assert from 'node:assert/strict';
import { findQuotes } from '../../../src/core/attribution/tagger/quoteState';
import { tokenise } from '../../../src/core/attribution/tagger/tokens';

function quoted(text: string): string[] {
  const t = tokenise(text);
  const q = findQuotes(text, t);
  return q.first.map((first, r) => text.slice(t.start[first], t.end[q.last[r] ?? 0]));
}

describe('findQuotes', () => {
  it('pairs marks of all typographies', () => {
    assert.deepEqual(quoted("He said “yes” and \"no\" and ''perhaps''."), ['“yes”', '"no"', "''perhaps''"]);
    assert.deepEqual(quoted('„Gut“, «bien», ‘fine’.'), ['„Gut“', '«bien»', '‘fine’']);
  });

  it('closes a quote that is never closed at the end', () => {
    assert.deepEqual(quoted('“We go on and on'), ['“We go on and on']);
  });

  it('does not take an apostrophe for a quote', () => {
    assert.deepEqual(quoted('The workers’ union isn’t sure.'), []);
  });
});
