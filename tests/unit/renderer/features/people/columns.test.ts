import { describe, expect, it } from 'vitest'
import { planEdits } from '#renderer/features/people/cell-edits.ts'
import { columnById, personColumns } from '#renderer/features/people/columns/all-columns.ts'
import { cellProblem, cellText, sheetOf, shownText } from '#renderer/features/people/columns/sheet.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({
  startDate: '2026-10-12',
  delegations: [{ id: 'd1', name: '东湖代表团' }],
  groups: [{ id: 'g1', name: '第一组', members: { full: true } as never }],
  lodgings: [{ hotel: '示例宾馆', roomNumber: '302', guests: { full: true } as never }],
  people: [
    {
      id: 'full', name: '周示', nameVariants: ['Zhou Shi'], pinyin: 'Zhōu Shì', gender: 'female', ethnicity: '汉族', birthDate: '1975-03', politicalStatus: '中共党员',
      phone: '13800005678', email: 'zhou@example.invalid', idNumber: '110101197503010000', posts: [{ unitText: '甲局', title: '局长' }, { unitText: '乙会', title: '会长' }], rank: 3,
      category: 'leader', delegationId: 'd1' as never, diets: ['halal', 'allergy'], dietNote: '不吃\n花生', mobilityNote: '轮椅', lodgingWish: 'single', roommates: { other: true } as never, note: '备注',
      attendance: {
        state: 'confirmed', substituteForId: 'empty' as never, lateFrom: { date: '2026-10-12', time: '10:00' }, leavesAt: { time: '17:30' },
        arrival: { mode: 'train', number: 'G123', at: { date: '2026-10-11', time: '18:05' }, place: '云溪站', needsPickUp: true },
        departure: { mode: 'car', at: { date: '2026-10-14' }, needsPickUp: false },
      },
    },
    { id: 'empty', name: '林示例' },
    { id: 'other', name: '乔示例' },
  ],
})
const sheetFor = (one: Event, locale: 'zh-CN' | 'en' = 'zh-CN') => sheetOf(one, locale, locale === 'en' ? { yesNo: ['Yes', 'No'], listMark: ', ' } : { yesNo: ['是', '否'], listMark: '、' })
const column = (id: string) => {
  const found = columnById.get(id)
  if (!found) throw new Error(id)
  return found
}

/** The event after a text was typed into a cell. */
function typed(before: Event, personId: string, columnId: string, text: string): Event {
  let made = 0
  const { command } = planEdits(sheetFor(before), [{ personId, column: column(columnId), text }], () => `new${(made += 1)}`, {}, 'paste-cells')
  if (!command) return before
  const outcome = runCommand(before, command)
  if (!outcome.ok) throw new Error('refused')
  return outcome.event
}

const textAt = (one: Event, personId: string, columnId: string) => cellText(sheetFor(one), column(columnId), one.people[personId] as never)

describe('every column', () => {
  const writable = personColumns.filter(({ write, id }) => write && id !== 'posts')

  it.each(['zh-CN', 'en'] as const)('puts what it reads of one person into another (%s)', (locale) => {
    const sheet = sheetFor(event, locale)
    for (const one of writable.filter(({ id }) => id !== 'substituteFor')) {
      const text = one.read(sheet, event.people['full'] as never)
      const after = typed(event, 'empty', one.id, text)
      expect([one.id, one.read(sheetFor(after, locale), after.people['empty'] as never)]).toEqual([one.id, text])
    }
  })

  it('changes nothing when what stands there is typed again', () => {
    for (const one of writable) expect([one.id, typed(event, 'full', one.id, textAt(event, 'full', one.id)) === event]).toEqual([one.id, true])
  })

  it('is cleared by an empty text', () => {
    for (const one of writable.filter(({ id }) => id !== 'category')) expect([one.id, textAt(typed(event, 'full', one.id, ''), 'full', one.id)]).toEqual([one.id, ''])
  })
})

