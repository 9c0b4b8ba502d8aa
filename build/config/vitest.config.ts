import vue from '@vitejs/plugin-vue'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')

// The modules are loaded once for all files of a worker, which halves the time: what is tested here keeps no state of its own.
const node = (name: string, folder: string, exclude: string[] = []) => ({
  extends: true as const,
  test: { name, environment: 'node', isolate: false, include: [`tests/${folder}/**/*.test.ts`], exclude },
})

export default defineConfig({
  root,
  cacheDir: path.join(root, '.cache/vitest'),
  plugins: [vue()],
  define: { __INTLIFY_JIT_COMPILATION__: true, __VUE_I18N_LEGACY_API__: false },
  test: {
    // Documents are laid out for real in several tests; two cores are shared with a browser on some machines.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    projects: [
      node('unit', 'unit', ['tests/unit/renderer/**']),
      {
        extends: true as const,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/unit/renderer/**/*.test.ts'],
          server: { deps: { inline: ['element-plus'] } },
        },
      },
      node('contract', 'contract'),
      node('documents', 'documents'),
      node('architecture', 'architecture'),
    ],
  },
})
