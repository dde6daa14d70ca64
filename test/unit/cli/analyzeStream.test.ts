import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { analyzeStream } from '../../../src/cli/analyzeStream';
import { ruleTagger } from '../../../src/core';
import { collector, galley, records } from './harness';

const stream = (chunks: readonly (string | Uint8Array)[]) => galley(['analyze', '--stdin-jsonl'], chunks);

describe('galley analyze --stdin-jsonl', () => {
  it('answers every record in order, wherever the chunks end', async () => {
    const lines = ['Ærø', 'naïve café', '北京', ''].map((text, id) => JSON.stringify({ id: `n${id}`, text }));
    const bytes = Buffer.from(lines.join('\n'));
    const whole = await stream([bytes]);
    const single = await stream([...bytes].map((byte) => Uint8Array.of(byte)));
    assert.deepEqual(single, whole);
    assert.deepEqual(
      records(whole.stdout).map(({ id, blocks }) => [id, (blocks as unknown[]).length]),
      [...['n0', 'n1', 'n2'].map((id) => [id, 1]), ['n3', 0]],
    );
    assert.equal(whole.code, 0);
  });

  it('answers bad lines with an error and goes on', async () => {
    const { code, stdout, stderr } = await stream([
      '{"id": "a", "text": "fine"}\r\n',
      'not json\n',
      '\n',
      '[1, 2]\n',
      '{"text": "no id"}\n',
      '{"id": 7}\n',
      Uint8Array.of(0xff, 0x0a),
      '{"id": "z", "text": "fine"}',
    ]);
    assert.equal(code, 1);
    assert.equal(stderr, '');
    assert.deepEqual(
      records(stdout).map(({ id, line, error }) => ({ id, line, error })),
      [
        { id: 'a', line: undefined, error: undefined },
        { id: undefined, line: 2, error: 'not a JSON object' },
        { id: undefined, line: 4, error: 'no id that is a string or number' },
        { id: undefined, line: 5, error: 'no id that is a string or number' },
        { id: 7, line: undefined, error: 'no text that is a string' },
        { id: undefined, line: 7, error: 'not UTF-8' },
        { id: 'z', line: undefined, error: undefined },
      ],
    );
  });

  it('takes any string that JSON can hold, lone surrogates and NUL too', async () => {
    const { code, stdout } = await stream(['{"id": 1, "text": "a\\ud800b\\u0000c\\r\\rd"}\n']);
    assert.equal(code, 0);
    assert.equal(records(stdout)[0]?.['id'], 1);
  });

  it('reads no further than its reader has taken', async () => {
    let given = 0;
    function* source() {
      for (; given < 1000; given++) yield Buffer.from(`{"id": ${given}, "text": "One line of news."}\n`);
    }
    let release: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => {
      release = resolve;
    });
    let taken = 0;
    let atFirstChunk = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        taken++;
        if (taken > 1) done();
        else
          setImmediate(() => {
            atFirstChunk = given;
            release();
            done();
          });
      },
    });
    const finished = analyzeStream(ruleTagger, {
      stdin: asyncOf(source()),
      stdout: slow,
      stderr: collector().stream,
    });
    await stuck;
    assert.ok(atFirstChunk <= 1, `${atFirstChunk} records were read while the first was not yet taken`);
    assert.equal(await finished, 0);
    assert.equal(taken, 1000);
  });

  it('counts articles on stderr only where that is a terminal', async () => {
    const input = ['{"id": 1, "text": "x"}\n{"id": 2, "text": "y"}\n'];
    assert.equal((await stream(input)).stderr, '');
    const stderr = collector();
    await analyzeStream(ruleTagger, {
      stdin: asyncOf(input.map((text) => Buffer.from(text))),
      stdout: collector().stream,
      stderr: Object.assign(stderr.stream, { isTTY: true }),
    });
    assert.ok(stderr.text().endsWith('\r2 articles\n'), JSON.stringify(stderr.text()));
  });
});

async function* asyncOf<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}
