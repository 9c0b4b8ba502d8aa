import type { ReadingRefusal } from '#shared/contract/list-file.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import { dryRun, entryStates, type DryRun, type EntryState, type Outcome } from '#shared/domain/people/import/dry-run.ts'
import { importCommand } from '#shared/domain/people/import/import-command.ts'
import { withJoined, type ListSheet } from '#shared/domain/people/import/joined-sheets.ts'
import { bestSheet, planList, readingContextOf } from '#shared/domain/people/import/list-plan.ts'
import { readRows } from '#shared/domain/people/import/read-rows.ts'
import type { SheetPlan } from '#shared/domain/people/import/sheet-plan.ts'
import type { Sheet } from '#shared/domain/people/import/sheet.ts'
import { eventIdSchema } from '#shared/domain/event/ids.ts'
import { ask } from '../ask.ts'
import type { Command } from '../command.ts'
import { Failure } from '../failure.ts'
import { readListBytes } from '../input-file.ts'
import { requireLibrary, withLibrary } from '../libraries.ts'
import { libraryOption, notAmong } from '../options.ts'
import { tableText } from '../table.ts'
import { words, type Words } from '../words.ts'

/** Nobody was asked about anything: what is sure is taken, what is doubtful is left for the import page. */
const NO_CHOICES = { taken: new Map(), persons: new Map(), units: new Map() } as const

export const importPeopleCommand: Command = {
  name: 'import-people',
  argument: 'FILE',
  summary: words('试读一份名单，--commit 才导入活动', 'try a list of people for an event; --commit takes it over'),
  options: {
    event: { value: 'ID', isRequired: true, summary: words('导入哪个活动，编号见 list', 'the event, by its id in list') },
    sheet: { value: 'NAME', summary: words('工作表，默认取最像名单的一张', 'the sheet, else the one that looks most like a list') },
    commit: { summary: words('导入无疑问的人，可撤销', 'take over what is sure, as one step that can be undone') },
    ...libraryOption,
  },
  run: async (call) => {
    const bytes = await readListBytes(call.argument)
    const eventId = eventIdSchema.safeParse(call.value('event'))
    if (!eventId.success) throw noEvent(call.value('event') ?? '')
    requireLibrary(call)
    const isCommit = call.has('commit')
    return withLibrary(call, async (core) => {
      const { event, revision } = await ask(core, 'events.open', { id: eventId.data })
      const file = await ask(core, 'people.read-file', { base64: Buffer.from(bytes).toString('base64') })
      if (file.outcome === 'refused') throw new Failure('invalid-input', refusalSentence(call.argument, file.reason))
      const { importedColumns } = await ask(core, 'settings.get', {})
      const planOf = (one: Sheet) => planList(one, importedColumns)
      const sheet = chosenSheet(withJoined(file.sheets, planOf), call.value('sheet'), planOf)
      const plan = planOf(sheet)
      if (!plan.columns.some(({ meaning }) => meaning === 'name')) throw new Failure('invalid-input', NO_NAMES)
      const run = dryRun(event, readRows(sheet, plan, new Map(), readingContextOf(event)), NO_CHOICES)
      const command = isCommit ? importCommand(event, run, new Map(), call.machine.portsOf().ids.next) : null
      if (command) await ask(core, 'events.run', { id: event.id, revision, commands: [command] })
      const committed = command ? run.takenCount : 0
      return { text: reportOf(sheet, plan, run, isCommit ? committed : null, call.locale), json: reportJson(sheet, plan, run, committed) }
    })
  },
}

function noEvent(id: string): Failure {
  return new Failure('not-found', words(`资料库里没有编号为 ${id} 的活动。`, `There is no event with the id ${id} in the library.`))
}

function refusalSentence(file: string, reason: ReadingRefusal): Words {
  const why = REFUSALS[reason] ?? words('读不出名单', 'no list can be read from it')
  return words(`${file}：${why['zh-CN']}。`, `${file}: ${why.en}.`)
}

