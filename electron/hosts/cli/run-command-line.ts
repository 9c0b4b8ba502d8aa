import type { DocumentLocale } from '#shared/domain/event/event.ts'
import { closestName } from '#shared/lib/closest-name.ts'
import type { Command, Machine } from './command.ts'
import { commands } from './commands.ts'
import { exitCodes, failureOf, wrongUsage, type ExitCode, type Failure } from './failure.ts'
import { commandHelp, programHelp } from './help.ts'
import { commonOptions, readCall, readOptions, stringOf } from './options.ts'
import { inLanguage, problemLines } from './problems.ts'
import { localeOf, words } from './words.ts'

/**
 * Runs the words after the program's name. The result goes to `print`, sentences for people to `say`; with `--json`
 * the result, and an error as well, is one JSON value.
 *
 * @returns the exit code; never throws
 */
export async function runCommandLine(args: readonly string[], machine: Machine): Promise<ExitCode> {
  const [name, ...rest] = args
  // Before the options are read it is not known whether they are right, and yet the answer has a form and a language.
  const asJson = rest.includes('--json')
  const locale = localeOf(rest[rest.indexOf('--lang') + 1 || rest.length], machine.env, machine.systemLocale)
  try {
    if (name === undefined || name.startsWith('-')) return withoutCommand(args, machine)
    return await runCommand(commandOf(name), rest, machine)
  } catch (error) {
    const failure = failureOf(error)
    if (failure) return told(failure, { asJson, locale }, machine)
    machine.portsOf().log.error(`organizer ${name ?? ''}`, error)
    machine.say(words('程序出错，这是程序的缺陷。', 'The program failed; that is a defect of the program.')[locale])
    return exitCodes.defect
  }
}

async function runCommand(command: Command, args: readonly string[], machine: Machine): Promise<ExitCode> {
  const given = readOptions(args, { ...command.options, ...commonOptions })
  if (given.values.has('help')) {
    machine.print(commandHelp(command, localeOf(stringOf(given.values.get('lang')), machine.env, machine.systemLocale)))
    return exitCodes.done
  }
  const call = readCall(command, given, machine)
  const {
    text,
    json,
    exitCode = exitCodes.done,
  } = await command.run(call).catch((error: unknown) => {
    throw failureOf(error, call.argument) ?? error
  })
  if (given.values.has('json') && json !== undefined) machine.print(JSON.stringify(json, null, 2))
  else if (text !== '') machine.print(text)
  return exitCode
}

function withoutCommand(args: readonly string[], machine: Machine): ExitCode {
  const { values } = readOptions(args, {
    ...commonOptions,
    version: { summary: words('显示版本', 'show the version') },
  })
  const help = programHelp(commands, localeOf(stringOf(values.get('lang')), machine.env, machine.systemLocale))
  if (values.has('version')) {
    machine.print(machine.portsOf().version)
    return exitCodes.done
  }
  if (values.has('help')) machine.print(help)
  else machine.say(help)
  return values.has('help') ? exitCodes.done : exitCodes.usage
}

function commandOf(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name)
  if (command) return command
  const close = closestName(
    name,
    commands.map((candidate) => candidate.name),
  )
  throw wrongUsage(
    `没有命令 ${name}${close === null ? '' : `，是否应为 ${close}`}。用 --help 查看全部命令。`,
    `There is no command ${name}${close === null ? '.' : `; did you mean ${close}?`} --help lists them.`,
  )
}

type Form = { readonly asJson: boolean; readonly locale: DocumentLocale }

function told(
  { code, sentence, problems, file, exitCode }: Failure,
  { asJson, locale }: Form,
  machine: Machine,
): ExitCode {
  for (const line of problemLines(file, problems, locale)) machine.say(line)
  machine.say(sentence[locale])
  if (asJson) {
    const details = problems.length === 0 ? {} : { problems: problems.map((problem) => inLanguage(problem, locale)) }
    machine.print(JSON.stringify({ error: { code, message: sentence[locale], ...details } }, null, 2))
  }
  return exitCode
}
