import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import manifest from '../../../package.json';

/** What the marketplaces know; an unknown one is refused there. */
const categories = ['Visualization', 'Linters', 'Other', 'Formatters', 'Education', 'Data Science'];

/** The files of a .vsix, which is a zip archive, by their names in it. */
function unzip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((by) => archive.readUInt16LE(at + by));
    const head = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const from = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
    const bytes = archive.subarray(from, from + packed);
    files.set(name, method === 8 ? inflateRawSync(bytes) : bytes);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

describe('the packed extension', function () {
  this.timeout(60_000);
  let files: ReadonlyMap<string, Buffer> = new Map();
  const text = (name: string): string => files.get(`extension/${name}`)?.toString('utf8') ?? '';

  before(() => {
    const folder = mkdtempSync(path.join(tmpdir(), 'galley-package-'));
    try {
      const vsix = path.join(folder, 'galley.vsix');
      // Fails by itself over its size, and with files that are not on its list.
      const packing = ['scripts/package.mjs', '--built', '--out', vsix];
      const { status, stdout, stderr } = spawnSync(process.execPath, packing, { encoding: 'utf8' });
      assert.equal(status, 0, stdout + stderr);
      files = unzip(readFileSync(vsix));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('holds all that its manifest names', () => {
    const { main, browser, icon, contributes } = manifest;
    const named = [
      ...[main, browser, icon],
      ...contributes.languages.flatMap((language) => [
        language.configuration,
        ...Object.values(language.icon),
      ]),
      ...contributes.grammars.map((grammar) => grammar.path),
      ...contributes.yamlValidation.map(({ url }) => url),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image)),
    ];
    for (const name of named) assert.ok(files.has(`extension/${path.posix.normalize(name)}`), name);
  });

  it('has an icon that the marketplaces take', () => {
    const icon = files.get(`extension/${manifest.icon}`);
    assert.ok(icon);
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    for (const side of [icon.readUInt32BE(16), icon.readUInt32BE(20)]) assert.ok(side >= 128, `${side} px`);
  });

  it('has a README whose pictures are packed', () => {
    const pictures = [
      ...text('readme.md').matchAll(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)|<img[^>]+src="([^"]+)"/g),
    ];
    assert.ok(pictures.length > 0);
    for (const [all, alternative, plain, tagged] of pictures) {
      const address = plain ?? tagged ?? '';
      assert.ok(tagged !== undefined || alternative, `${all} has no words for those who do not see it`);
      assert.ok(files.has(`extension/${path.posix.normalize(address)}`), address);
      assert.doesNotMatch(address, /\.svg$/, 'the marketplaces show no drawings of unknown origin');
    }
  });

  it('says what it is', () => {
    assert.ok(manifest.categories.length > 0);
    for (const category of manifest.categories) assert.ok(categories.includes(category), category);
    assert.ok(manifest.keywords.length > 0 && manifest.keywords.length <= 30);
    assert.match(manifest.publisher, /^[a-z0-9][a-z0-9-]*$/);
    const words = JSON.parse(text('package.nls.json')) as Record<string, string>;
    assert.ok((words['description'] ?? '').length > 20);
  });

  it('has a licence, and a changelog that knows its version', () => {
    assert.match(text('LICENSE.txt'), new RegExp(`^${manifest.license} License`));
    const headings = text('changelog.md')
      .split('\n')
      .filter((line) => line.startsWith('## '));
    assert.ok(headings.some((heading) => heading.includes(manifest.version)));
  });

  it('tells nothing of the machine on which it was built', () => {
    for (const [name, bytes] of files)
      for (const folder of [process.cwd(), homedir()])
        assert.ok(folder.length < 2 || !bytes.includes(folder), `${folder} stands in ${name}`);
  });
});
