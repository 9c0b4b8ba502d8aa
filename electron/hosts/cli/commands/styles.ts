import { lookDifferences, type LookDifference } from '#shared/documents/look-differences.ts'
import { ask } from '../ask.ts'
import type { Command } from '../command.ts'
import { readInputFile } from '../input-file.ts'
import { withLibrary } from '../libraries.ts'
import { libraryOption } from '../options.ts'
import { memoryDialogs, saveNamedFile } from '../output.ts'
import { words } from '../words.ts'

export const exportStylesCommand: Command = {
  name: 'export-styles',
  summary: words('把本单位的版面写成文件', 'write the page styles of the office as a file'),
  options: { out: { value: 'FILE', isRequired: true, summary: words('写到哪个文件', 'the file to write') }, ...libraryOption },
  run: async (call) => {
    const dialogs = memoryDialogs()
    await withLibrary(call, (core) => ask(core, 'styles.export', { locale: call.locale }), dialogs)
    const file = await saveNamedFile(call.value('out') ?? '', new TextDecoder().decode(dialogs.last()), call.machine)
    return { text: file.path, json: file }
  },
}

export const importStylesCommand: Command = {
  name: 'import-styles',
  argument: 'FILE',
  summary: words('试读版面文件，列出会改什么；加 --commit 才采用', 'say what a file of styles would change; --commit takes it over'),
  options: { commit: { summary: words('采用', 'take it over') }, ...libraryOption },
  run: async (call) => {
    const file = await readInputFile(call.argument)
    return withLibrary(call, async (core) => {
      const { missing, ...look } = await ask(core, 'styles.read', file)
      const differences = lookDifferences(await ask(core, 'settings.get', {}), look)
      if (call.has('commit')) await ask(core, 'settings.change', look)
      for (const { face, font = face } of missing) call.machine.say(words(`这台电脑没有字体 ${font}，${face} 用别的字体代替。`, `This computer has no font ${font}; another plays ${face}.`)[call.locale])
      return { text: differences.map(lineOf).join('\n'), json: { committed: call.has('commit'), differences, missing } }
    })
  },
}

/** `formal.bodySizePt: 15.79 → 16`, by the names that the file has. */
function lineOf(difference: LookDifference): string {
  const { before = '', after = '' } = difference
  const name = difference.kind === 'font' ? `fonts.${difference.face}` : `${difference.styleId}.${difference.kind === 'margin' ? `marginsMm.${difference.side}` : difference.measure}`
  return `${name}: ${before} → ${after}`
}
