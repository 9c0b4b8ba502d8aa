import type { z } from 'zod'
import { collectionNames } from '../domain/event/event.ts'
import { closestName } from '../lib/closest-name.ts'
import { fieldNamesAt, setFields } from './event-file-fields.ts'
import { fileProblemCodes, type FileProblemCode } from './event-file-problems.ts'

export type Path = readonly (string | number)[]

/** Something wrong with an event file, before it has a line and a sentence. */
export type Finding = {
  readonly path: Path
  readonly code: FileProblemCode
  readonly subject?: string
  readonly expected?: string
}

/** Values are quoted in sentences, so that they stay readable they are cut. */
const MAX_SUBJECT = 60

/** The findings behind one issue of zod. `valueAt` gives what stands at a path, `namesAt` the fields that may stand there. */
export function findingsOf(issue: z.core.$ZodIssue, valueAt: (path: Path) => unknown, namesAt: (path: Path) => readonly string[] = fieldNamesAt): readonly Finding[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  const value = valueAt(path)
  const found = (code: FileProblemCode, expected?: string): readonly Finding[] => [
    { path, code, subject: quoted(value), ...(expected === undefined ? {} : { expected }) },
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const close = closestName(key, namesAt(path))
        return {
          path: [...path, key],
          code: 'unknown-field',
          subject: key,
          ...(close === null ? {} : { expected: close }),
        }
      })
    case 'invalid_type':
      if (value === undefined) return [{ path, code: 'missing-field', subject: String(path.at(-1) ?? '') }]
      if (issue.expected === 'int' && typeof value === 'number')
        return [{ path, code: 'wrong-type', subject: String(value), expected: 'int' }]
      return [
        {
          path,
          code: 'wrong-type',
          subject: typeName(value),
          expected: mayBeList(path) ? 'collection' : issue.expected,
        },
      ]
    case 'invalid_value':
      if (value === undefined) return [{ path, code: 'missing-field', subject: String(path.at(-1) ?? '') }]
      return found('not-allowed-value', issue.values.map(String).join(', '))
    case 'invalid_union':
      if (typeof value === 'object' && value !== null) return found('invalid')
      if (value === undefined) return [{ path, code: 'missing-field', subject: String(path.at(-1) ?? '') }]
      return found(
        'not-allowed-value',
        'options' in issue && Array.isArray(issue.options) ? issue.options.join(', ') : '',
      )
    case 'invalid_key': {
      const isTooLong = issue.issues.some(({ code }) => code === 'too_big')
      return [
        {
          path,
          code: isTooLong ? 'too-long' : 'bad-id',
          subject: quoted(path.at(-1)),
          ...(isTooLong ? { expected: '300' } : {}),
        },
      ]
    }
    case 'invalid_format':
      return found(codeOfFormat(issue.message, issue.format))
    case 'custom':
      return found(codeOfFormat(issue.message, ''))
    case 'too_big':
      if (issue.origin === 'string') return found('too-long', String(issue.maximum))
      if (issue.origin === 'array') return found('too-many', String(issue.maximum))
      return found('too-large', `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`)
    case 'too_small':
      if (issue.origin === 'array') return found('too-few', String(issue.minimum))
      return found('too-small', `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`)
    default:
      return [{ path, code: 'invalid', subject: issue.message }]
  }
}

/** Whether a list may stand for the record at this place: in sets of ids. */
function mayBeList([collection, , field, ...deeper]: Path): boolean {
  const name = collectionNames.find((candidate) => candidate === collection)
  return name !== undefined && deeper.length === 0 && setFields.get(name)?.has(String(field)) === true
}

/** The domain's own rules name themselves in the message of their issue. */
function codeOfFormat(message: string, format: string): FileProblemCode {
  const code = `bad-${message}`
  if ((fileProblemCodes as readonly string[]).includes(code)) return code as FileProblemCode
  return format === 'datetime' ? 'bad-instant' : 'invalid'
}

export function typeName(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
  const characters = [...text.slice(0, 2 * MAX_SUBJECT)]
  return characters.length <= MAX_SUBJECT ? characters.join('') : `${characters.slice(0, MAX_SUBJECT - 1).join('')}…`
}
