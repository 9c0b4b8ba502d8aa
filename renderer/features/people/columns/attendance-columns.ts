import type { Moment } from '#shared/domain/event/values.ts'
import { attendanceStates, type Person } from '#shared/domain/people/person.ts'
import { halfWidth } from '#shared/lib/half-width.ts'
import { typedDate, typedTime } from '#shared/lib/typed-time.ts'
import { problem, type ColumnId, type PersonColumn, type Written } from './column.ts'
import { otherPeople } from './other-people.ts'
import { choiceColumn, tooLong } from './plain-columns.ts'

/** Whether, when and how somebody comes and goes. */

type Attendance = NonNullable<Person['attendance']>
type Journey = NonNullable<Attendance['arrival']>
type Way = 'arrival' | 'departure'

const MODES = ['train', 'flight', 'coach', 'car', 'other'] as const

/** The attendance with one part set; a part without a value is left out, and an attendance without parts too. */
export function withAttendance<Part extends keyof Attendance>(person: Person, part: Part, value: Attendance[Part] | null): Written & { readonly changes: object } {
  const { [part]: _before, ...others } = person.attendance ?? {}
  const attendance = { ...others, ...(value === null ? {} : { [part]: value }) }
  return { changes: { attendance: Object.keys(attendance).length === 0 ? null : attendance } }
}

function withJourney<Part extends keyof Journey>(person: Person, way: Way, part: Part, value: Journey[Part] | null): Written {
  const { [part]: _before, ...others } = person.attendance?.[way] ?? {}
  const journey = { ...others, ...(value === null ? {} : { [part]: value }) }
  return withAttendance(person, way, Object.keys(journey).length === 0 ? null : journey)
}

function momentText(moment: Moment | undefined): string {
  return [moment?.date?.replace(/^--/, ''), moment?.time].filter((part) => part !== undefined).join(' ')
}

/** 10月12日 9:30, 10.12, 9:30; null when a part is neither day nor time. */
function typedMoment(text: string, near: string | undefined): Moment | null {
  const parts = halfWidth(text).trim().split(/[\sT]+/)
  const [first = '', second] = parts
  if (parts.length > 2) return null
  const date = typedDate(first, near)
  const time = typedTime(second ?? first)
  if (second !== undefined) return date === null || time === null ? null : { date, time }
  return date !== null ? { date } : time !== null ? { time } : null
}

function momentColumn(id: ColumnId, get: (person: Person) => Moment | undefined, set: (person: Person, moment: Moment | null) => Written): PersonColumn {
  return {
    id,
    widthPx: 128,
    read: (_sheet, person) => momentText(get(person)),
    write: (text, { event }, person) => {
      const moment = text === '' ? null : typedMoment(text, event.startDate)
      return text !== '' && moment === null ? problem('moment') : set(person, moment)
    },
  }
}

const attendance = choiceColumn('attendance', 72, 'attendanceState', attendanceStates, {
  get: (person) => person.attendance?.state,
  set: (value, person) => withAttendance(person, 'state', value),
  others: { 参加: 'confirmed', 参会: 'confirmed', 出席: 'confirmed', 确认: 'confirmed', 不参加: 'declined', 缺席: 'declined', 邀请: 'invited' },
})

const substituteFor: PersonColumn = {
  id: 'substituteFor',
  widthPx: 88,
  read: ({ event }, person) => (person.attendance?.substituteForId === undefined ? '' : (event.people[person.attendance.substituteForId]?.name ?? '')),
  write: (text, sheet, person) => {
    const others = otherPeople(sheet, person, text === '' ? [] : [text])
    return 'problem' in others ? others : withAttendance(person, 'substituteForId', others[0]?.id ?? null)
  },
}

const YES: ReadonlySet<string> = new Set(['是', '要', '需要', '需', '接', '送', '√', 'yes', 'y', '1', 'true'])
const NO: ReadonlySet<string> = new Set(['否', '不', '不要', '不需要', '不需', 'no', 'n', '0', 'false'])

function journeyColumns(way: Way): readonly PersonColumn[] {
  const journeyOf = (person: Person) => person.attendance?.[way]
  const lineColumn = (id: ColumnId, field: 'number' | 'place'): PersonColumn => ({
    id,
    widthPx: 96,
    read: (_sheet, person) => journeyOf(person)?.[field] ?? '',
    write: (text, _sheet, person) => tooLong(text) ?? withJourney(person, way, field, text === '' ? null : text),
  })
  return [
    momentColumn(`${way}At`, (person) => journeyOf(person)?.at, (person, moment) => withJourney(person, way, 'at', moment)),
    choiceColumn(`${way}Mode`, 72, 'journeyMode', MODES, {
      get: (person) => journeyOf(person)?.mode,
      set: (value, person) => withJourney(person, way, 'mode', value),
      others: { 高铁: 'train', 动车: 'train', 航班: 'flight', 汽车: 'coach', 大巴: 'coach', 开车: 'car' },
    }),
    lineColumn(`${way}Number`, 'number'),
    lineColumn(`${way}Place`, 'place'),
    {
      id: `${way}PickUp`,
      widthPx: 64,
      isChoice: true,
      choices: ({ yesNo }) => yesNo,
      read: ({ yesNo: [yes, no] }, person) => {
        const needs = journeyOf(person)?.needsPickUp
        return needs === undefined ? '' : needs ? yes : no
      },
      write: (text, { yesNo }, person) => {
        const word = text.toLowerCase()
        const needs = text === '' ? null : YES.has(word) ? true : NO.has(word) ? false : undefined
        return needs === undefined ? problem('choice', yesNo) : withJourney(person, way, 'needsPickUp', needs)
      },
    },
  ]
}

export const attendanceColumns: readonly PersonColumn[] = [
  attendance,
  substituteFor,
  momentColumn('lateFrom', (person) => person.attendance?.lateFrom, (person, moment) => withAttendance(person, 'lateFrom', moment)),
  momentColumn('leavesAt', (person) => person.attendance?.leavesAt, (person, moment) => withAttendance(person, 'leavesAt', moment)),
  ...journeyColumns('arrival'),
  ...journeyColumns('departure'),
]
