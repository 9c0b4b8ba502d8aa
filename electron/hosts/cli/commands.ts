import type { Command } from './command.ts'
import { checkCommand } from './commands/check.ts'
import { demoCommand } from './commands/demo.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { importPeopleCommand } from './commands/import-people.ts'
import { listCommand } from './commands/list.ts'
import { newsCommand } from './commands/news.ts'
import { sampleCommand } from './commands/sample.ts'
import { samplesCommand } from './commands/samples.ts'
import { schemaCommand } from './commands/schema.ts'
import { serveCommand } from './commands/serve.ts'
import { exportStylesCommand, importStylesCommand } from './commands/styles.ts'
import { validateCommand } from './commands/validate.ts'

/** Every command, in the order in which `--help` lists them. */
export const commands: readonly Command[] = [
  samplesCommand,
  sampleCommand,
  schemaCommand,
  validateCommand,
  importCommand,
  importPeopleCommand,
  listCommand,
  exportCommand,
  exportStylesCommand,
  importStylesCommand,
  newsCommand,
  checkCommand,
  serveCommand,
  demoCommand,
]
