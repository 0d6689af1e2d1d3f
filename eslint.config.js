// Only what Biome does not do well enough: promises that nobody waits for, switches that forget a case, rules of hooks, words
// in JSX, randomness in shared. Formatting and everything else is biome.json.

import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noLiteralText } from './build/config/no-literal-text.js';

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'node_modules/', 'test/fixtures/', '.cache/']),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An empty catch hides the one error that would have explained the loss.
      'no-empty': 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Randomness comes in as a parameter.' }],
    },
  },
  {
    // Components and hooks only: elsewhere `use` is a word like any other.
    files: ['renderer/**/*.tsx', 'renderer/**/use-*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['renderer/**/*.tsx'],
    // The gallery shows pieces with sample words; tests speak to themselves.
    ignores: ['**/*.test.tsx', 'renderer/features/gallery/**'],
    plugins: { daluang: { rules: { 'no-literal-text': noLiteralText } } },
    rules: { 'daluang/no-literal-text': 'error' },
  },
);
