import { writeEventFile } from '#shared/contract/event-file.ts'
import { closestName } from '#shared/lib/closest-name.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import type { Command } from '../command.ts'
import { Failure } from '../failure.ts'
import { saveNamedFile } from '../output.ts'
import { words } from '../words.ts'

export const sampleCommand: Command = {
  name: 'sample',
  argument: 'KEY',
  summary: words('把样例活动写成活动文件', 'write a sample event as an event file'),
  options: { out: { value: 'FILE', isRequired: true, summary: words('写到哪个文件', 'the file to write') } },
  run: async ({ argument, value, machine }) => {
    const sample = samples.find(({ key }) => key === argument)
    if (!sample) throw noSample(argument)
    const file = await saveNamedFile(value('out') ?? '', writeEventFile(sample.build()), machine)
    return { text: file.path, json: { key: sample.key, ...file } }
  },
}

function noSample(key: string): Failure {
  const keys = samples.map((sample) => sample.key)
  const close = closestName(key, keys)
  return new Failure(
    'not-found',
    words(
      `没有样例 ${key}${close === null ? '' : `，是否应为 ${close}`}。现有：${keys.join('、')}。`,
      `There is no sample ${key}${close === null ? '.' : `; did you mean ${close}?`} There are: ${keys.join(', ')}.`,
    ),
  )
}
