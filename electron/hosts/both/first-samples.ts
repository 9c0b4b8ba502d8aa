import { existsSync, readdirSync } from 'node:fs'
import type { Core } from '#core/core.ts'

const SAMPLE_KEYS = ['conference', 'tour', 'seminar']

/** Whether nothing was ever kept in this folder; to be asked before the core opens it. */
export function isNewLibrary(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0
}

/** Puts the samples into a new library, for a first look. Who removes them later does not get them again. */
export async function addFirstSamples({ dispatch }: Pick<Core, 'dispatch'>): Promise<void> {
  for (const key of SAMPLE_KEYS) {
    const reply = await dispatch('library.add-sample', { key })
    if (!reply.ok) throw new Error(`sample ${key}: ${reply.error.code}`)
  }
}
