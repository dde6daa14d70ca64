import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { galley, records, useFolder } from './harness';

const story = 'Ferry returns to Lunnay\n\nThe ferry will be back on Monday, harbour master Ada Quill said.\n';
const renaming = (name: string): string =>
  `version: 1\nspeakers:\n  - id: ada\n    name: ${name}\n    aliases: [Ada Quill]\n`;

describe('galley analyze beside what people say of speakers', () => {
  const file = useFolder();
  const names = async (...files: readonly string[]): Promise<readonly unknown[]> => {
    const { stdout } = await galley(['analyze', ...files.map(file)]);
    return records(stdout).map(({ speakers }) => (speakers as { name: string }[]).map(({ name }) => name));
  };
  beforeEach(async () => {
    await mkdir(file('.git'));
    await mkdir(file('deep/deeper'), { recursive: true });
    await writeFile(file('deep/deeper/a.txt'), story);
  });

  it('calls them as the nearest speakers.yaml at or above the article does', async () => {
    assert.deepEqual(await names('deep/deeper/a.txt'), [['Ada Quill']]);
    await writeFile(file('speakers.yaml'), renaming('Adela Quill'));
    assert.deepEqual(await names('deep/deeper/a.txt'), [['Adela Quill']]);
    await writeFile(file('deep/speakers.yaml'), renaming('Adelheid Quill'));
    assert.deepEqual(await names('deep/deeper/a.txt'), [['Adelheid Quill']]);
  });

  it('looks no higher than the repository', async () => {
    await mkdir(file('deep/deeper/.git'));
    await writeFile(file('deep/speakers.yaml'), renaming('Adelheid Quill'));
    assert.deepEqual(await names('deep/deeper/a.txt'), [['Ada Quill']]);
  });

  it('calls them as the article’s own annotations file does before all', async () => {
    await writeFile(file('speakers.yaml'), renaming('Adela Quill'));
    await writeFile(file('deep/deeper/a.txt.annotations.yaml'), renaming('Ada Quill-Moe'));
    await writeFile(file('deep/b.txt'), story);
    assert.deepEqual(await names('deep/deeper/a.txt', 'deep/b.txt'), [['Ada Quill-Moe'], ['Adela Quill']]);
  });

  it('says once that a file is broken, and analyses without it', async () => {
    await writeFile(file('speakers.yaml'), 'version: 1\nspeakers: [');
    const a = file('deep/deeper/a.txt');
    const { code, stdout, stderr } = await galley(['analyze', a, a]);
    assert.equal(code, 0);
    assert.equal(records(stdout).length, 2);
    assert.match(stderr, /^galley: .*speakers\.yaml: no speakers are taken from it: .+\n$/);
  });
});
