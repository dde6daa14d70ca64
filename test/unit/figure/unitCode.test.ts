import assert from 'node:assert/strict';
import { unitCode } from '../../../src/core/figure/unitCode';

describe('unitCode', () => {
  it('gives UCUM for measures and shares, ISO 4217 for money', () => {
    assert.deepEqual(['percent', 'miles', 'square km', 'years', 'EUR'].map(unitCode), [
      '%',
      '[mi_i]',
      'km2',
      'a',
      'EUR',
    ]);
  });

  it('joins the codes of a rate', () => {
    assert.equal(unitCode('USD per hour'), 'USD/h');
    assert.equal(unitCode('km per second'), 'km/s');
  });

  it('invents none', () => {
    assert.deepEqual(['magnitude', 'USD per ticket', 'delegates'].map(unitCode), [null, null, null]);
  });
});
