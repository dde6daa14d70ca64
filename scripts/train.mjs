// Trains the attribution model: `npm run train -- --corpus PATH`. Bundles training/ and runs it; training/attribution/README.md says what comes in and out.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const script = process.argv[2] === 'accuracy' ? 'accuracy' : 'main';
const bundle = path.join(root, 'out', 'training', `${script}.cjs`);

await build({
  absWorkingDir: root,
  entryPoints: [`training/attribution/${script}.ts`],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
});
const rest = process.argv.slice(script === 'accuracy' ? 3 : 2);
const node = ['--max-old-space-size=12000', bundle, ...rest];
process.exitCode = spawnSync(process.execPath, node, { cwd: root, stdio: 'inherit' }).status ?? 1;
