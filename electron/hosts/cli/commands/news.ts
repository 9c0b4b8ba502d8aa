import path from 'node:path'
import { draftOf } from '#shared/documents/news/edited-draft.ts'
import { outlets, releaseKinds, type Outlet, type ReleaseKind } from '#shared/domain/news/words.ts'
import { ask } from '../ask.ts'
import type { Call, Command, Result } from '../command.ts'
import { exportedFile, sayWarnings, type ExportedFile } from '../exported-files.ts'
import { withEvent, type UseEvent } from '../libraries.ts'
import { libraryOption } from '../options.ts'
import { folderDialogs, memoryDialogs, prepareFolder, saveNamedFile } from '../output.ts'
import { words } from '../words.ts'

const formats = ['txt', 'json', 'docx', 'pdf'] as const
type Format = (typeof formats)[number]
type Wish = { readonly kind: ReleaseKind; readonly outlet: Outlet }

export const newsCommand: Command = {
  name: 'news',
  argument: 'FILE|ID',
  summary: words(
    '写新闻稿；docx、pdf 存成文件，其余直接输出',
    'draft the news; docx and pdf are saved as files, the others are printed',
  ),
  options: {
    kind: {
      value: 'KIND',
      choices: releaseKinds,
      summary: words(
        `稿件种类：${releaseKinds.join('、')}，默认 release`,
        `one of ${releaseKinds.join(', ')}; else release`,
      ),
    },
    outlet: {
      value: 'OUTLET',
      choices: outlets,
      summary: words('发布方：local 本地、system 系统、own 本单位网站，默认 local', `${outlets.join(', ')}; else local`),
    },
    format: {
      value: 'FORMAT',
      choices: formats,
      summary: words('txt、json、docx 或 pdf，默认 txt', 'txt, json, docx or pdf; else txt'),
    },
    out: {
      value: 'DIR',
      summary: words('存到哪个文件夹；docx、pdf 默认当前文件夹', 'folder to save in; for docx and pdf else the current one'),
    },
    ...libraryOption,
  },
  run: (call) => {
    const { value, has } = call
    const wish = { kind: (value('kind') ?? 'release') as ReleaseKind, outlet: (value('outlet') ?? 'local') as Outlet }
    const format = (value('format') ?? 'txt') as Format
    if (format === 'json') return draftAsJson(call, wish)
    return format !== 'txt' || has('out') ? savedDraft(call, wish, format) : printedDraft(call, wish)
  },
}

/** The draft with the sources of every piece. */
async function draftAsJson(call: Call, wish: Wish): Promise<Result> {
  const { value, machine } = call
  const draft = await withEvent(call, async (core, id) =>
    draftOf((await ask(core, 'events.open', { id })).event, wish, (await ask(core, 'settings.get', {})).newsWording),
  )
  const text = JSON.stringify(draft, null, 2)
  const folder = value('out')
  if (folder === undefined) return { text, json: draft }
  const file = await saveNamedFile(path.join(folder, `${wish.kind}-${wish.outlet}.json`), `${text}\n`, machine)
  return { text: file.path, json: { ...wish, format: 'json', ...file } }
}

async function savedDraft(call: Call, wish: Wish, format: Exclude<Format, 'json'>): Promise<Result> {
  const { value, locale, machine } = call
  const folder = value('out') ?? '.'
  const save: UseEvent<ExportedFile> = async (core, id) => {
    await prepareFolder(folder, machine)
    return exportedFile(wish.kind, format, await ask(core, 'news.export', { id, ...wish, format }))
  }
  const file = await withEvent(call, save, folderDialogs(folder, machine))
  sayWarnings([file], locale, machine)
  return { text: file.path, json: file }
}

async function printedDraft(call: Call, wish: Wish): Promise<Result> {
  const printed = memoryDialogs()
  await withEvent(call, (core, id) => ask(core, 'news.export', { id, ...wish, format: 'txt' }), printed)
  const text = new TextDecoder().decode(printed.last()).trimEnd()
  return { text, json: { ...wish, text } }
}
