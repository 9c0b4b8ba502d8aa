import { wordsOf } from '#shared/documents/words/words-of.ts'
import { ask } from '../ask.ts'
import type { Command } from '../command.ts'
import { requireLibrary, withLibrary } from '../libraries.ts'
import { libraryOption } from '../options.ts'
import { tableText } from '../table.ts'
import { words } from '../words.ts'

export const listCommand: Command = {
  name: 'list',
  summary: words('列出资料库里的活动', 'list the events of the library'),
  options: libraryOption,
  run: async (call) => {
    requireLibrary(call)
    const { locale, machine } = call
    const listing = await withLibrary(call, (core) => ask(core, 'library.list', {}))
    for (const { fileName, code } of listing.unreadable)
      machine.say(UNREADABLE[locale].replace('{file}', fileName).replace('{code}', code))
    const rows = listing.events.map(({ id, kind, startDate = '', endDate = '', name, peopleCount }) => [
      id,
      startDate,
      endDate,
      wordsOf(locale).eventKind[kind],
      String(peopleCount),
      name,
    ])
    const text = rows.length === 0 ? EMPTY[locale] : tableText([HEADING[locale].split(' '), ...rows], [4])
    return { text, json: listing }
  },
}

const HEADING = words('编号 开始 结束 类型 人员 名称', 'id from to kind people name')
const EMPTY = words(
  '资料库里还没有活动。用 import 读入活动文件，或用 sample 写出样例。',
  'No events yet: import an event file, or write a sample with sample.',
)
const UNREADABLE = words(
  '{file} 读不出来（{code}），保持原样未动。',
  '{file} cannot be read ({code}); it was left as it is.',
)
