import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { galley, records, useFolder } from './harness';

const story = 'Ferry returns to Lunnay\n\nThe ferry will be back on Monday, harbour master Ada Quill said.\n';

interface Grounds {
  readonly confidence: number;
  readonly why: string;
}

describe('galley analyze FILE…', () => {
  const file = useFolder();

  it('prints one JSON record an article, in the order of the arguments', async () => {
    await writeFile(file('a.txt'), story);
    await writeFile(file('b.txt'), story.toUpperCase());
    const { code, stdout, stderr } = await galley(['analyze', file('b.txt'), file('a.txt')]);
    assert.deepEqual([code, stderr], [0, '']);
    const [first, second] = records(stdout);
    assert.equal(first?.['file'], file('b.txt'));
    assert.equal(second?.['file'], file('a.txt'));
    assert.deepEqual(Object.keys(second), [
      ...[
        'file',
        'offsets',
        'headline',
        'authors',
        'published',
        'updated',
        'publisher',
        'language',
        'grounds',
      ],
      'blocks',
      ...['attributions', 'speakers', 'figures', 'citations'],
    ]);
    assert.equal(second['offsets'], 'utf-16');
  });

  it('names every file that it cannot read with the reason, does the others and exits with 1', async () => {
    await writeFile(file('good.txt'), story);
    await writeFile(file('binary.txt'), Buffer.from([0x41, 0x00, 0x42]));
    await writeFile(file('latin1.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]));
    await writeFile(file('utf16.txt'), Buffer.from('\ufeffhello', 'utf16le'));
    await mkdir(file('folder'));
    await writeFile(file('huge.txt'), '');
    await truncate(file('huge.txt'), 50 * 1024 * 1024 + 1);
    const names = ['missing.txt', 'binary.txt', 'folder', 'latin1.txt', 'utf16.txt', 'huge.txt', 'good.txt'];
    const { code, stdout, stderr } = await galley(['analyze', ...names.map(file)]);
    assert.equal(code, 1);
    assert.deepEqual(
      records(stdout).map((record) => record['file']),
      [file('good.txt')],
    );
    assert.deepEqual(stderr.split('\n'), [
      `galley: ${file('missing.txt')}: no such file`,
      `galley: ${file('binary.txt')}: binary file (it holds NUL bytes)`,
      `galley: ${file('folder')}: is a directory`,
      `galley: ${file('latin1.txt')}: not UTF-8`,
      `galley: ${file('utf16.txt')}: not UTF-8 but UTF-16; save it as UTF-8`,
      `galley: ${file('huge.txt')}: larger than 50 MB`,
      '',
    ]);
  });

  it('says how sure it is of each line and of what the page states, and why', async () => {
    await writeFile(file('a.txt'), story);
    const { stdout } = await galley(['analyze', '--format', 'json', file('a.txt')]);
    const [record] = records(stdout) as unknown as [
      { headline: Grounds; grounds: Record<'language', Grounds>; blocks: Grounds[] },
    ];
    for (const { confidence, why } of [record.headline, record.grounds.language, ...record.blocks]) {
      assert.ok(confidence > 0 && confidence <= 1);
      assert.notEqual(why, '');
    }
  });

  it('goes by what readers said of the lines, as the editor does', async () => {
    await writeFile(file('a.txt'), story);
    await writeFile(
      file('a.txt.annotations.yaml'),
      'version: 1\nstructure:\n  - id: k3f9q2mx\n    is: boilerplate\n    target:\n      - exact: The ferry will be back on Monday, harbour master Ada Quill said.\n',
    );
    const { code, stdout, stderr } = await galley(['analyze', file('a.txt')]);
    assert.deepEqual([code, stderr], [0, '']);
    const [record] = records(stdout);
    const last = (record?.['blocks'] as Record<string, unknown>[]).at(-1);
    assert.deepEqual([last?.['kind'], last?.['why']], ['boilerplate', 'a reader said so']);
    assert.deepEqual(record?.['attributions'], []);
  });

  it('says when it cannot read what readers said, and analyses the article all the same', async () => {
    await writeFile(file('a.txt'), story);
    await writeFile(file('a.txt.annotations.yaml'), 'version: 1\nstructure: [\n');
    const { code, stdout, stderr } = await galley(['analyze', file('a.txt')]);
    assert.equal(code, 0);
    assert.match(stderr, /a\.txt\.annotations\.yaml: .+ is not used\n/);
    assert.equal(records(stdout).length, 1);
  });

  it('counts a byte order mark as the first character', async () => {
    await writeFile(file('bom.txt'), `\ufeff${story}`);
    await writeFile(file('plain.txt'), story);
    const { stdout } = await galley(['analyze', file('bom.txt'), file('plain.txt')]);
    const [bom, plain] = records(stdout).map(({ blocks }) => blocks as { start: number }[]);
    assert.equal(bom?.at(-1)?.start, (plain?.at(-1)?.start ?? NaN) + 1);
  });

  it('reads an empty file as an article of nothing', async () => {
    await writeFile(file('empty.txt'), '');
    const { code, stdout } = await galley(['analyze', file('empty.txt')]);
    assert.equal(code, 0);
    assert.deepEqual(records(stdout)[0]?.['blocks'], []);
  });

  it('writes one file an article into the folder of --out, which it makes', async () => {
    await writeFile(file('a.txt'), story);
    await writeFile(file('b.article'), story);
    for (const format of ['json', 'text', 'brat'])
      assert.deepEqual(
        await galley(['analyze', file('a.txt'), file('b.article'), '--format', format, '--out', file('x/y')]),
        { code: 0, stdout: '', stderr: '' },
      );
    assert.deepEqual((await readdir(file('x/y'))).sort(), [
      ...['a.ann', 'a.json', 'a.report.txt', 'b.ann', 'b.json', 'b.report.txt'],
    ]);
    assert.equal(records(await readFile(file('x/y/a.json'), 'utf8'))[0]?.['file'], file('a.txt'));
  });

  it('does not let two articles write the same file', async () => {
    await writeFile(file('a.txt'), story);
    await writeFile(file('a.md'), story);
    const { code, stderr } = await galley(['analyze', file('a.txt'), file('a.md'), '--out', file('out')]);
    assert.equal(code, 1);
    assert.match(stderr, /a\.md: its output .*a\.json would replace that of .*a\.txt\n$/);
  });

  it('says so when it cannot write', async () => {
    await writeFile(file('a.txt'), story);
    const { code, stderr } = await galley(['analyze', file('a.txt'), '--out', file('a.txt/sub')]);
    assert.equal(code, 1);
    assert.match(stderr, /^galley: .*a\.txt: cannot write .*\n$/);
  });

  it('tells several articles apart on stdout', async () => {
    await writeFile(file('a.txt'), story);
    await writeFile(file('b.txt'), story);
    const brat = await galley(['analyze', '--format', 'brat', file('a.txt'), file('b.txt')]);
    assert.ok(brat.stdout.startsWith(`# ${file('a.txt')}\n`));
    assert.ok(brat.stdout.includes(`\n# ${file('b.txt')}\n`));
    const text = await galley(['analyze', '--format', 'text', file('a.txt'), file('b.txt')]);
    assert.ok(text.stdout.startsWith('Ferry returns to Lunnay\n'));
    assert.ok(text.stdout.includes('\n\nFerry returns to Lunnay\n'));
    for (const name of ['a.txt', 'b.txt']) assert.ok(text.stdout.replaceAll('\n', '').includes(file(name)));
  });
});
