import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      ...tseslint.configs.strictTypeChecked,
      jsxA11y.flatConfigs.strict,
      reactHooks.configs.flat['recommended-latest'],
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return setFault(…)` ends a handler in one line, and reads as what it does.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // React Router takes a thrown Response for the answer of a loader.
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'lib', name: 'Response' }] }],
      // Our interfaces are made of closures: nothing here uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      // Text a person wrote must never be parsed as HTML.
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text is text: never parse it as HTML.' },
        { property: 'outerHTML', message: 'Text is text: never parse it as HTML.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text is text: never parse it as HTML.',
        },
        {
          selector: "JSXAttribute[name.name='style']",
          message: 'Styles live in CSS: the policy allows no inline style.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: they hide cycles and defeat lazy loading.',
        },
      ],
    },
  },
  {
    files: ['**/*.config.ts', 'vite.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['tests/**', 'content/pipeline/**'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A test file's `useApp` sets up a browser; it is no hook of React.
      'react-hooks/rules-of-hooks': 'off',
    },
  },
);
