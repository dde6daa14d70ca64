import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createFixture, type Fixture } from './fixture';

/** By rule: a file that breaks it, and what that file says. */
const violations: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'no-circular': ['src/core/egg.ts', `import { hen } from './hen';\nexport const egg = () => hen;\n`],
  'core-is-pure': [
    'src/core/reads.ts',
    `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n`,
  ],
  'core-knows-no-vscode': [
    'src/core/asks.ts',
    `import * as vscode from 'vscode';\nexport const env = vscode.env;\n`,
  ],
  'core-stands-alone': ['src/core/leans.ts', `export { main } from '../cli/main';\n`],
  'core-has-one-door': ['src/cli/sneaks.ts', `export { egg } from '../core/egg';\n`],
  'cli-knows-no-editor': [
    'src/cli/edits.ts',
    `import * as vscode from 'vscode';\nexport const env = vscode.env;\n`,
  ],
  'extension-is-browser-safe': ['src/extension/shared/joins.ts', `export { join } from 'node:path';\n`],
  'extension-knows-no-cli': ['src/extension/shared/calls.ts', `export { main } from '../../cli/main';\n`],
  'features-stay-apart': ['src/extension/hover/peeks.ts', `export { tree } from '../outline/tree';\n`],
  'shared-knows-no-feature': ['src/extension/shared/serves.ts', `export { tree } from '../outline/tree';\n`],
  'nothing-imports-the-root': ['src/extension/hover/climbs.ts', `export { activate } from '../extension';\n`],
};

/** What they import, and imports that are as they should be. */
const innocent = {
  'src/core/index.ts': `export { egg } from './egg';\n`,
  'src/core/hen.ts': `import { egg } from './egg';\nexport const hen = () => egg;\n`,
  'src/cli/main.ts': `import path from 'node:path';\nimport { egg } from '../core';\nexport const main = [path, egg];\n`,
  'src/extension/extension.ts': `import * as vscode from 'vscode';\nexport const activate = () => vscode.env;\n`,
  'src/extension/outline/tree.ts': `import { twig } from '../shared/twig';\nexport const tree = twig;\n`,
  'src/extension/shared/twig.ts': `import { egg } from '../../core';\nexport const twig = egg;\n`,
};

describe('import rules', function () {
  this.timeout(120_000);
  let fixture: Fixture;
  const fired = new Map<string, string[]>();

  before(() => {
    fixture = createFixture({ ...innocent, ...Object.fromEntries(Object.values(violations)) });
    const { output } = fixture.run(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'src',
      '--output-type',
      'json',
    );
    const { summary } = JSON.parse(output) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    for (const { from, rule } of summary.violations) fired.set(from, [...(fired.get(from) ?? []), rule.name]);
  });
  after(() => {
    fixture.remove();
  });

  it('are all tried here', () => {
    const file = path.resolve('.dependency-cruiser.cjs');
    const { forbidden } = createRequire(file)(file) as { forbidden: { name: string }[] };
    assert.deepEqual(forbidden.map(({ name }) => name).sort(), Object.keys(violations).sort());
  });

  for (const [rule, [file]] of Object.entries(violations))
    it(`find what breaks ${rule}, and blame no other rule`, () => {
      assert.deepEqual(fired.get(file), [rule]);
    });

  it('let everything else pass', () => {
    const planted = Object.values(violations).map(([file]) => file);
    assert.deepEqual(
      [...fired.keys()].filter((file) => !planted.includes(file)),
      [],
    );
  });
});
