import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { version } from '../../../package.json';

describe('dist/cli.js', function () {
  // Starts processes, which slow machines take seconds for.
  this.timeout(30_000);
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'galley-'));
    await build({
      entryPoints: ['src/cli/main.ts'],
      outfile: path.join(folder, 'dist', 'cli.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    await writeFile(path.join(folder, 'a.txt'), 'Ferry returns\n\n"At last," said Ada Quill.\n');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const start = (...args: string[]): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [path.join('dist', 'cli.js'), ...args], { cwd: folder });

  async function finish(child: ChildProcessWithoutNullStreams) {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    await once(child, 'close');
    return {
      code: child.exitCode,
      stdout: Buffer.concat(out).toString(),
      stderr: Buffer.concat(err).toString(),
    };
  }

  it('answers with exit codes and streams as the command says', async () => {
    assert.deepEqual(await finish(start('--version')), { code: 0, stdout: `${version}\n`, stderr: '' });
    const analysis = await finish(start('analyze', 'a.txt', 'nowhere.txt'));
    assert.equal(analysis.code, 1);
    assert.match(analysis.stdout, /^\{"file":"a\.txt",.*\}\n$/);
    assert.match(analysis.stderr, /^galley: nowhere\.txt: no such file$/m);
    assert.equal((await finish(start('check', 'a.txt'))).code, 0);
  });

  it('analyses what is piped in', async () => {
    const child = start('analyze', '--stdin-jsonl');
    child.stdin.end('{"id": 1, "text": "News."}\n{"id": 2, "text": "More news."}');
    const { code, stdout } = await finish(child);
    assert.equal(code, 0);
    assert.deepEqual(
      stdout.split('\n').map((line) => line.slice(0, 9)),
      ['{"id":1,"', '{"id":2,"', ''],
    );
  });

  it('ends quietly when the reader of its output has gone', async () => {
    const child = start('analyze', '--stdin-jsonl');
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      assert.equal(error.code, 'EPIPE');
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ id: 1, text: 'A line of news. '.repeat(1000) })}\n`;
    const feed = () => {
      while (child.exitCode === null && child.stdin.writable && child.stdin.write(line));
    };
    child.stdin.on('drain', feed);
    feed();
    const err: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    await once(child, 'exit');
    child.stdin.destroy();
    assert.equal(child.exitCode, 0);
    assert.doesNotMatch(Buffer.concat(err).toString(), /EPIPE|Error/);
  });
});
