import assert from 'node:assert/strict';
import { describe as anchor } from '../../../src/core/anchor/describe';

const loneSurrogate = /\p{Cs}/u;

describe('describe', () => {
  it('keeps 32 code units of context on each side', () => {
    const text = `${'a '.repeat(50)}Ninety boats left Orsk harbour${' b'.repeat(50)}`;
    assert.deepEqual(anchor(text, { start: 100, end: 130 }), {
      exact: 'Ninety boats left Orsk harbour',
      prefix: 'a '.repeat(16),
      suffix: ' b'.repeat(16),
    });
  });

  it('keeps no empty context', () => {
    assert.deepEqual(anchor('Ninety boats', { start: 0, end: 12 }), { exact: 'Ninety boats' });
  });

  it('takes more context until the place is unique', () => {
    const same = 'The minister repeated on Friday that the bridge would open.';
    const text = `First. ${same} Second. ${same} Third.`;
    const start = text.lastIndexOf('bridge');
    const { prefix = '', suffix = '' } = anchor(text, { start, end: start + 6 });
    assert.ok(suffix.length <= 33 && suffix.includes('T'), suffix);
    assert.equal(text.indexOf(`${prefix}bridge${suffix}`), text.lastIndexOf(`${prefix}bridge${suffix}`));
  });

  it('cuts no surrogate pair', () => {
    const text = '😀'.repeat(40) + 'x' + '😀'.repeat(40);
    const { prefix = '', suffix = '' } = anchor(text, { start: 80, end: 81 });
    assert.equal(prefix, '😀'.repeat(16));
    assert.equal(suffix, '😀'.repeat(16));
    const odd = anchor(`a${text}`, { start: 81, end: 82 });
    assert.ok(!loneSurrogate.test(`${odd.prefix ?? ''}x${odd.suffix ?? ''}`));
    assert.equal(anchor('😀😀', { start: 1, end: 3 }).exact, '😀😀');
  });

  it('writes line breaks as \\n', () => {
    assert.deepEqual(anchor('One\r\ntwo\rthree', { start: 0, end: 8 }), {
      exact: 'One\ntwo',
      suffix: '\nthree',
    });
  });
});
