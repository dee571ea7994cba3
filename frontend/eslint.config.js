import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const tests = ['src/test/**', 'src/**/*.test.{ts,tsx}', 'src/**/*.fixture.{ts,tsx}'];

/** Each layer may import those before it, and none after it. */
const layers = ['ui', 'api', 'session', 'features', 'app'];
const upward = layers.slice(1).map((layer, before) => ({
  target: layers.slice(0, before + 1).map((each) => `./src/${each}`),
  from: `./src/${layer}`,
  message: `Layers: ${layers.join(' ← ')}. This one points upward.`,
}));

/** Features in the order in which they may import each other, and only by the names of an index. */
const features = [
  ['register', 'parties', 'partnerships', 'privacy', 'people'],
  ['themes', 'diary', 'leaders', 'agreements', 'matching', 'needs', 'finding', 'enquiries', 'billing', 'reconciliation', 'closing', 'exports', 'accounts', 'reports', 'refunds'],
  ['audit', 'operations', 'notices', 'security', 'home'],
].flat();
const across = features.map((feature) => ({
  target: `./src/features/${feature}`,
  from: `./src/features/!(${feature})/**`,
  except: ['**/index.ts'],
  message: 'A feature imports another only by its index.',
}));
const backward = features.slice(0, -1).map((feature, at) => ({
  target: `./src/features/${feature}`,
  from: features.slice(at + 1).map((later) => `./src/features/${later}`),
  message: `Features import only those before them: ${features.join(', ')}.`,
}));
const unordered = readdirSync(new URL('src/features', import.meta.url)).filter((name) => !features.includes(name));
if (unordered.length > 0) throw new Error(`Give these features a place in the order: ${unordered.join(', ')}`);

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'src/api/schema.d.ts', 'src/api/terms.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      ...tseslint.configs.strictTypeChecked,
      jsxA11y.flatConfigs.strict,
      reactHooks.configs.flat['recommended-latest'],
    ],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 250 }],
      // A sentence or a pattern stands on one line, so that it is found by searching.
      'max-len': ['error', { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: tests,
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: [...upward, ...across, ...backward] },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
    },
  },
  {
    files: [...tests, 'e2e/**'],
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: true }] },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
);
