import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const inTypeScript = ['**/*.ts'];
const configuration = ['*.config.{js,ts}'];

/** Rules of the house that no preset has; tests/imports.test.ts holds the directions of imports. */
const house = {
  'no-console': 'error',
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Export it by name.' },
    { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
    { selector: 'ExportAllDeclaration', message: 'Import it from the file that has it.' },
  ],
  eqeqeq: 'error',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  'prefer-const': 'error',
};

/** How much one function may hold. */
const limits = {
  'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
};

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '.astro/', 'content/', 'public/', 'tests/fixtures/']),
  eslint.configs.recommended,
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  {
    files: inTypeScript,
    extends: [tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers read well in templates, and `void` arrows are how a callback says that it answers nothing.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { rules: house },
  { files: ['src/**/*.ts', 'scripts/**/*.ts'], rules: limits },
  {
    // Where a program speaks to a person.
    files: ['scripts/**', 'src/commands/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: configuration,
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/index.{ts,js}'],
    ignores: ['src/pages/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'No index files: name the file after what it holds.' },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // A test says what it expects to be there; if it is not, the test fails, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
