import { MAX_IMPORT_BYTES } from '#shared/contract/endpoints.ts'
import { AppError, type Problem } from '#shared/contract/errors.ts'
import { parseEventFile, UNSTATED_VERSION } from '#shared/contract/event-file.ts'
import { quoted, type Finding } from '#shared/contract/event-file-findings.ts'
import { problemSentence } from '#shared/contract/event-file-problems.ts'
import type { EventContent } from '#shared/domain/event/event-lists.ts'
import { SCHEMA_VERSION } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { linesOf, readJson, type PlacedFinding } from './json-text.ts'
import { migrate } from './migrations/migrate.ts'

export type ReadOutcome =
  | { readonly ok: true; readonly event: EventContent; readonly id?: EventId }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads the text of an event file: JSON, as this program writes it or as people and other systems do
 * (`shared/contract/event-file.ts` says how generously). Files of older versions are migrated first; what is wrong
 * with one of those is told in the words of the present schema, with lines where the place is still the same.
 *
 * @throws AppError 'too-large' before anything is parsed, 'newer-version'
 */
export function readEventFile(text: string): ReadOutcome {
  if (text.length > MAX_IMPORT_BYTES) throw new AppError('too-large', 'the file is larger than any event')
  const json = text.replace(/^\uFEFF/, '')
  const { value, findings, keyOrder } = readJson(json)
  if (value === undefined) return failed(json, findings)
  if (!isFields(value))
    return failed(json, [
      ...findings,
      { path: [], code: 'wrong-type', subject: Array.isArray(value) ? 'array' : typeof value, expected: 'object' },
    ])
  const version = versionOf(value)
  if (version === null) {
    return failed(json, [
      ...findings,
      {
        path: ['schemaVersion'],
        code: 'not-allowed-value',
        subject: quoted(value['schemaVersion']),
        expected: String(SCHEMA_VERSION),
      },
    ])
  }
  const { raw } = migrate(value, version)
  const outcome = parseEventFile(raw as Fields, (collection, entities) =>
    orderedKeys(entities, keyOrder.get(collection)),
  )
  if (outcome.ok && findings.length === 0) return outcome
  const told = new Set(findings.map(({ path }) => path.join('\n')))
  return failed(json, [
    ...findings,
    ...(outcome.ok ? [] : outcome.findings.filter(({ path }) => !told.has(path.join('\n')))),
  ])
}

/** The version that a file states; null when that is none. */
function versionOf({ schemaVersion = UNSTATED_VERSION }: Fields): number | null {
  return typeof schemaVersion === 'number' && Number.isInteger(schemaVersion) && schemaVersion >= 0
    ? schemaVersion
    : null
}

/** The text's own order, where it knows the same keys; a migration may have made the collection anew. */
function orderedKeys(entities: Fields, order: readonly string[] | undefined): readonly string[] {
  const keys = Object.keys(entities)
  return order?.length === keys.length && order.every((key) => Object.hasOwn(entities, key)) ? order : keys
}

function failed(text: string, findings: readonly PlacedFinding[]): ReadOutcome {
  const unplaced = findings.filter(({ line, path }) => line === undefined && path.length > 0)
  const lines = linesOf(
    text,
    unplaced.map(({ path }) => path),
  )
  const lineOf = new Map<Finding, number | undefined>(unplaced.map((finding, index) => [finding, lines[index]]))
  const problems = findings.map((finding): Problem => {
    const { path, code, subject, expected } = finding
    const line = finding.line ?? lineOf.get(finding)
    const facts = {
      code,
      ...(subject === undefined ? {} : { subject }),
      ...(expected === undefined ? {} : { expected }),
    }
    return {
      path: path.join('.'),
      ...(line === undefined ? {} : { line }),
      ...facts,
      message: problemSentence(facts, 'en'),
    }
  })
  // Those of the whole file have no line and come last, after what can be found in it.
  return { ok: false, problems: problems.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity)) }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