function chosenSheet(sheets: readonly ListSheet[], name: string | undefined, planOf: (sheet: Sheet) => SheetPlan): ListSheet {
  const sheet = name === undefined ? sheets[bestSheet(sheets, planOf)] : sheets.find((one) => one.name === name)
  if (!sheet) throw notAmong('--sheet', name ?? '', sheets.map((one) => one.name))
  return sheet
}

/** @param committed how many were taken over; null for a dry run */
function reportOf(sheet: Sheet, plan: SheetPlan, run: DryRun, committed: number | null, locale: DocumentLocale): string {
  const columns = plan.columns.map(({ header, meaning }) => `${header === '' ? '–' : header} = ${meaning}`).join(', ')
  const counts = entryStates.map((state) => `${STATES[state][locale]} ${String(run.counts[state])}`).join(' + ')
  const sum = run.rows + run.extra
  const doubts = run.outcomes.flatMap((outcome) => (outcome.state === 'doubtful' || outcome.state === 'rejected' ? [[String(outcome.row + 1), STATES[outcome.state][locale], nameOf(outcome), reasonsOf(outcome).join('  ')]] : []))
  const last =
    committed === null
      ? words(`试读，没有写入；加 --commit 导入其中 ${String(run.takenCount)} 人。`, `A dry run: nothing was written. --commit takes over ${String(run.takenCount)} of them.`)
      : words(`已导入 ${String(committed)} 人，可在程序里一步撤销。`, `${String(committed)} taken over; one step of the undo takes them back.`)
  return [`${sheet.name === '' ? '' : `${sheet.name}: `}${columns}`, `${String(sum)} = ${counts}`, ...(doubts.length === 0 ? [] : [tableText(doubts, [0])]), last[locale]].join('\n')
}

function reportJson(sheet: Sheet, plan: SheetPlan, run: DryRun, committed: number): unknown {
  return {
    sheet: sheet.name,
    columns: plan.columns.map(({ header, meaning, confidence }) => ({ header, meaning, confidence })),
    rows: run.rows,
    extra: run.extra,
    counts: run.counts,
    cellsBeyond: sheet.cellsBeyond,
    outcomes: run.outcomes.map((outcome) => ({ row: outcome.row + 1, state: outcome.state, name: nameOf(outcome), reasons: reasonsOf(outcome) })),
    committed,
  }
}

function nameOf(outcome: Outcome): string {
  return outcome.kind === 'person' ? outcome.facts.name : ''
}

/** Why a row wants a look, by codes, each with what stands in the cell. */
function reasonsOf(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'skipped') return [`[${outcome.reason}]`]
  const cells = outcome.cells.flatMap(({ original, doubt }) => (doubt ? [`[${doubt}] ${original.replaceAll(/\s+/g, ' ').slice(0, 60)}`] : []))
  return outcome.kind === 'rejected' ? ['[no-name]', ...cells] : [...outcome.doubts.map(({ kind }) => `[${kind}]`), ...cells]
}

const STATES: Readonly<Record<EntryState, Words>> = {
  doubtful: words('存疑', 'doubtful'),
  new: words('新增', 'new'),
  changed: words('更新', 'changed'),
  duplicate: words('重复', 'duplicate'),
  rejected: words('无姓名', 'without a name'),
  skipped: words('不是人', 'no people'),
}

const NO_NAMES = words('没有找到姓名一列。', 'No column of names was found.')

const REFUSALS: Partial<Readonly<Record<ReadingRefusal, Words>>> = {
  'old-excel': words('旧版 Excel 文件，请另存为 .xlsx', 'an old Excel file: save it as .xlsx'),
  'old-word': words('旧版 Word 文件，请另存为 .docx', 'an old Word file: save it as .docx'),
  encrypted: words('设了密码', 'it has a password'),
  damaged: words('已损坏或不完整', 'it is damaged or incomplete'),
  empty: words('没有内容', 'it is empty'),
  'too-large': words('超出能安全读取的限度', 'it is beyond what can be read safely'),
  'too-slow': words('10 秒内没有读完', 'it was not read within 10 seconds'),
}
