import assert from 'node:assert/strict';
import { mergeReview } from '../../../src/core/annotation/review';
import { check } from '../../../src/core/check/check';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { analysisOf, rangeOf } from '../annotation/sample';

const entry = (id: string, exact: string, more = '') =>
  `  - id: ${id}\n    kind: note\n    status: added\n    target:\n      - exact: ${exact}\n${more}`;
const findings = (sidecar: string) => {
  const reading = readSidecar(sidecar);
  const review = reading.sidecar && mergeReview(analysisOf(), reading.sidecar);
  return check({ reading, review });
};

describe('check', () => {
  it('finds nothing in a sidecar whose annotations all stand in the article', () => {
    assert.deepEqual(findings(`version: 1\nannotations:\n${entry('aa', 'second week')}`), []);
  });

  it('finds annotations that lost their place or have several, at their entries', () => {
    const sidecar = `version: 1\nannotations:\n${entry('aa', 'said')}${entry('bb', 'third week')}`;
    const found = findings(sidecar);
    assert.deepEqual(
      found.map(({ rule, severity, place }) => [rule, severity, place]),
      [
        ['ambiguous-anchor', 'warning', null],
        ['lost-anchor', 'error', null],
      ],
    );
    assert.deepEqual(
      found.map(({ range }) => sidecar.slice(range.start, range.start + 8)),
      ['- id: aa', '- id: bb'],
    );
  });

  it('finds quotes that changed, with their place in the article', () => {
    const quote = `  - id: q1\n    kind: quote\n    status: accepted\n    cue: [{ exact: shouted }]\n    content:\n      - exact: “We will not go back,”\n`;
    const [found] = findings(`version: 1\nannotations:\n${quote}`);
    assert.equal(found?.rule, 'changed-wording');
    assert.deepEqual(found.place, rangeOf('“We will not go back,”'));
  });

  it('finds what is wrong with the file itself, readable or not', () => {
    const sidecar = `version: 1\nannotations:\n${entry('aa', 'second week', '    speaker: nobody\n')}`;
    assert.deepEqual(
      findings(sidecar).map(({ rule, severity }) => [rule, severity]),
      [['unknown-speaker', 'warning']],
    );
    assert.deepEqual(
      findings('version: 2').map(({ rule, severity }) => [rule, severity]),
      [['newer-version', 'error']],
    );
  });

  it('does not miss what was rejected', () => {
    const rejected = entry('aa', 'third week').replace('added', 'rejected');
    assert.deepEqual(findings(`version: 1\nannotations:\n${rejected}`), []);
  });
});