describe('a cell', () => {
  it.each([
    ['name', '张　示', '张示'],
    ['rank', '１２', '12'],
    ['category', 'Guests', '嘉宾'],
    ['gender', '女士', '女'],
    ['attendance', '参加', '已确认'],
    ['birthDate', '1975年3月', '1975-03'],
    ['birthDate', '19750312', '1975-03-12'],
    ['diets', '清真；过敏', '清真、过敏'],
    ['lodgingWish', '单人间', '单住'],
    ['roommates', '乔示例，周示', '周示、乔示例'],
    ['arrivalAt', '10月11日 18:05', '2026-10-11 18:05'],
    ['arrivalMode', '高铁', '火车'],
    ['arrivalPickUp', '需要', '是'],
    ['idNumber', '11010119750301000x', '11010119750301000X'],
  ])('%s understands %s', (id, text, shown) => {
    expect(textAt(typed(event, 'empty', id, text), 'empty', id)).toBe(shown)
  })

  it.each([
    ['rank', '第一', 'rank'],
    ['category', '贵宾', 'choice'],
    ['birthDate', '三月', 'date'],
    ['arrivalAt', '下午', 'moment'],
    ['email', '没有', 'email'],
    ['phone', '1.38E+10', 'shortened'],
    ['idNumber', '1101**********0000', 'masked'],
    ['substituteFor', '查无此人', 'no-person'],
    ['roommates', '乔示例、查无此人', 'no-person'],
    ['roommates', '林示例', 'no-person'],
    ['diets', '清真、不吃辣', 'choice'],
  ])('%s keeps %s as it was typed and says why it is not understood', (id, text, kind) => {
    const after = typed(event, 'empty', id, text)
    expect(textAt(after, 'empty', id)).toBe(text)
    expect(cellProblem(sheetFor(after), column(id), after.people['empty'] as never)?.kind).toBe(kind)
    const fixed = typed(after, 'empty', id, '')
    expect(fixed.people['empty']).toEqual(event.people['empty'])
  })

  it('shows telephone and identity numbers masked until they are revealed, and is not changed by its own mask', () => {
    const sheet = sheetFor(event)
    const person = event.people['full'] as never
    expect(shownText(sheet, column('phone'), person, false)).toBe('138****5678')
    expect(shownText(sheet, column('phone'), person, true)).toBe('13800005678')
    expect(typed(event, 'full', 'phone', '138****5678')).toBe(event)
  })

  it('names a new delegation or group into being', () => {
    const after = typed(typed(event, 'empty', 'delegation', '新代表团'), 'empty', 'groups', '第一组、新小组')
    expect(textAt(after, 'empty', 'delegation')).toBe('新代表团')
    expect(textAt(after, 'empty', 'groups')).toBe('第一组、新小组')
    expect(textAt(after, 'full', 'groups')).toBe('第一组')
    expect(Object.values(after.groups).map(({ name }) => name)).toEqual(['第一组', '新小组'])
  })

  it('leaves posts that two cells cannot say to the panel', () => {
    const complicated = eventWith({ people: [{ id: 'p', posts: [{ title: '教授' }, { unitText: '甲局', title: '顾问' }] }] })
    expect(column('unit').isBeyondText?.(sheetFor(complicated), complicated.people['p'] as never)).toBe(true)
    expect(typed(complicated, 'p', 'unit', '丙局').people['p']?.posts).toEqual(complicated.people['p']?.posts)
  })

  it('leaves to the panel whom of several called alike somebody wishes to share with', () => {
    const alike = eventWith({ people: [{ id: 'p', roommates: { q: true } as never }, { id: 'q', name: '乔示例' }, { id: 'r', name: '乔示例' }] })
    expect(column('roommates').isBeyondText?.(sheetFor(alike), alike.people['p'] as never)).toBe(true)
    expect(column('roommates').isBeyondText?.(sheetFor(event), event.people['full'] as never)).toBe(false)
    const after = typed(eventWith({ people: [{ id: 'p' }, { id: 'q', name: '乔示例' }, { id: 'r', name: '乔示例' }] }), 'p', 'roommates', '乔示例')
    expect(cellProblem(sheetFor(after), column('roommates'), after.people['p'] as never)?.kind).toBe('several-people')
  })

  it('shows where somebody sleeps and cannot be typed into', () => {
    expect(textAt(event, 'full', 'room')).toBe('示例宾馆 302')
    expect(column('room').write).toBeUndefined()
  })
})
