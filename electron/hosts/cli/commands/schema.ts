import { eventFileJsonSchema } from '#shared/contract/event-file-schema.ts'
import type { Command } from '../command.ts'
import { saveNamedFile } from '../output.ts'
import { words } from '../words.ts'

export const schemaCommand: Command = {
  name: 'schema',
  summary: words('写出活动文件的 JSON Schema', 'write the JSON Schema of event files'),
  options: { out: { value: 'FILE', isRequired: true, summary: words('写到哪个文件', 'the file to write') } },
  run: async ({ value, machine }) => {
    const file = await saveNamedFile(value('out') ?? '', `${JSON.stringify(eventFileJsonSchema(), null, 2)}\n`, machine)
    return { text: file.path, json: file }
  },
}
