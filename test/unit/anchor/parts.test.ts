import assert from 'node:assert/strict';
import { describeParts, resolveParts } from '../../../src/core/anchor/parts';

const text =
  '“The ferry is late,” said Mr Obrin. “It is always late,” he added, “and nobody cares.” Mr Obrin said no more.';
const range = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const second = {
  source: [range('he')].map(() => range('he', 57)),
  cue: [range('added')],
  content: [range('“It is always late,”'), range('“and nobody cares.”')],
};
const rangesOf = (list: readonly { state: string }[]) => list.map((r) => ('range' in r ? r.range : r.state));

describe('describeParts and resolveParts', () => {
  it('keeps source and cue bare where they are clearly the nearest', () => {
    const parts = describeParts(text, second);
    assert.deepEqual(parts.source, [{ exact: 'he' }]);
    assert.deepEqual(parts.cue, [{ exact: 'added' }]);
    assert.equal(parts.content.length, 2);
  });

  it('gives context where nearness does not tell', () => {
    const parts = describeParts(text, {
      source: [range('Mr Obrin', 80)],
      cue: [],
      content: [range('“The ferry is late,”')],
    });
    assert.ok(parts.source[0]?.prefix !== undefined);
  });

  it('finds every part again', () => {
    const found = resolveParts(text, describeParts(text, second));
    assert.deepEqual(rangesOf(found.source), second.source);
    assert.deepEqual(rangesOf(found.cue), second.cue);
    assert.deepEqual(rangesOf(found.content), second.content);
  });

  it('does not look for a source far from the content', () => {
    const selectors = describeParts(text, { source: [], cue: [range('added')], content: second.content });
    const moved = `${text.replace('he added, ', '')}${' Rain fell.'.repeat(60)} A tug was added.`;
    assert.equal(resolveParts(moved, selectors).cue[0]?.state, 'orphaned');
  });
});
