// Builds what ships and what tests: `node esbuild.js [--production] [--watch] [--tests]`.
const { readFileSync, readdirSync, existsSync } = require('node:fs');
const { builtinModules } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const esbuild = require('esbuild');

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** How large the minified programs may get, in bytes. What lies in models/ ships beside them. */
const budgets = new Map([
  ['dist/extension.js', 250_000],
  ['dist/reader.js', 395_000],
  ['dist/format.js', 150_000],
]);
/**
 * What the later programs hold, by file. What finds things in texts, with its word lists, is the reader's; models and a few small
 * helpers are everybody's. What understands annotations files is the format's.
 */
const laterFiles = new Map([
  [
    'reader',
    /^src\/core\/(article|attribution|speaker|figure|citation)\/(?!(model|quotes|quoteType|speakerKey|eastAsian|romanise|transliteration)\.ts$)/,
  ],
  ['format', /^(node_modules\/(yaml|valibot)\/|src\/core\/(sidecar\/(?!emptyReading\.ts$)|merge\/))/],
]);

/**
 * The extension: one file for the desktop, for remote hosts and for browsers. What reads texts is not in it: see `reader`.
 * @param {boolean} production
 * @param {string} [entry]
 * @returns {BuildOptions}
 */
function extension(production, entry = 'src/extension/extension.ts') {
  return {
    ...shared(production),
    entryPoints: [entry],
    outfile: 'dist/extension.js',
    platform: 'browser',
    external: ['vscode'],
    plugins: [forbid('the extension also runs in browsers', isNodeBuiltin)],
  };
}

/**
 * What reads texts, as a program of its own that the extension runs when the first text is opened.
 * @param {boolean} production
 * @param {string} [entry]
 * @returns {BuildOptions}
 */
function reader(production, entry = 'src/core/reader.ts') {
  return later(production, entry, 'reader');
}

/**
 * What understands annotations files, as a program of its own that the extension runs when the first one is met.
 * @param {boolean} production
 * @param {string} [entry]
 * @returns {BuildOptions}
 */
function format(production, entry = 'src/core/format.ts') {
  return later(production, entry, 'format');
}

/**
 * @param {boolean} production
 * @param {string} entry
 * @param {string} name
 * @returns {BuildOptions}
 */
function later(production, entry, name) {
  return {
    ...shared(production),
    entryPoints: [entry],
    outfile: `dist/${name}.js`,
    platform: 'browser',
    plugins: [
      forbid(`the ${name} runs without VS Code and Node`, (each) => each === 'vscode' || isNodeBuiltin(each)),
    ],
  };
}

/**
 * The command-line tool.
 * @param {boolean} production
 * @param {string} [entry]
 * @returns {BuildOptions}
 */
function cli(production, entry = 'src/cli/main.ts') {
  return {
    ...shared(production),
    entryPoints: [entry],
    outfile: 'dist/cli.js',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [forbid('the command-line tool runs without VS Code', (name) => name === 'vscode')],
  };
}

/**
 * @param {boolean} production
 * @returns {BuildOptions}
 */
function shared(production) {
  return {
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    charset: 'utf8', // word lists hold typographic and foreign characters
    minify: production,
    sourcemap: production ? false : 'linked',
    metafile: true,
    logLevel: 'warning',
  };
}

/**
 * All tests of a folder in one file for mocha under Node.
 * @param {string} suite a folder in test/
 * @returns {BuildOptions}
 */
function nodeTests(suite) {
  return {
    ...shared(false),
    stdin: allTests(suite, ''),
    outfile: `out/test/${suite}.cjs`,
    platform: 'node',
    external: developmentPackages(),
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  };
}

/**
 * The tests inside VS Code: one file that needs nothing but `vscode`, for its Node and its web worker extension host.
 * @returns {BuildOptions}
 */
function integrationTests() {
  const pattern = process.env['GALLEY_TEST_GREP'] ?? '';
  return {
    ...shared(false),
    stdin: allTests('integration', `export { run } from './index';`),
    outfile: 'out/test/integration.cjs',
    platform: 'browser',
    external: ['vscode'],
    // A web worker has neither Node's assert nor `process`, which that module's stand-in looks at.
    alias: { 'node:assert/strict': path.join(__dirname, 'test/integration/assertStandIn.cjs') },
    define: { TEST_PATTERN: JSON.stringify(pattern) },
  };
}

