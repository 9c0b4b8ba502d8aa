import { ask } from '../ask.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../failure.ts'
import { readInputFile } from '../input-file.ts'
import { withTemporaryLibrary } from '../libraries.ts'
import { inLanguage, problemLines } from '../problems.ts'
import { words } from '../words.ts'

export const validateCommand: Command = {
  name: 'validate',
  argument: 'FILE',
  summary: words('检查活动文件，逐条指出问题所在的行', 'say what is wrong with an event file, by path and line'),
  options: {},
  run: async ({ argument, locale, machine }) => {
    const file = await readInputFile(argument)
    const { problems } = await withTemporaryLibrary(machine, (core) => ask(core, 'library.validate', file))
    const json = { valid: problems.length === 0, problems: problems.map((problem) => inLanguage(problem, locale)) }
    if (problems.length === 0) return { text: words(`${argument} 有效。`, `${argument} is valid.`)[locale], json }
    machine.say(
      words(`${argument} 有 ${problems.length} 处问题。`, `${argument} is not valid. Problems: ${problems.length}.`)[
        locale
      ],
    )
    return { text: problemLines(argument, problems, locale).join('\n'), json, exitCode: exitCodes.invalid }
  },
}
