import tseslint from 'typescript-eslint';

const emptyCatch = {
  selector: 'CatchClause[body.body.length=0]',
  message: 'A caught error is handled or logged.',
};

/** In a template, beside strings; what is not named here is allowed unless it is forbidden. */
const onlyNumbers = {
  allowNumber: true,
  allowAny: false,
  allowBoolean: false,
  allowNever: false,
  allowNullish: false,
  allowRegExp: false,
};

/** What goes for programs and scripts alike. */
const house = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'no-restricted-syntax': ['error', emptyCatch],
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/'] },
  // No comment switches a rule off.
  { linterOptions: { noInlineConfig: true } },
  { files: ['**/*.{js,cjs,mjs,ts}'], rules: house },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', onlyNumbers],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  // Runs the extension's later programs; says there why.
  {
    files: ['src/extension/shared/program.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
