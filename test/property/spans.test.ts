import assert from 'node:assert/strict';
import fc from 'fast-check';
import { grow, shrink, widen, type TextUnit } from '../../src/core/text/grow';

describe('spans that grow and shrink', () => {
  it('stay in any text, never turn over, and go outwards or inwards alone', () => {
    const units: readonly TextUnit[] = ['word', 'clause', 'sentence'];
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.nat(80),
        fc.nat(80),
        fc.constantFrom(...units),
        fc.constantFrom('start' as const, 'end' as const),
        (any, a, b, unit, edge) => {
          const range = { start: Math.min(a, b, any.length), end: Math.min(Math.max(a, b), any.length) };
          const larger = grow(any, range, unit, edge);
          const smaller = shrink(any, range, unit, edge);
          const wider = widen(any, range);
          for (const each of [larger, wider])
            assert.ok(
              0 <= each.start && each.start <= range.start && range.end <= each.end && each.end <= any.length,
            );
          assert.ok(range.start <= smaller.start && smaller.start <= smaller.end && smaller.end <= range.end);
        },
      ),
    );
  });
});
