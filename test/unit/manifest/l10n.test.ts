import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

/** Languages besides English in which everything can be read. */
const languages = ['de'];

type Messages = Readonly<Record<string, string>>;
const read = (file: string): Messages => JSON.parse(readFileSync(file, 'utf8')) as Messages;
const placeholders = (text: string): string[] => [...text.matchAll(/\{\d+\}/g)].map(([each]) => each).sort();
const links = (text: string): string[] =>
  [...text.matchAll(/\(command:[^)]*\)/g)].map(([each]) => each).sort();

/** Every message that the extension shows. */
async function messages(): Promise<string[]> {
  const files = readdirSync('src/extension', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      extension: '.ts' as const,
      contents: readFileSync(path.join('src/extension', file), 'utf8'),
    }));
  return Object.keys(await getL10nJson(files));
}

for (const language of languages)
  describe(`what the reader is told, in ${language}`, () => {
    it('has every message of the extension, and none that is gone', async () => {
      const translated = read(`l10n/bundle.l10n.${language}.json`);
      assert.deepEqual(Object.keys(translated).sort(), (await messages()).sort());
    });

    it('has every text of the manifest, and none that is gone', () => {
      const translated = read(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(read('package.nls.json')).sort());
    });

    it('keeps placeholders and links', () => {
      for (const [english, translation] of Object.entries(read(`l10n/bundle.l10n.${language}.json`)))
        assert.deepEqual(placeholders(translation), placeholders(english), english);
      const texts = read('package.nls.json');
      for (const [key, translation] of Object.entries(read(`package.nls.${language}.json`)))
        assert.deepEqual(links(translation), links(texts[key] ?? ''), key);
    });
  });
