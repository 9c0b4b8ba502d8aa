import path from 'node:path'
import { fileURLToPath } from 'node:url'

const BUILD = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The top folder of the project. */
export const ROOT = path.dirname(BUILD)

/** What the runner remembers between two runs; safe to delete. */
export const CACHE = path.join(ROOT, '.cache')

/** @param {string[]} parts below the top folder */
export const inRoot = (...parts) => path.resolve(ROOT, ...parts)

/** @param {string[]} parts below build/ */
export const here = (...parts) => path.join(BUILD, ...parts)
