// `npm run package`: builds for production and packs the extension, and nothing but what belongs to it.
//   node scripts/package.mjs [--out FILE] [--built]     --built: dist/ is there already
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readJson, root } from '../test/host/paths.mjs';
import { setUp } from './setup.mjs';

/** What may be packed. */
const allowed = [
  /^package\.json$/,
  /^package\.nls(\.[a-z-]+)?\.json$/i,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^dist\/(extension|reader|format)\.js$/,
  /^(media|l10n|schemas|syntaxes|models)\//,
  /^samples\/2031-03-14-harbour-strike\.txt$/,
];
/** What must be. */
const needed = [
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist/extension.js',
  'dist/reader.js',
  'dist/format.js',
  'models/attribution.bin',
];
/** How large the package may get, in bytes. */
const budget = 2_500_000;

pack().then(
  (code) => (process.exitCode = code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

/** @returns {Promise<number>} the exit code */
async function pack() {
  const { values } = parseArgs({ options: { out: { type: 'string' }, built: { type: 'boolean' } } });
  await setUp();
  const build = ['esbuild.js', '--production'];
  if (!values.built && spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' }).status !== 0)
    return 1;
  const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');
  const files = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const strays = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  const missing = needed.filter((file) => !files.includes(file));
  if (strays.length > 0) console.error(`These do not belong into the package: ${strays.join(', ')}`);
  if (missing.length > 0) console.error(`The package lacks ${missing.join(', ')}`);
  if (strays.length > 0 || missing.length > 0) return 1;
  const { name, version } = readJson(path.join(root, 'package.json'));
  const packagePath = path.resolve(root, values.out ?? `${name}-${version}.vsix`);
  mkdirSync(path.dirname(packagePath), { recursive: true });
  const options = {
    cwd: root,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  };
  await createVSIX({ ...options, packagePath });
  const { size } = statSync(packagePath);
  if (size > budget) console.error(`The package has ${size / 1e6} MB, over its budget of ${budget / 1e6} MB`);
  console.log(path.relative(root, packagePath));
  return size > budget ? 1 : 0;
}
