import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { galley } from './harness';

describe('galley', () => {
  it('prints help and version and does nothing else', async () => {
    for (const args of [['--help'], ['-h'], ['analyze', '--help'], ['check', 'missing.txt', '--help']]) {
      const { code, stdout, stderr } = await galley(args);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Usage$/m);
    }
    assert.deepEqual(await galley(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  const misuses: readonly (readonly [string, readonly string[]])[] = [
    ['no command', []],
    ['unknown command annotate', ['annotate', 'a.txt']],
    ['analyze: no files', ['analyze']],
    ['check: no files', ['check']],
    ['unknown format xml', ['analyze', 'a.txt', '--format', 'xml']],
    ['check has no option --out', ['check', 'a.txt', '--out', 'b']],
    ['--stdin-jsonl takes no files', ['analyze', 'a.txt', '--stdin-jsonl']],
    ['--stdin-jsonl takes no files', ['analyze', '--stdin-jsonl', '--format', 'brat']],
    ["Unknown option '--frmat'", ['analyze', 'a.txt', '--frmat', 'json']],
    ["Option '--out <value>' argument missing", ['analyze', 'a.txt', '--out']],
  ];
  for (const [reason, args] of misuses)
    it(`refuses [${args.join(' ')}]`, async () => {
      const { code, stdout, stderr } = await galley(args);
      assert.deepEqual([code, stdout], [1, '']);
      assert.ok(stderr.startsWith(`galley: ${reason}`), stderr);
      assert.ok(stderr.endsWith("see 'galley --help'\n"), stderr);
    });
});
