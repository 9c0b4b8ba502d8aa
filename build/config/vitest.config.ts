import vue from '@vitejs/plugin-vue'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')

const node = (name: string, folder: string) => ({
  extends: true as const,
  test: { name, environment: 'node', include: [`tests/${folder}/**/*.test.ts`] },
})

/** Modules are loaded once for all files of a worker, which halves the time: what is tested so is pure and keeps nothing. */
const pure = (name: string, folder: string) => {
  const { test } = node(name, folder)
  return { extends: true as const, test: { ...test, isolate: false } }
}

/** Some of these tests start the program itself: the built one, which therefore is built first where sources changed. */
const ofProgram = (name: string, folder: string) => {
  const { test } = node(name, folder)
  return { extends: true as const, test: { ...test, globalSetup: 'tests/helpers/built-program.ts' } }
}

export default defineConfig({
  root,
  cacheDir: path.join(root, '.cache/vitest'),
  plugins: [vue()],
  define: { __INTLIFY_JIT_COMPILATION__: true, __VUE_I18N_LEGACY_API__: false },
  test: {
    // A net against what hangs, wide enough for a busy machine: a browser works beside these tests. Nothing is measured by it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    projects: [
      pure('shared', 'unit/shared'),
      node('core', 'unit/electron'),
      {
        extends: true as const,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/unit/renderer/**/*.test.ts'],
          server: { deps: { inline: ['element-plus'] } },
        },
      },
      ofProgram('contract', 'contract'),
      pure('documents', 'documents'),
      node('architecture', 'architecture'),
    ],
  },
})
