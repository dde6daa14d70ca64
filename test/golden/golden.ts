import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Compares `actual` with the golden file of that name under `test/golden`; `UPDATE_GOLDEN=1` writes it instead. Tests run in the
 * repository's root. After an update read the diff: the golden files say what a careful editor should see.
 */
export function matchesGolden(name: string, actual: string): void {
  const file = path.join('test', 'golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.equal(actual, readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
}
