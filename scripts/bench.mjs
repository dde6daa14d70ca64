// Measures Galley: `npm run bench [-- PART…]` (parts: speed, growth, structure, keystroke, annotations, anchors). Bundles bench/ as the tests are bundled and runs it; writes out/bench.json.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bundle = path.join(root, 'out', 'bench.cjs');

await build({
  absWorkingDir: root,
  entryPoints: ['bench/main.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // tinybench is a module only, so it is bundled; the libraries measured beside Galley are loaded as their users do.
  external: ['compromise', 'wink-nlp', 'wink-eng-lite-web-model'],
  logLevel: 'warning',
});
process.exitCode =
  spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ??
  1;
