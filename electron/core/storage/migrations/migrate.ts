import { AppError } from '#shared/contract/errors.ts'
import { SCHEMA_VERSION } from '#shared/domain/event/event.ts'
import { from0to1 } from './0-to-1.ts'

/** Takes the JSON of an event from one version of the schema to the next. What it does not know it leaves as it is. */
export type Migration = (raw: unknown) => unknown

/** The step away from each version, by its place: they are permanent, because old files are. */
const migrations: readonly Migration[] = [from0to1]

/**
 * Brings the JSON of an event to the present schema. At the present version it comes back untouched.
 *
 * @param from the version that the file states
 * @throws AppError 'newer-version' when a later program wrote it
 */
export function migrate(
  raw: unknown,
  from: number,
): { readonly raw: unknown; readonly from: number; readonly to: number } {
  if (from > SCHEMA_VERSION) {
    throw new AppError(
      'newer-version',
      `version ${from} of the file is newer than version ${SCHEMA_VERSION} of this program`,
      { subject: String(from) },
    )
  }
  const migrated = migrations.slice(from, SCHEMA_VERSION).reduce((value, step) => step(value), raw)
  return { raw: migrated, from, to: SCHEMA_VERSION }
}
