import { readdirSync } from 'node:fs'
import path from 'node:path'

/** One file of the built page. */
export type PageFile = {
  readonly file: string
  readonly contentType: string
  /** the name holds a hash of the content, so it never changes under this name */
  readonly isHashed: boolean
}

/** Path of an address → file. Only what was listed at the start is ever opened, so no path can lead elsewhere. */
export type PageFiles = ReadonlyMap<string, PageFile>

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** @throws Error with errno ENOENT when the page was not built */
export function listPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>()
  for (const file of filesBelow(folder)) {
    const address = path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')
    files.set(`/${address}`, {
      file,
      contentType: CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
      isHashed: /^assets\/.*-[\w-]{8}\.\w+$/.test(address),
    })
  }
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}

/** By hand: the file system inside an Electron archive does not list recursively. Links are left out. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(full)
    return entry.isFile() ? [full] : []
  })
}
