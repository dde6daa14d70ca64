import assert from 'node:assert/strict';
import { createFixture, type Fixture } from './fixture';

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

/** By rule: a file that breaks it, and what that file says. */
const violations: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'max-lines': ['src/long.ts', lines(301, 'export {};')],
  'max-lines-per-function': [
    'src/longFunction.ts',
    `export function f() {\n${lines(61, "  'a'.trim();")}}\n`,
  ],
  'no-restricted-syntax': [
    'src/swallows.ts',
    `try {\n  'a'.trim();\n} catch {\n  // nothing\n}\nexport {};\n`,
  ],
  '@typescript-eslint/restrict-template-expressions': [
    'src/flag.ts',
    'export const f = (b: boolean) => `${b}`;\n',
  ],
  '@typescript-eslint/consistent-type-imports': [
    'src/typeImport.ts',
    `import { T } from './t';\nexport const t: T = 1;\n`,
  ],
  '@typescript-eslint/no-unused-vars': ['src/unused.ts', 'const unused = 1;\nexport {};\n'],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'src/forgets.ts',
    `export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n`,
  ],
  '@typescript-eslint/no-explicit-any': ['src/anything.ts', 'export type Loose = any;\n'],
  '@typescript-eslint/no-non-null-assertion': [
    'src/sure.ts',
    'export const f = (a: string | null) => a!.trim();\n',
  ],
};

const disabled = 'src/disabled.ts';
const innocent = {
  'src/t.ts': 'export type T = number;\n',
  [disabled]: '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport type Loose = any;\n',
};

describe('style rules', function () {
  this.timeout(120_000);
  let fixture: Fixture;
  const fired = new Map<string, string[]>();

  before(() => {
    fixture = createFixture({ ...innocent, ...Object.fromEntries(Object.values(violations)) });
    const { output } = fixture.run('eslint/bin/eslint.js', 'src', '--format', 'json');
    const files = JSON.parse(output) as { filePath: string; messages: { ruleId: string | null }[] }[];
    for (const { filePath, messages } of files)
      fired.set(
        filePath.slice(fixture.folder.length + 1).replaceAll('\\', '/'),
        messages.flatMap(({ ruleId }) => ruleId ?? []),
      );
  });
  after(() => {
    fixture.remove();
  });

  for (const [rule, [file]] of Object.entries(violations))
    it(`find what breaks ${rule}, and blame no other rule`, () => {
      assert.deepEqual([...new Set(fired.get(file))], [rule]);
    });

  it('cannot be switched off by a comment', () => {
    assert.deepEqual(fired.get(disabled), ['@typescript-eslint/no-explicit-any']);
  });
});
