import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitLines } from '../../../src/cli/lines';

async function split(chunks: readonly string[], maxBytes = 100): Promise<(string | null)[]> {
  async function* source() {
    for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
  }
  const lines: (string | null)[] = [];
  for await (const { bytes } of splitLines(source(), maxBytes))
    lines.push(bytes && Buffer.from(bytes).toString('utf8'));
  return lines;
}

describe('splitLines', () => {
  it('gives the lines of the whole text however it is cut', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[ab\n]{0,5}$/)), async (chunks) => {
        const text = chunks.join('');
        const lines = text.split('\n');
        if (lines.at(-1) === '') lines.pop();
        assert.deepEqual(await split(chunks), lines);
      }),
    ));

  it('gives null for a line over the limit and goes on after it', async () => {
    assert.deepEqual(await split(['abc\nab', 'cd', 'e\nabcd\nabcde'], 4), ['abc', null, 'abcd', null]);
  });

  it('numbers lines from 1', async () => {
    async function* source() {
      yield await Promise.resolve(Buffer.from('a\n\nb'));
    }
    const numbers: number[] = [];
    for await (const { number } of splitLines(source(), 10)) numbers.push(number);
    assert.deepEqual(numbers, [1, 2, 3]);
  });
});
