import vue from '@vitejs/plugin-vue'
import path from 'node:path'
import { defineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')

export default defineConfig({
  root: path.join(root, 'renderer'),
  // The same files are served from app://, from the loopback host and from a token's path.
  base: './',
  cacheDir: path.join(root, '.cache/vite'),
  plugins: [vue()],
  define: {
    // Without these vue-i18n compiles messages with `new Function`, which our content security policy forbids.
    __INTLIFY_JIT_COMPILATION__: true,
    __INTLIFY_DROP_MESSAGE_COMPILER__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: true,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
  build: {
    outDir: path.join(root, 'dist'),
    emptyOutDir: true,
    target: 'chrome148',
    // A file as data: URL would need a hole in the policy for fonts and workers.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
})
