import path from 'node:path'
import type { Core } from '#core/core.ts'
import { documentFormats, type DocumentFormat } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { ChosenOptions } from '#shared/documents/document-options.ts'
import { documents, findDocument, type DocumentEntry } from '#shared/documents/registry.ts'
import { documentLocales, type DocumentLocale } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { closestName } from '#shared/lib/closest-name.ts'
import { ask } from '../ask.ts'
import type { Call, Command } from '../command.ts'
import { exportedFile, fileTable, pathOf, sayWarnings, type ExportedFile } from '../exported-files.ts'
import { Failure, wrongUsage } from '../failure.ts'
import { entityNamed, onlyOne, type OneOf } from '../only-one.ts'
import { withEvent } from '../libraries.ts'
import { libraryOption, notAmong } from '../options.ts'
import { folderDialogs, prepareFolder } from '../output.ts'
import { words } from '../words.ts'

const packForms = ['folder', 'zip'] as const

export const exportCommand: Command = {
  name: 'export',
  argument: 'FILE|ID',
  summary: words('生成文印材料', 'make the documents'),
  options: {
    out: { value: 'DIR', isRequired: true, summary: words('存到哪个文件夹', 'folder to save in') },
    documents: {
      value: 'LIST',
      summary: words('材料，逗号分隔，或 all；默认全部', 'documents separated by commas, or all; else all'),
    },
    formats: {
      value: 'LIST',
      summary: words(
        `格式，逗号分隔：${documentFormats.join(',')}；默认各材料的全部格式`,
        `formats separated by commas: ${documentFormats.join(',')}; else all that a document has`,
      ),
    },
    locale: {
      value: 'LOCALE',
      choices: documentLocales,
      summary: words('材料的语言，默认随活动', 'language of the documents; else that of the event'),
    },
    person: {
      value: 'NAME|ID',
      summary: words('只要一个人的：个人行程单，含日历', 'for one person alone: the pocket itinerary, also as a calendar'),
    },
    line: {
      value: 'NAME|ID',
      summary: words('只要一条线路的：行程单、个人行程单，含日历', 'for one line of a tour alone: route sheet and itineraries, also as a calendar'),
    },
    pack: {
      value: 'FORM',
      choices: packForms,
      summary: words('整套一起：folder 新建一个文件夹，zip 一个压缩包；做不成的列明，其余照做', 'all together: a new folder, or one zip; what cannot be made is listed and the rest is made'),
    },
    ...libraryOption,
  },
  run: async (call) => {
    const { value, locale, machine } = call
    const folder = value('out') ?? ''
    const one = onlyOne(call)
    const plan = planOf(value('documents') ?? 'all', value('formats'), one?.option)
    const files = await withEvent(
      call,
      async (core, id) => {
        await prepareFolder(folder, machine)
        const options = one === null ? {} : { [one.option]: entityNamed((await ask(core, 'events.open', { id })).event, one) }
        const chosenLocale = value('locale') as DocumentLocale | undefined
        const form = packForms.find((candidate) => candidate === value('pack'))
        return form === undefined ? exportAll(core, id, plan.wanted, chosenLocale, options) : packAll(core, id, plan.wanted, { form, locale: chosenLocale, options, call })
      },
      folderDialogs(folder, machine),
    )
    for (const { document, format } of plan.skipped)
      machine.say(
        words(`${document} 没有 ${format} 格式，已跳过。`, `${document} is not made as ${format}; skipped.`)[locale],
      )
    sayWarnings(files, locale, machine)
    return { text: fileTable(files, locale), json: files }
  },
}

type Packing = { readonly form: (typeof packForms)[number]; readonly locale: DocumentLocale | undefined; readonly options: ChosenOptions; readonly call: Call }

/** Makes all of it as one folder or zip. */
async function packAll(core: Core, id: EventId, pairs: readonly Pair[], { form, locale, options, call }: Packing): Promise<readonly ExportedFile[]> {
  const { machine } = call
  core.onPush((push) => {
    if (push.name === 'documents.progress') machine.say(`${push.done}/${push.total} ${push.document}`)
  })
  const jobs = pairs.map((pair) => ({ ...pair, options, ...(locale === undefined ? {} : { locale }) }))
  const { save, files, failures } = await ask(core, 'documents.pack', { id, jobs, as: form })
  const place = pathOf(save)
  for (const { document, format, error } of failures) {
    // A calendar of nothing is left out here as it is without --pack.
    if (error.code !== 'nothing-dated') machine.say(words(`${document}.${format} 没有做成：${error.message}`, `${document}.${format} was not made: ${error.message}`)[call.locale])
  }
  return files.map(({ document, format, fileName, pages = null, byteCount, warnings }) => ({ document, format, path: form === 'zip' ? `${place}/${fileName}` : path.join(place, fileName), pages, bytes: byteCount, warnings }))
}

