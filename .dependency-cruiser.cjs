// The import rules of the house: core <- cli, core <- extension/shared <- extension/<feature> <- extension.ts.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-circular', 'Imports go one way.', {}, { circular: true }),
    rule(
      'core-is-pure',
      'The core knows no Node.',
      { path: '^src/core' },
      { dependencyTypes: ['core'], pathNot: '^vscode$' },
    ),
    rule(
      'core-knows-no-vscode',
      'The core runs without VS Code.',
      { path: '^src/core' },
      { path: '^vscode$' },
    ),
    rule(
      'core-stands-alone',
      'The core imports nothing of Galley but itself.',
      { path: '^src/core' },
      { path: '^(src/(cli|extension)|test|scripts|bench|training)/' },
    ),
    rule(
      'core-has-one-door',
      'The core is used through src/core/index.ts.',
      { path: '^(src/(cli|extension)|test/integration|test/ui)/' },
      { path: '^src/core/', pathNot: '^src/core/index\\.ts$' },
    ),
    rule(
      'cli-knows-no-editor',
      'The CLI knows neither vscode nor the extension.',
      { path: '^src/cli' },
      { path: '^(vscode$|src/extension/)' },
    ),
    rule(
      'extension-is-browser-safe',
      'The extension uses no Node built-ins.',
      { path: '^src/extension' },
      { dependencyTypes: ['core'], pathNot: '^vscode$' },
    ),
    rule(
      'extension-knows-no-cli',
      'The extension does not use the CLI.',
      { path: '^src/extension' },
      { path: '^src/cli' },
    ),
    rule(
      'features-stay-apart',
      'A feature never imports a feature.',
      { path: '^src/extension/([^/]+)/', pathNot: '^src/extension/shared/' },
      { path: '^src/extension/[^/]+/', pathNot: '^src/extension/(shared|$1)/' },
    ),
    rule(
      'shared-knows-no-feature',
      'Shared code serves features, it does not use them.',
      { path: '^src/extension/shared/' },
      { path: '^src/extension/', pathNot: '^src/extension/shared/' },
    ),
    rule(
      'nothing-imports-the-root',
      'extension.ts is the composition root.',
      { path: '^src/' },
      { path: '^src/extension/extension\\.ts$' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    builtInModules: { add: ['vscode'] },
    doNotFollow: { path: 'node_modules' },
    // The build script is what the cruiser takes for the package `esbuild`.
    exclude: { path: '^(dist|out)/|^esbuild\\.js$' },
  },
};
