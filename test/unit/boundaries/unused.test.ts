import assert from 'node:assert/strict';
import { createFixture } from './fixture';

describe('the search for unused code', function () {
  this.timeout(120_000);

  it('finds an export that nobody uses and a file that nobody imports', () => {
    const fixture = createFixture({
      'src/core/index.ts': `export { used } from './used';\n`,
      'src/core/used.ts': `export const used = 1;\nexport const forgotten = 2;\n`,
      'src/core/orphan.ts': `export const orphan = 3;\n`,
    });
    try {
      const include = ['--include', 'exports,files'];
      const { status, output } = fixture.run('knip/bin/knip.js', '--reporter', 'json', ...include);
      const { issues } = JSON.parse(output) as { issues: { file: string; exports?: { name: string }[] }[] };
      const exports = issues.flatMap(({ file, exports = [] }) =>
        exports.map(({ name }) => `${file} ${name}`),
      );
      assert.notEqual(status, 0);
      assert.deepEqual(exports, ['src/core/used.ts forgotten']);
      assert.match(output, /src\/core\/orphan\.ts/);
    } finally {
      fixture.remove();
    }
  });
});
