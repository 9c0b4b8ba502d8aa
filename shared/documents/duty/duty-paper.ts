import { dateText } from '../../lib/date-text.ts'
import { dueDateOf, dutyGroups, offsetOf, offsetText } from '../../domain/logistics/duty-plan.ts'
import type { Duty } from '../../domain/logistics/reception.ts'
import type { DocumentLocale, Event } from '../../domain/event/event.ts'
import type { PersonId } from '../../domain/event/ids.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Cell, Paper, Text } from '../paper.ts'
import { nameText } from '../people-text.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { note, plain, strong, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

type DutyWords = {
  readonly number: string
  readonly task: string
  readonly owner: string
  readonly helpers: string
  readonly due: string
  readonly state: string
  readonly list: string
  readonly ungrouped: string
  readonly none: string
}

const dutyWords: Readonly<Record<DocumentLocale, DutyWords>> = {
  'zh-CN': { number: '序号', task: '任务', owner: '负责人', helpers: '协助', due: '完成时间', state: '进展', list: '、', ungrouped: '其他', none: '会务任务' },
  en: { number: 'No.', task: 'Task', owner: 'Owner', helpers: 'Helpers', due: 'Due', state: 'State', list: ', ', ungrouped: 'Others', none: 'tasks' },
}

/** 会务分工: tasks by group with who does them, until when – date and days from the event – and how far they are. */
export function dutyPaper(event: Event, options: PaperOptions): Paper {
  return { ...frameOf(event, 'duty', options), sections: [{ orientation: 'portrait', blocks: [titleOf(event, 'duty'), dutyTable(event)] }] }
}

export function dutyGaps(event: Event): readonly IncompleteReason[] {
  return reasonsFrom({ 'no-name': event.name === '', 'no-duties': Object.keys(event.duties).length === 0 })
}

function dutyTable(event: Event): Block {
  const locale = event.documentLocale
  const words = dutyWords[locale]
  const groups = dutyGroups(event)
  if (groups.length === 0) return { kind: 'paragraph', role: 'body', text: [unknown(words.none, locale)] }
  const plans: readonly ColumnPlan[] = [
    { title: words.number, role: 'figures', align: 'center', width: 'fit', ems: [2.4, 3] },
    { title: words.task, role: 'text', align: 'left', width: 'share', ems: [14, 34] },
    { title: words.owner, role: 'name', align: 'center', width: 'fit', ems: [6.5, 10] },
    { title: words.helpers, role: 'text', align: 'left', width: 'share', ems: [5, 14], isOptional: true },
    { title: words.due, role: 'figures', align: 'center', width: 'fit', ems: [6, 9] },
    { title: words.state, role: 'text', align: 'center', width: 'fit', ems: [4, 6] },
  ]
  let number = 0
  return plannedTable(
    plans,
    groups.map(({ group, duties }) => ({
      ...(groups.length === 1 && group === '' ? {} : { title: strong(group === '' ? words.ungrouped : group) }),
      rows: duties.map((duty) => {
        number += 1
        return { cells: cellsOf(event, duty, number) }
      }),
    })),
  )
}

function cellsOf(event: Event, duty: Duty, number: number): readonly Cell[] {
  const locale = event.documentLocale
  const words = dutyWords[locale]
  const helpers = (Object.keys(duty.helpers) as PersonId[]).flatMap((id) => event.people[id]?.name ?? [])
  const owner = duty.ownerId === undefined ? undefined : event.people[duty.ownerId]
  const phone = duty.phone ?? owner?.phone
  const ownerLine = owner ? [nameText(event, owner)] : (duty.ownerText ?? '') === '' ? [unknown(words.owner, locale)] : plain(duty.ownerText ?? '')
  return [
    [plain(String(number))],
    [toldBy(sourcePath('duties', duty.id), plain(duty.task)), ...(duty.note === undefined ? [] : [note(duty.note)])],
    [ownerLine, ...(phone === undefined ? [] : [note(phone)])],
    helpers.length === 0 ? [] : [plain(helpers.join(words.list))],
    dueLines(event, duty),
    [plain(wordsOf(locale).dutyState[duty.state])],
  ]
}

/** 10月5日 and, below, T−7; with its clock time where one is stated; or the session that it is done in. */
function dueLines(event: Event, duty: Duty): readonly Text[] {
  const locale = event.documentLocale
  const session = duty.sessionId === undefined ? undefined : event.sessions[duty.sessionId]
  if (session) return [plain(session.title), ...(session.date === undefined ? [] : [note(dateText(session.date, locale, { withoutYear: true }))])]
  const [date, days] = [dueDateOf(event, duty), offsetOf(event, duty)]
  const clock = [duty.startsAt, duty.endsAt].filter((time) => time !== undefined).join(locale === 'en' ? '–' : '—')
  const lines = [date === undefined ? [] : plain(dateText(date, locale, { withoutYear: true })), plain(clock), days === undefined ? [] : note(offsetText(days))].filter((line) => line.length > 0)
  return lines.length === 0 ? [[unknown(dutyWords[locale].due, locale)]] : lines
}
