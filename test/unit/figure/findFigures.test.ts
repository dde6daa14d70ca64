import assert from 'node:assert/strict';
import { findFigures } from '../../../src/core/figure/findFigures';

const spans = (text: string, language?: string): string[] =>
  findFigures(text, language).map(({ start, end }) => text.slice(start, end));

describe('findFigures', () => {
  it('finds nothing where no number stands', () => {
    for (const text of ['', ' ', '\0', '\ud800', 'The harbour froze.', '\r\n\r'])
      assert.deepEqual(findFigures(text), []);
  });

  it('reads the separators of the language given', () => {
    assert.equal(findFigures('10.500 boats', 'en')[0]?.value, 10.5);
    assert.equal(findFigures('10.500 Boote', 'de')[0]?.value, 10500);
  });

  it('guesses German by the small words of the paragraph', () => {
    assert.equal(findFigures('Die Flotte verlor in der Nacht und am Tag 10.500 Boote.')[0]?.value, 10500);
  });

  it('reads non-breaking blanks between thousands', () => {
    assert.equal(findFigures('They lost 12\u00a0500 boats.')[0]?.value, 12500);
  });

  it('keeps the noun of an earlier sentence for a number without one, and of no older sentence', () => {
    const near = findFigures('They sent 40 boats. Nine were lost, 12 are late.');
    assert.deepEqual(
      near.map(({ counted }) => counted),
      ['boats', 'boats', 'boats'],
    );
    const far = findFigures('They sent 40 boats. It rained. It snowed. They killed 12 in May.');
    assert.equal(far.at(-1)?.counted, null);
  });

  it('takes "about", "over" and "around" for modifiers only before amounts', () => {
    assert.deepEqual(spans('They talked about two boats over three days.'), ['two boats', 'three days']);
    assert.deepEqual(spans('It took about two days and over 40 boats.'), ['about two days', 'over 40 boats']);
  });

  it('reads changes as two figures and ranges as one', () => {
    assert.deepEqual(spans('Rents rose from 20 to 40 euros.'), ['20', '40 euros']);
    assert.deepEqual(spans('Rents of 20 to 40 euros are rare.'), ['20 to 40 euros']);
  });

  it('keeps numbers in names, addresses, dates and scores out', () => {
    for (const text of [
      'The X-15 met Flight 209 near Route 66.',
      'On 3 May 2021, at 6 p.m., in Ward 5, No. 4 opened.',
      'Write to box 12, see https://example.org/2024/05/report-77 and @lind99.',
      'The Otters won 3-1.',
      'Call (555) 555-0123 or 555-0199.',
      'Season four of the 1990s show began on Day 12.',
    ])
      assert.deepEqual(spans(text), [], text);
  });

  it('reads a million characters', () => {
    const unit = `${'the wind went over the water and '.repeat(30)}one hundred and 12-a-13 tens of boats, `;
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    assert.ok(findFigures(text).length > 900);
  });
});
