import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CONTEXT,
  createContexts,
  createRangeReader,
  createRangeWriter,
  readNumber,
} from '../../../src/core/attribution/tagger/rangeCoder';

/** Packs numbers, each in the context given. */
function pack(list: readonly (readonly [number, number])[]): Uint8Array {
  const writer = createRangeWriter();
  const contexts = createContexts(3);
  for (const [context, value] of list) writer.write(contexts, context * CONTEXT, value);
  return writer.finish();
}

function unpack(bytes: Uint8Array, places: readonly number[]): number[] {
  const reader = createRangeReader(bytes);
  const contexts = createContexts(3);
  return places.map((context) => readNumber(reader, contexts, context * CONTEXT));
}

describe('the range coder', () => {
  const number = fc.oneof(fc.nat(9), fc.nat(2 ** 31 - 2));
  const list = fc.array(fc.tuple(fc.nat(2), number), { maxLength: 400, size: 'max' });

  it('reads what was written', () => {
    fc.assert(
      fc.property(list, (numbers) => {
        const places = numbers.map(([context]) => context);
        assert.deepEqual(
          unpack(pack(numbers), places),
          numbers.map(([, value]) => value),
        );
      }),
    );
  });

  it('spends little on what is to be expected', () => {
    const numbers = Array.from({ length: 8000 }, (_, k) => [0, k % 50 === 0 ? 3 : 0] as const);
    assert.ok(pack(numbers).length < 200);
  });

  it('makes something of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const numbers = unpack(bytes, [0, 1, 2, 0, 1, 2, 0, 1, 2]);
        assert.ok(numbers.every((n) => Number.isInteger(n) && n >= 0));
      }),
    );
  });
});
