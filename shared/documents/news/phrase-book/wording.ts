import type { DocumentLocale } from '../../../domain/event/event.ts'
import { outlets, releaseKinds, type Outlet, type ReleaseKind } from '../../../domain/news/words.ts'
import { englishPhrases } from './en.ts'
import { maxLengths } from '../lengths.ts'
import type { Wording } from './office-wording.ts'
import { localChinesePhrases } from './zh-cn-local.ts'
import { chinesePhrases } from './zh-cn.ts'

const WORDING_FORMAT = 'huicheng-news-wording'
const SHORTEST = 20
const LONGEST = 20_000

const models: Readonly<Record<DocumentLocale, Readonly<Record<string, string>>>> = { 'zh-CN': chinesePhrases, en: englishPhrases }
/** What one outlet says differently as the program comes. */
const ownOfOutlet: Readonly<Record<DocumentLocale, Readonly<Partial<Record<Outlet, Readonly<Record<string, string>>>>>>> = {
  'zh-CN': { local: changesOf(localChinesePhrases, chinesePhrases) },
  en: {},
}

/** The phrases of an outlet: the program's, with what the office says in their place. */
export function bookOf<Model extends Readonly<Record<string, string>>>(model: Model, locale: DocumentLocale, outlet: Outlet, wording: Wording = {}): { readonly [Key in keyof Model]: string } {
  return { ...model, ...wording.phrases, ...ownOfOutlet[locale][outlet], ...wording.outlets?.[outlet] }
}

/** The most characters of a draft, as the office has it. */
export function lengthOf(locale: DocumentLocale, kind: ReleaseKind, wording: Wording = {}): number {
  return wording.lengths?.[kind] ?? maxLengths[locale][kind]
}

/** A file of wording as one edits it: every phrase, so that whoever looks for one finds it. */
export function wordingFile(locale: DocumentLocale, wording: Wording = {}): string {
  const content = {
    format: WORDING_FORMAT,
    locale,
    lengths: { ...maxLengths[locale], ...wording.lengths },
    outlets: Object.fromEntries(outlets.map((outlet) => [outlet, { ...ownOfOutlet[locale][outlet], ...wording.outlets?.[outlet] }])),
    phrases: { ...models[locale], ...wording.phrases },
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

type WordingProblemCode = 'not-wording' | 'unknown-locale' | 'unknown-phrase' | 'no-text' | 'missing-slot' | 'unknown-slot' | 'bad-length' | 'unknown-part'

/** Why a file of wording cannot be used, at a path of it. */
type WordingProblem = { readonly path: readonly string[]; readonly code: WordingProblemCode; readonly subject?: string }

type ReadWording =
  | { readonly ok: true; readonly locale: DocumentLocale; readonly wording: Wording }
  | { readonly ok: false; readonly problems: readonly WordingProblem[] }

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads the content of a file of wording; only what differs from the program's own is kept. A phrase that lost a slot
 * would lose a fact, so it is refused as one is that has a slot too many.
 */
export function readWording(content: unknown): ReadWording {
  if (!isFields(content) || content['format'] !== WORDING_FORMAT) return { ok: false, problems: [{ path: [], code: 'not-wording' }] }
  const { locale } = content
  if (locale !== 'zh-CN' && locale !== 'en') return { ok: false, problems: [{ path: ['locale'], code: 'unknown-locale', subject: String(locale) }] }
  const problems: WordingProblem[] = Object.keys(content)
    .filter((part) => !['format', 'locale', 'lengths', 'outlets', 'phrases'].includes(part))
    .map((part) => ({ path: [part], code: 'unknown-part', subject: part }))
  const read = (value: unknown, path: readonly string[]): Fields => {
    if (value === undefined || isFields(value)) return value ?? {}
    problems.push({ path, code: 'unknown-part', subject: path.join('.') })
    return {}
  }
  const phrases = phrasesOf(read(content['phrases'], ['phrases']), locale, ['phrases'], problems)
  const byOutlet = read(content['outlets'], ['outlets'])
  for (const name of Object.keys(byOutlet)) if (!(outlets as readonly string[]).includes(name)) problems.push({ path: ['outlets', name], code: 'unknown-part', subject: name })
  const ownPhrases = outlets.map((outlet) => [outlet, phrasesOf(read(byOutlet[outlet], ['outlets', outlet]), locale, ['outlets', outlet], problems)] as const)
  const ownLengths = lengthsOf(read(content['lengths'], ['lengths']), maxLengths[locale], problems)
  if (problems.length > 0) return { ok: false, problems }
  const changed = ownPhrases.map(([outlet, own]) => [outlet, changesOf(own, ownOfOutlet[locale][outlet] ?? {})] as const).filter(([, own]) => Object.keys(own).length > 0)
  const wording: Wording = {
    ...some('phrases', changesOf(phrases, models[locale])),
    ...some('outlets', Object.fromEntries(changed)),
    ...some('lengths', ownLengths),
  }
  return { ok: true, locale, wording }
}

function phrasesOf(fields: Fields, locale: DocumentLocale, at: readonly string[], problems: WordingProblem[]): Readonly<Record<string, string>> {
  const phrases: [string, string][] = []
  for (const [key, value] of Object.entries(fields)) {
    const path = [...at, key]
    const model = Object.hasOwn(models[locale], key) ? models[locale][key] : undefined
    if (model === undefined) problems.push({ path, code: 'unknown-phrase', subject: key })
    else if (typeof value !== 'string' || value.length > 200) problems.push({ path, code: 'no-text', subject: key })
    else {
      const [needed, given] = [slotsOf(model), slotsOf(value)]
      for (const slot of needed) if (!given.has(slot)) problems.push({ path, code: 'missing-slot', subject: `{${slot}}` })
      for (const slot of given) if (!needed.has(slot)) problems.push({ path, code: 'unknown-slot', subject: `{${slot}}` })
      phrases.push([key, value])
    }
  }
  return Object.fromEntries(phrases)
}

function lengthsOf(fields: Fields, usual: Readonly<Record<ReleaseKind, number>>, problems: WordingProblem[]): Readonly<Partial<Record<ReleaseKind, number>>> {
  const lengths: [string, number][] = []
  for (const [kind, value] of Object.entries(fields)) {
    const path = ['lengths', kind]
    if (!(releaseKinds as readonly string[]).includes(kind)) problems.push({ path, code: 'unknown-part', subject: kind })
    else if (typeof value !== 'number' || !Number.isInteger(value) || value < SHORTEST || value > LONGEST) problems.push({ path, code: 'bad-length', subject: String(value) })
    else if (usual[kind as ReleaseKind] !== value) lengths.push([kind, value])
  }
  return Object.fromEntries(lengths)
}

function slotsOf(pattern: string): ReadonlySet<string> {
  return new Set([...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, slot = '']) => slot))
}

function changesOf(changed: Readonly<Record<string, string>>, usual: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(changed).filter(([key, value]) => usual[key] !== value))
}

function some(key: keyof Wording, value: object): Wording {
  return Object.keys(value).length === 0 ? {} : { [key]: value }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