/**
 * The tests of what a user sees, driven from Node.
 * @returns {BuildOptions}
 */
function uiTests() {
  return {
    ...shared(false),
    stdin: allTests('ui', ''),
    outfile: 'out/test/ui.mjs',
    platform: 'node',
    format: 'esm',
    external: developmentPackages(),
    plugins: [leaveScripts],
  };
}

/**
 * @param {string} suite
 * @param {string} first
 * @returns {import('esbuild').StdinOptions}
 */
function allTests(suite, first) {
  const folder = path.join(__dirname, 'test', suite);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  const imports = files.sort().map((file) => `import './${file.replaceAll(path.sep, '/')}';`);
  return {
    contents: [first, ...imports].join('\n'),
    resolveDir: folder,
    sourcefile: `(all tests of ${suite}).ts`,
    loader: 'ts',
  };
}

/** Tests load tools such as fast-check from node_modules; what Galley itself depends on is bundled as it is when it ships. */
function developmentPackages() {
  const { devDependencies } = JSON.parse(readFileSync(path.join(__dirname, 'package.json'), 'utf8'));
  return Object.keys(devDependencies);
}

/** Plain scripts are loaded from where they are, since they find their files by their own place. */
const leaveScripts = {
  name: 'leave-scripts',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^\..*\.mjs$/ }, (args) => ({
      path: pathToFileURL(path.join(args.resolveDir, args.path)).href,
      external: true,
    }));
  },
};

/**
 * Fails the build where a forbidden module is imported, by whomever.
 * @param {string} why
 * @param {(name: string) => boolean} isForbidden
 * @returns {import('esbuild').Plugin}
 */
function forbid(why, isForbidden) {
  return {
    name: 'forbid',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path: name, kind }) =>
        kind !== 'entry-point' && isForbidden(name) ? { errors: [{ text: `"${name}": ${why}` }] } : undefined,
      );
    },
  };
}

/** @param {string} name */
const isNodeBuiltin = (name) => name.startsWith('node:') || builtinModules.includes(name);

/** @param {readonly string[]} args */
async function main(args) {
  const production = args.includes('--production');
  const builds = [extension(production), reader(production), format(production), cli(production)];
  if (args.includes('--tests')) builds.push(...tests());
  if (args.includes('--watch')) {
    for (const options of builds) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
    return;
  }
  for (const { metafile } of await Promise.all(builds.map((options) => esbuild.build(options))))
    if (metafile) await report(metafile, production);
}

/**
 * @param {import('esbuild').Metafile} metafile
 * @param {boolean} production
 */
async function report(metafile, production) {
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
    if (file.endsWith('.map')) continue;
    console.log(`${file}  ${(bytes / 1000).toFixed(1)} kB`);
    const budget = budgets.get(file);
    if (production && budget !== undefined && bytes > budget)
      throw new Error(`over its budget of ${budget / 1000} kB:${await esbuild.analyzeMetafile(metafile)}`);
    const strays = file === 'dist/extension.js' ? laterPieces(metafile) : [];
    if (strays.length > 0) throw new Error(`not for the extension itself: ${strays.join(', ')}`);
  }
}

/**
 * The files of the later programs that found their way into the extension, which takes types from there, and the rest when it runs.
 * @param {import('esbuild').Metafile} metafile of the extension
 * @returns {readonly string[]} each file with the program that it belongs to
 */
function laterPieces({ outputs }) {
  const files = Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file);
  return [...laterFiles].flatMap(([program, pattern]) =>
    files.filter((file) => pattern.test(file)).map((file) => `${file} (${program})`),
  );
}

/** @returns {BuildOptions[]} */
function tests() {
  const suites = ['unit', 'property', 'golden'].filter((suite) =>
    existsSync(path.join(__dirname, 'test', suite)),
  );
  return [...suites.map(nodeTests), integrationTests(), uiTests()];
}

if (require.main === module)
  main(process.argv.slice(2)).catch((/** @type {Error} */ error) => {
    if (!('errors' in error)) console.error(error.message); // esbuild has printed its own
    process.exitCode = 1;
  });

module.exports = { extension, reader, format, cli, laterPieces };
