import { wordsOf } from '#shared/documents/words/words-of.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import type { Command } from '../command.ts'
import { tableText } from '../table.ts'
import { words } from '../words.ts'

export const samplesCommand: Command = {
  name: 'samples',
  summary: words('列出样例活动', 'list the sample events'),
  options: {},
  run: ({ locale }) => {
    const found = samples.map(({ key, locale: language, build }) => {
      const { kind, name, people, sessions, stops } = build()
      return {
        key,
        locale: language,
        kind,
        name,
        people: count(people),
        sessions: count(sessions),
        stops: count(stops),
      }
    })
    const heading = HEADING[locale].split(' ')
    const rows = found.map(({ key, kind, name, people, sessions, stops }) => [
      key,
      wordsOf(locale).eventKind[kind],
      name,
      String(people),
      String(sessions),
      String(stops),
    ])
    return Promise.resolve({ text: tableText([heading, ...rows], [3, 4, 5]), json: found })
  },
}

const HEADING = words('样例 类型 名称 人员 环节 观摩点', 'key kind name people sessions stops')

function count(collection: object): number {
  return Object.keys(collection).length
}
