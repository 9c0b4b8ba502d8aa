import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { huicheng } from './build/checks/rules/index.mjs'

const SCRIPTS = ['build/**/*.mjs', 'build/**/*.cjs', 'eslint.config.js']
const TYPED = ['**/*.ts', '**/*.vue']

export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', 'dist-electron/', 'release/', 'demo/', '.cache/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: TYPED, extends: [tseslint.configs.strictTypeChecked] },
  { files: SCRIPTS, extends: [tseslint.configs.strict] },
  { files: ['**/*.vue'], extends: [vue.configs['flat/recommended']] },
  {
    files: TYPED,
    languageOptions: {
      parserOptions: { parser: tseslint.parser, projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Matters of taste, or of promises that an interface asks for where an implementation needs none.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/require-await': 'off',
      // Records keyed by id are what an event is made of.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // It calls an assertion needless where it changes what is inferred, as for the schemas of branded ids.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // It trusts a narrowing across an await, and types of libraries that promise more than they keep.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // That a key belongs to an input method is told, in one case, by its code 229 alone.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'keyCode' }] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `[...name]` is how a name is split into characters beyond the first plane.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    plugins: { huicheng },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'huicheng/exports-by-name': 'error',
      'huicheng/no-literal-colour': 'error',
    },
  },
  { files: ['shared/**', 'electron/core/**'], rules: { 'huicheng/no-ambient-input': 'error' } },
  { files: ['electron/**'], rules: { 'huicheng/secure-windows': 'error' } },
  {
    // Without vue-tsc's view of a component its import has no type here; vue-tsc itself checks these uses.
    files: ['renderer/**', 'tests/unit/renderer/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      // What a template assigns, and what Vue makes of an optional prop, these rules cannot see.
      'prefer-const': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // Layout of tags is a matter of taste and of no error; names and order of macros are not.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      'vue/define-macros-order': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Vite, Vitest, Playwright and ESLint read their settings from a default export.
  { files: ['build/config/*.ts', 'eslint.config.js'], rules: { 'huicheng/exports-by-name': 'off' } },
)
