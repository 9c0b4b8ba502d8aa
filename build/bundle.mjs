/**
 * Builds the page (Vite → dist/) and the Node entries (esbuild → dist-electron/), each with everything that it needs,
 * so that the packaged app carries no node_modules. Built beside and then swapped, so that a run that is still using
 * the old build never sees half of a new one.
 */
import { build as esbuild } from 'esbuild'
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { build as vite } from 'vite'
import { CACHE, here, inRoot } from './runner/paths.mjs'
import { Refusal, say } from './runner/process.mjs'
import { sourceHash } from './runner/sources.mjs'

/** Source → result. The preload is CommonJS, because a sandboxed preload cannot be a module. */
const ENTRIES = {
  'electron/main.ts': 'main.js',
  'electron/preload.ts': 'preload.cjs',
  'electron/serve.ts': 'serve.js',
  'electron/cli.ts': 'cli.js',
  'electron/core/rendering/render-worker.ts': 'render-worker.js',
  'electron/core/reading/reading-worker.ts': 'reading-worker.js',
}

const FONT_PACKAGES = [
  { folder: 'noto-serif-sc', family: 'NotoSerifSC' },
  { folder: 'noto-sans-sc', family: 'NotoSansSC' },
]

const KAI_FILE = 'lxgw-wenkai-latin-500-normal.woff'

// pdfmake and pdfkit are CommonJS inside and ask for these; a module has none of them.
const BANNER = `import { createRequire as __createRequire } from 'node:module'
import { fileURLToPath as __fileURLToPath } from 'node:url'
import { dirname as __dirnameOf } from 'node:path'
const require = __createRequire(import.meta.url)
const __filename = __fileURLToPath(import.meta.url)
const __dirname = __dirnameOf(__filename)`

/** @param {string} outdir */
async function bundleNode(outdir) {
  const missing = Object.keys(ENTRIES).filter((source) => !existsSync(inRoot(source)))
  if (missing.length > 0) throw new Refusal(`The build starts from ${missing.join(', ')}, and that is not there.`)
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node24',
    external: ['electron'],
    // Modules first: some packages (jsonc-parser) have a CommonJS form that hides its imports from a bundler.
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    legalComments: 'external',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
  }
  await Promise.all(
    Object.entries(ENTRIES).map(([source, result]) =>
      esbuild({
        ...common,
        entryPoints: [inRoot(source)],
        outfile: path.join(outdir, result),
        ...(result.endsWith('.cjs') ? { format: 'cjs' } : { format: 'esm', banner: { js: BANNER } }),
      }),
    ),
  )
}

/** @param {string} outdir */
function copyFonts(outdir) {
  mkdirSync(path.join(outdir, 'fonts'), { recursive: true })
  for (const { folder, family } of FONT_PACKAGES) {
    const from = inRoot('node_modules', '@expo-google-fonts', folder)
    for (const style of ['400Regular', '700Bold']) {
      const name = `${family}_${style}.ttf`
      linkOrCopy(path.join(from, style, name), path.join(outdir, 'fonts', name))
    }
    linkOrCopy(path.join(from, 'LICENSE_FONT'), path.join(outdir, 'fonts', `${family}-OFL.txt`))
  }
  // The whole Kai font, whatever its name says; the program unpacks it when it first needs it.
  const kai = inRoot('node_modules', '@fontsource', 'lxgw-wenkai')
  linkOrCopy(path.join(kai, 'files', KAI_FILE), path.join(outdir, 'fonts', KAI_FILE))
  linkOrCopy(path.join(kai, 'LICENSE'), path.join(outdir, 'fonts', 'LXGWWenKai-OFL.txt'))
}

/** Linked where the disk allows: 50 MB that need not be written at every build. @param {string} from @param {string} to */
function linkOrCopy(from, to) {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** @param {string} from @param {string} to */
function swap(from, to) {
  const old = `${to}.old`
  try {
    rmSync(old, { recursive: true, force: true })
    if (existsSync(to)) renameSync(to, old)
    renameSync(from, to)
    rmSync(old, { recursive: true, force: true })
  } catch (error) {
    // Windows keeps a folder whose files a program has open.
    if (existsSync(old) && !existsSync(to)) renameSync(old, to)
    throw new Refusal(`${path.basename(to)} cannot be replaced (${error instanceof Error ? error.message : ''}): close the running organizer and start again.`)
  }
}

async function main() {
  const hash = sourceHash()
  const work = path.join(CACHE, 'build')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const page = path.join(work, 'dist')
  const node = path.join(work, 'dist-electron')

  await bundleNode(node)
  copyFonts(node)
  if (!existsSync(inRoot('renderer', 'index.html'))) throw new Refusal('The build starts from renderer/index.html, and that is not there.')
  await vite({ configFile: here('config', 'vite.config.ts'), logLevel: 'warn', build: { outDir: page } })

  // The stamp names what was read before the build, so a change made meanwhile builds again.
  writeFileSync(path.join(node, '.stamp'), hash)
  swap(page, inRoot('dist'))
  swap(node, inRoot('dist-electron'))
  rmSync(work, { recursive: true, force: true })
}

try {
  await main()
} catch (error) {
  if (error instanceof Refusal) say(error.message)
  else console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