export type Pair = { readonly document: string; readonly format: DocumentFormat }

/** Makes one document after the other, in the order of the list. */
export async function exportAll(
  core: Core,
  id: EventId,
  pairs: readonly Pair[],
  locale?: DocumentLocale,
  options: ChosenOptions = {},
): Promise<readonly ExportedFile[]> {
  const files: ExportedFile[] = []
  for (const { document, format } of pairs) {
    try {
      const exported = await ask(core, 'documents.export', {
        id,
        document,
        format,
        options,
        ...(locale === undefined ? {} : { locale }),
      })
      files.push(exportedFile(document, format, exported))
    } catch (error) {
      // Among others a calendar without a day is left out; asked for alone, it is said why.
      if (pairs.length === 1 || !(error instanceof AppError) || error.code !== 'nothing-dated') throw error
    }
  }
  return files
}

/** Every document in every format that it has. */
export function everyPair(): readonly Pair[] {
  return documents.flatMap(({ id, formats }) => formats.map((format) => ({ document: id, format })))
}

/**
 * What is to be made and what a document does not come in.
 *
 * @throws Failure when a document does not exist, or one that is named comes in none of the formats that are
 */
function planOf(
  documentList: string,
  formatList: string | undefined,
  option: OneOf['option'] | undefined,
): { readonly wanted: readonly Pair[]; readonly skipped: readonly Pair[] } {
  const areNamed = documentList !== 'all'
  const entries = areNamed ? itemsOf('--documents', documentList).map(namedDocument) : documents.filter((entry) => option === undefined || isMadeFor(entry, option))
  const unfit = option === undefined ? undefined : entries.find((entry) => !isMadeFor(entry, option))
  if (unfit) throw wrongUsage(`${unfit.id} 不能按 --${option ?? ''} 生成。`, `${unfit.id} is not made for one --${option ?? ''}.`)
  const formats = formatList === undefined ? null : itemsOf('--formats', formatList).map(namedFormat)
  const wanted: Pair[] = []
  const skipped: Pair[] = []
  for (const { id, formats: own } of entries) {
    const pairs = (formats ?? own).map((format) => ({ document: id, format }))
    const possible = pairs.filter(({ format }) => own.includes(format))
    if (possible.length === 0 && areNamed) throw impossible(id, own)
    wanted.push(...possible)
    skipped.push(...pairs.filter(({ format }) => !own.includes(format)))
  }
  if (wanted.length === 0)
    throw new Failure(
      'not-found',
      words(`没有一种材料有 ${formatList ?? ''} 格式。`, `No document is made as ${formatList ?? ''}.`),
    )
  return { wanted, skipped }
}

function isMadeFor({ options }: DocumentEntry, option: OneOf['option']): boolean {
  return options.some(({ id }) => id === option)
}

function itemsOf(option: string, list: string): readonly string[] {
  const items = [...new Set(list.split(',').map((item) => item.trim()))].filter((item) => item !== '')
  if (items.length === 0)
    throw wrongUsage(`${option} 后面要写名称，用逗号分隔。`, `${option} needs names, separated by commas.`)
  return items
}

function namedDocument(id: string): DocumentEntry {
  const found = findDocument(id)
  if (found.state === 'ready') return found.entry
  const names = documents.map((entry) => entry.id)
  const [chineseList, englishList] = [`现有：${names.join('、')}。`, `There are: ${names.join(', ')}.`]
  if (found.state === 'later')
    throw new Failure(
      'not-found',
      words(`${id} 这个版本还不能生成。${chineseList}`, `${id} cannot be made by this version yet. ${englishList}`),
    )
  const close = closestName(id, names)
  throw new Failure(
    'not-found',
    words(
      `没有材料 ${id}${close === null ? '' : `，是否应为 ${close}`}。${chineseList}`,
      `There is no document ${id}${close === null ? '.' : `; did you mean ${close}?`} ${englishList}`,
    ),
  )
}

function namedFormat(format: string): DocumentFormat {
  const known = documentFormats.find((candidate) => candidate === format)
  if (known === undefined) throw notAmong('--formats', format, documentFormats)
  return known
}

function impossible(id: string, formats: readonly string[]): Failure {
  return new Failure(
    'not-found',
    words(`${id} 只有 ${formats.join('、')} 格式。`, `${id} is only made as ${formats.join(', ')}.`),
  )
}
