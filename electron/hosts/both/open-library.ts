import { createCore, type Core } from '#core/core.ts'
import type { Ports } from '#core/ports/ports.ts'
import { AppError } from '#shared/contract/errors.ts'
import { addFirstSamples, isNewLibrary } from './first-samples.ts'

/**
 * Opens the library of these ports.
 *
 * @param withSamples whether a new library gets the samples
 * @throws AppError whose message is a sentence for the user
 */
export async function openLibrary(ports: Ports, withSamples: boolean): Promise<Core> {
  const folder = ports.paths.libraryFolder
  try {
    const isNew = isNewLibrary(folder)
    const core = await createCore(ports)
    if (withSamples && isNew) await addFirstSamples(core)
    return core
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, sentence(error, folder), error.details)
    throw error
  }
}

function sentence({ code, message, details }: AppError, folder: string): string {
  if (code === 'locked') return `The library ${folder} is open in another program: close it there, or choose another folder with --library.`
  return `The library ${folder} cannot be used (${details.cause ?? message}): choose another folder with --library.`
}
