import { ask } from '../ask.ts'
import type { Command } from '../command.ts'
import { readInputFile } from '../input-file.ts'
import { withLibrary } from '../libraries.ts'
import { libraryOption } from '../options.ts'
import { words } from '../words.ts'

export const importCommand: Command = {
  name: 'import',
  argument: 'FILE',
  summary: words('把活动文件读入资料库', 'read an event file into the library'),
  options: libraryOption,
  run: async (call) => {
    const file = await readInputFile(call.argument)
    return withLibrary(call, async (core) => {
      const { id } = await ask(core, 'library.import', file)
      const { event } = await ask(core, 'events.open', { id })
      return { text: `${id}  ${event.name}`, json: { id, name: event.name } }
    })
  },
}
