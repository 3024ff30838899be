import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const FILE_LINES = ['error', { max: 400 }];
const FUNCTION_LINES = ['error', { max: 60, skipComments: true, skipBlankLines: true }];

/** What no code of the project may do, and why. */
const FORBIDDEN = [
  {
    selector: 'CallExpression[callee.property.name="waitForTimeout"]',
    message: 'Wait for a condition, never for milliseconds.',
  },
  {
    selector: 'CallExpression[callee.property.name="setHTML"]',
    message: 'setHTML executes what it is given: use setText or setDOMContent.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'A string becomes no markup: build nodes, or let Svelte do it.',
  },
];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.cache/',
      'public/',
      'data/',
      'test-results/',
      'playwright-report/',
      'tests/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': FILE_LINES,
      'no-restricted-syntax': ['error', ...FORBIDDEN],
      // The compiler resolves names; ESLint knows no types.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      // Typed arrays in hot loops need `!`; where a check is due, at a border, reviewers look for it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // State is replaced, never changed in place (three owners of state): plain Map, Set and URL are right.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['src/**', 'scripts/**'], rules: { 'max-lines-per-function': FUNCTION_LINES } },
);
