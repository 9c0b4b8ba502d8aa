import path from 'node:path'
import { writeEventFile } from '#shared/contract/event-file.ts'
import { outlets, releaseKinds } from '#shared/domain/news/words.ts'
import { samples, type Sample } from '#shared/domain/samples/samples.ts'
import { ask } from '../ask.ts'
import type { Command, Machine } from '../command.ts'
import { exportedFile, fileTable, sayWarnings, type ExportedFile } from '../exported-files.ts'
import { withTemporaryLibrary } from '../libraries.ts'
import { folderDialogs, prepareFolder, saveNamedFile } from '../output.ts'
import { words } from '../words.ts'
import { everyPair, exportAll } from './export.ts'

export const demoCommand: Command = {
  name: 'demo',
  summary: words('把全部样例的每种材料和新闻稿写进文件夹', 'write every document and draft of all samples'),
  options: { out: { value: 'DIR', isRequired: true, summary: words('存到哪个文件夹', 'folder to save in') } },
  run: async ({ value, locale, machine }) => {
    const folder = value('out') ?? ''
    await prepareFolder(folder, machine)
    const files: ExportedFile[] = []
    for (const sample of samples) files.push(...(await demoOf(sample, path.join(folder, sample.key), machine)))
    sayWarnings(files, locale, machine)
    return { text: fileTable(files, locale), json: files }
  },
}

async function demoOf(sample: Sample, folder: string, machine: Machine): Promise<readonly ExportedFile[]> {
  const started = performance.now()
  const file = await saveNamedFile(path.join(folder, `${sample.key}.hcevent`), writeEventFile(sample.build()), machine)
  const milliseconds = Math.round(performance.now() - started)
  const eventFile: ExportedFile = {
    document: 'event',
    format: 'hcevent',
    pages: null,
    milliseconds,
    warnings: [],
    ...file,
  }
  const made = await withTemporaryLibrary(
    machine,
    async (core) => {
      const { id } = await ask(core, 'library.add-sample', { key: sample.key })
      return [...(await exportAll(core, id, everyPair())), ...(await draftsOf(core, id))]
    },
    folderDialogs(folder, machine),
  )
  return [eventFile, ...made]
}

/** A draft of every kind for either outlet. */
async function draftsOf(
  core: Parameters<typeof exportAll>[0],
  id: Parameters<typeof exportAll>[1],
): Promise<readonly ExportedFile[]> {
  const files: ExportedFile[] = []
  for (const kind of releaseKinds) {
    for (const outlet of outlets) {
      for (const format of ['txt', 'docx'] as const) {
        files.push(
          exportedFile(`${kind}-${outlet}`, format, await ask(core, 'news.export', { id, kind, outlet, format })),
        )
      }
    }
  }
  return files
}
