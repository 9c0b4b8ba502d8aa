import { eventFileJsonSchema } from '#shared/contract/event-file-schema.ts'
import { styleFileJsonSchema } from '#shared/contract/style-file.ts'
import type { Command } from '../command.ts'
import { saveNamedFile } from '../output.ts'
import { words } from '../words.ts'

export const schemaCommand: Command = {
  name: 'schema',
  summary: words('写出活动文件或版面文件的 JSON Schema', 'write the JSON Schema of event files or files of styles'),
  options: {
    out: { value: 'FILE', isRequired: true, summary: words('写到哪个文件', 'the file to write') },
    of: { value: 'KIND', choices: ['event', 'styles'], summary: words('哪种文件：event（默认）或 styles', 'of which files: event, or styles; else event') },
  },
  run: async ({ value, machine }) => {
    const schema = value('of') === 'styles' ? styleFileJsonSchema() : eventFileJsonSchema()
    const file = await saveNamedFile(value('out') ?? '', `${JSON.stringify(schema, null, 2)}\n`, machine)
    return { text: file.path, json: file }
  },
}
