import { existsSync, readdirSync } from 'node:fs'
import type { Core } from '#core/core.ts'
import { AppError } from '#shared/contract/errors.ts'

const SAMPLE_KEYS = ['conference', 'tour', 'seminar']

/**
 * Whether nothing was ever kept in this folder; to be asked before the core opens it.
 *
 * @throws AppError 'unavailable' when the folder cannot be looked into
 */
export function isNewLibrary(folder: string): boolean {
  try {
    return !existsSync(folder) || readdirSync(folder).length === 0
  } catch (error) {
    throw new AppError('unavailable', 'the folder cannot be read', { subject: folder, cause: (error as NodeJS.ErrnoException).code ?? '' })
  }
}

/** Puts the samples into a new library, for a first look. Who removes them later does not get them again. */
export async function addFirstSamples({ dispatch }: Pick<Core, 'dispatch'>): Promise<void> {
  for (const key of SAMPLE_KEYS) {
    const reply = await dispatch('library.add-sample', { key })
    if (!reply.ok) throw new Error(`sample ${key}: ${reply.error.code}`)
  }
}
