import assert from 'node:assert/strict';
import { findLead } from '../../../src/core/article/leads';

describe('findLead', () => {
  for (const line of [
    'Read also: Ferry to Holm runs again',
    'Lesen Sie auch: Fähre nach Holm fährt wieder',
    'À lire aussi » Le bac de Holm repart',
    'Czytaj też: Prom na Holm znów kursuje',
    'Le puede interesar: El ferry a Holm vuelve a navegar',
    'Читайте також: Пором знову ходить',
  ])
    it(`sees a link in “${line}”`, () => {
      assert.equal(findLead(line), 'related');
    });

  it('sees tags', () => {
    assert.equal(findLead('Tags: harbour, ferry, storm'), 'tags');
    assert.equal(findLead('Filed under ferries, storms'), 'tags');
  });

  for (const line of [
    'Read also what the mayor wrote about the ferry in her letter.',
    'Related deaths rose: 12 in March.',
    'Mehr dazu sagte die Bürgermeisterin nicht.',
    'Tags darauf: Die Fähre fuhr wieder.',
  ])
    it(`takes “${line}” for text`, () => {
      assert.equal(findLead(line), undefined);
    });
});
