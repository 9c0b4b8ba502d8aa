import type { DocumentLocale } from '#shared/domain/event/event.ts'
import type { Command, Option, Options } from './command.ts'
import { commonOptions } from './options.ts'
import { tableText } from './table.ts'
import { words, type Words } from './words.ts'

/** How the program is called where people are told to. */
const PROGRAM = 'npm run --silent organizer --'

const EXITS: readonly (readonly [code: number, meaning: Words])[] = [
  [0, words('完成', 'done')],
  [1, words('程序缺陷', 'a defect of the program')],
  [2, words('用法不对', 'wrong usage')],
  [
    3,
    words(
      '输入不对：每处问题一行，带路径、代码和说明',
      'invalid input: every problem on its own line with path, code and sentence',
    ),
  ],
  [4, words('找不到', 'not found')],
  [5, words('被占用、冲突或不能写入', 'locked, conflicting or not to be written')],
]

const TITLES = {
  usage: words('用法', 'Usage'),
  commands: words('命令', 'Commands'),
  options: words('选项', 'Options'),
  exits: words('退出码', 'Exit codes'),
  common: words(
    'COMMAND --help 显示该命令的全部选项；每个命令都可加 --json、--lang。',
    'COMMAND --help shows all options of a command; each takes --json and --lang.',
  ),
  fileOrId: words(
    'FILE 是活动文件（.hcevent），ID 是资料库里活动的编号；同名文件优先。',
    'FILE is an event file (.hcevent), ID an event of the library; a file of that name comes first.',
  ),
} as const

/** `export FILE|ID --out DIR [--documents LIST]` */
export function usageOf({ name, argument, options }: Command): string {
  const parts = Object.entries(options).map(([option, { value, isRequired }]) => {
    const text = `--${option}${value === undefined ? '' : ` ${value}`}`
    return isRequired === true ? text : `[${text}]`
  })
  return [name, ...(argument === undefined ? [] : [argument]), ...parts].join(' ')
}

export function programHelp(commands: readonly Command[], locale: DocumentLocale): string {
  return sections([
    `${TITLES.usage[locale]}: ${PROGRAM} COMMAND`,
    titled(
      TITLES.commands[locale],
      commands.map((command) => [usageOf(command), command.summary[locale]]),
    ),
    TITLES.common[locale],
    exitSection(locale),
  ])
}

export function commandHelp(command: Command, locale: DocumentLocale): string {
  return sections([
    `${TITLES.usage[locale]}: ${PROGRAM} ${usageOf(command)}`,
    command.summary[locale],
    ...(command.argument === 'FILE|ID' ? [TITLES.fileOrId[locale]] : []),
    titled(TITLES.options[locale], optionLines({ ...command.options, ...commonOptions }, locale)),
    exitSection(locale),
  ])
}

function optionLines(options: Options, locale: DocumentLocale): readonly (readonly string[])[] {
  const line = (name: string, { value, summary }: Option) => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    summary[locale],
  ]
  return Object.entries(options).map(([name, option]) => line(name, option))
}

function exitSection(locale: DocumentLocale): string {
  return titled(
    TITLES.exits[locale],
    EXITS.map(([code, meaning]) => [String(code), meaning[locale]]),
  )
}

function titled(title: string, rows: readonly (readonly string[])[]): string {
  return `${title}:\n${tableText(rows).replace(/^/gm, '  ')}`
}

function sections(parts: readonly string[]): string {
  return parts.join('\n\n')
}
