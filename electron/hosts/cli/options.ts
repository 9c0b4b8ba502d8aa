import { parseArgs } from 'node:util'
import { closestName } from '#shared/lib/closest-name.ts'
import { documentLocales } from '#shared/domain/event/event.ts'
import type { Call, Command, Machine, Option, Options } from './command.ts'
import { wrongUsage } from './failure.ts'
import { localeOf, words } from './words.ts'

/** Options that every command has. */
export const commonOptions: Options = {
  json: { summary: words('结果写成 JSON', 'the result as JSON') },
  lang: {
    value: 'LANG',
    choices: documentLocales,
    summary: words('提示语言 zh-CN 或 en，默认随系统', 'language of messages, zh-CN or en; else that of the system'),
  },
  help: { summary: words('显示用法', 'show how it is used') },
}

/** Where a library is meant. */
export const libraryOption: Options = {
  library: {
    value: 'DIR',
    summary: words('资料库文件夹，默认用本机用户的', "folder of the library, else this user's own"),
  },
}

type Given = { readonly positionals: readonly string[]; readonly values: ReadonlyMap<string, string | true> }

/**
 * Takes the words of a command line apart.
 *
 * @throws Failure of wrong usage: an unknown option, one named twice or without its value, a value that is none of the choices
 */
export function readOptions(args: readonly string[], options: Options): Given {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const values = new Map<string, string | true>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const option = Object.hasOwn(options, name) && rawName.startsWith('--') ? options[name] : undefined
    if (!option) throw unknownOption(rawName, Object.keys(options))
    if (values.has(name)) throw wrongUsage(`${rawName} 写了两次。`, `${rawName} is given twice.`)
    values.set(name, checkedValue(rawName, option, value, inlineValue === true))
  }
  return { positionals, values }
}

function unknownOption(name: string, known: readonly string[]): Error {
  const close = closestName(name.replace(/^-+/, ''), known)
  return wrongUsage(
    `没有选项 ${name}${close === null ? '' : `，是否应为 --${close}`}。`,
    `There is no option ${name}${close === null ? '.' : `; did you mean --${close}?`}`,
  )
}

function checkedValue(
  name: string,
  { value: placeholder, choices }: Option,
  value: string | undefined,
  isInline: boolean,
): string | true {
  if (placeholder === undefined) {
    if (value === undefined) return true
    throw wrongUsage(`${name} 不带值。`, `${name} takes no value.`)
  }
  // `--out --json` forgot the folder; `--out=--json` means one with an odd name.
  if (value === undefined || value === '' || (!isInline && value.startsWith('--')))
    throw wrongUsage(`${name} 后面要写 ${placeholder}。`, `${name} needs its ${placeholder}.`)
  if (choices && !choices.includes(value)) throw notAmong(name, value, choices)
  return value
}

export function notAmong(name: string, value: string, choices: readonly string[]): Error {
  return wrongUsage(
    `${name} 不能是 ${value}，可用：${choices.join('、')}。`,
    `${name} cannot be ${value}: it is one of ${choices.join(', ')}.`,
  )
}

/**
 * A call of a command, checked.
 *
 * @throws Failure of wrong usage
 */
export function readCall(command: Command, { positionals, values }: Given, machine: Machine): Call {
  const { name, argument, options } = command
  const [first, ...more] = positionals
  const hint = words(`见 ${name} --help。`, `See ${name} --help.`)
  if (argument === undefined && first !== undefined)
    throw wrongUsage(`${name} 不接收“${first}”。${hint['zh-CN']}`, `${name} takes no “${first}”. ${hint.en}`)
  if (argument !== undefined && first === undefined)
    throw wrongUsage(`${name} 要写 ${argument}。${hint['zh-CN']}`, `${name} needs a ${argument}. ${hint.en}`)
  if (more.length > 0) {
    const twice = positionals.find((value, index) => positionals.indexOf(value) !== index)
    if (twice !== undefined)
      throw wrongUsage(`“${twice}”写了两次，${name} 一次处理一个。`, `“${twice}” is named twice; ${name} takes one.`)
    throw wrongUsage(
      `${name} 一次处理一个，这里写了 ${positionals.length} 个。`,
      `${name} takes one ${argument ?? ''}; ${positionals.length} were given.`,
    )
  }
  for (const [option, { isRequired, value }] of Object.entries(options)) {
    if (isRequired === true && !values.has(option))
      throw wrongUsage(`${name} 要写 --${option} ${value ?? ''}。`, `${name} needs --${option} ${value ?? ''}.`)
  }
  return {
    argument: first ?? '',
    value: (option) => {
      const value = values.get(option)
      return typeof value === 'string' ? value : undefined
    },
    has: (option) => values.has(option),
    locale: localeOf(stringOf(values.get('lang')), machine.env, machine.systemLocale),
    machine,
  }
}

export function stringOf(value: string | true | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
