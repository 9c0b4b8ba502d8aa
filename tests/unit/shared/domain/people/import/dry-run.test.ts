import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '#shared/domain/event/event.ts'
import { dryRun, entryStates, isPerson, type ImportChoices } from '#shared/domain/people/import/dry-run.ts'
import { importCommand } from '#shared/domain/people/import/import-command.ts'
import { plainText } from '#shared/domain/people/import/plain-text.ts'
import { readRows } from '#shared/domain/people/import/read-rows.ts'
import { planSheet } from '#shared/domain/people/import/sheet-plan.ts'
import { NEW_UNIT } from '#shared/domain/people/import/unit-book.ts'
import { eventCommandSchema } from '#shared/domain/event/command.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { applyPatches, invertPatches } from '#shared/lib/patch.ts'
import { eventWith } from '../../../../../helpers/builders.ts'
import { aSheet } from '../../../../../helpers/list-files.ts'

const HEADING = ['姓名', '单位', '职务', '电话']
const NO_CHOICES: ImportChoices = { taken: new Map(), persons: new Map(), units: new Map() }

function run(event: Event, rows: readonly (readonly string[])[], choices: Partial<ImportChoices> = {}, heading = HEADING) {
  const sheet = aSheet([heading, ...rows])
  return dryRun(event, readRows(sheet, planSheet(sheet), new Map(), { knownUnits: [] }), { ...NO_CHOICES, ...choices })
}
const states = (event: Event, rows: readonly (readonly string[])[], choices: Partial<ImportChoices> = {}) => run(event, rows, choices).outcomes.map(({ state }) => state)

let lastId = 0
const newId = () => `id${String((lastId += 1)).padStart(10, '0')}`

/** Does what the dry run says. */
function imported(event: Event, rows: readonly (readonly string[])[], choices: Partial<ImportChoices> = {}, heading = HEADING) {
  const command = importCommand(event, run(event, rows, choices, heading), choices.units ?? new Map(), newId)
  if (!command) throw new Error('nothing to import')
  const outcome = runCommand(event, eventCommandSchema.parse(command))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return { command, ...outcome }
}

const event = eventWith({
  units: [{ id: 'u1', name: '云溪市图书馆', shortNames: ['市图书馆'] }, { id: 'u2', name: '云溪市东湖区农业农村局' }],
  delegations: [{ id: 'd1', name: '云溪代表团' }],
  groups: [{ id: 'g1', name: '第一组', members: { b: true } as never }],
  people: [
    { id: 'a', name: '林示例', phone: '13800000001', posts: [{ unitId: 'u1' as never, title: '馆长' }] },
    { id: 'b', name: '安示', posts: [{ unitText: '东湖区教育局', title: '副局长' }] },
    { id: 'c', name: '阿依·示例', phone: '13800000003' },
  ],
})

describe('a row', () => {
  it('about somebody who is not there is new', () => {
    expect(states(event, [['周示宁', '省示例大学', '教授', '13800000009']])).toEqual(['new'])
  })

  it('that says what the event says already is a duplicate, short names and other dots included', () => {
    expect(states(event, [['林示例', '市图书馆', '馆长', '138 0000 0001'], ['阿依•示例', '', '', '13800000003']])).toEqual(['duplicate', 'duplicate'])
  })

  it('that says otherwise of a field is changed, and says which', () => {
    const [row] = run(event, [['林示例', '云溪市图书馆', '党组书记、馆长', '13800000002']]).outcomes
    expect(row).toMatchObject({
      state: 'changed',
      isTaken: true,
      differences: [
        { field: 'posts', before: '云溪市图书馆 馆长', after: '云溪市图书馆 党组书记、馆长' },
        { field: 'phone', before: '13800000001', after: '13800000002' },
      ],
    })
  })

  it('that leaves fields open changes nothing', () => {
    expect(states(event, [['林示例', '云溪市图书馆', '', '']])).toEqual(['duplicate'])
  })

  it('of the same name from another unit is doubtful until the user says whether it is the same person', () => {
    const rows = [['林示例', '省示例大学', '教授', '']]
    expect(run(event, rows).outcomes).toMatchObject([{ state: 'doubtful', isTaken: false, doubts: [{ kind: 'same-name-other-unit', personId: 'a' }] }])
    expect(states(event, rows, { persons: new Map([['1', 'same']]) })).toEqual(['changed'])
    expect(states(event, rows, { persons: new Map([['1', 'other']]) })).toEqual(['new'])
  })

  it('with the number of somebody else is doubtful', () => {
    expect(run(event, [['周示宁', '省示例大学', '教授', '13800000001']]).outcomes).toMatchObject([{ state: 'doubtful', doubts: [{ kind: 'same-phone-other-name' }] }])
  })

  it('from a unit with almost the same name is doubtful, all such rows at once', () => {
    const rows = [['周示宁', '云溪市东湖区农业农委局', '局长', ''], ['郑示', '云溪市东湖区农业农委局', '副局长', '']]
    const first = run(event, rows)
    expect(first.nearUnits).toEqual([{ unit: '云溪市东湖区农业农委局', nearId: 'u2', nearName: '云溪市东湖区农业农村局', count: 2 }])
    expect(first.counts.doubtful).toBe(2)
    expect(states(event, rows, { units: new Map([['云溪市东湖区农业农委局', 'u2']]) })).toEqual(['new', 'new'])
    expect(states(event, rows, { units: new Map([['云溪市东湖区农业农委局', NEW_UNIT]]) })).toEqual(['new', 'new'])
  })

  it('from another unit of the same pattern is none', () => {
    const other = eventWith({ units: [{ name: '云溪市第一中学' }, { name: '云溪市教育局' }] })
    expect(run(other, [['周示宁', '云溪市第二中学', '校长', ''], ['郑示', '云溪市体育局', '局长', '']]).nearUnits).toEqual([])
  })

  it('twice in the list is a duplicate, or doubtful where the second says more', () => {
    const row = ['周示宁', '省示例大学', '教授', '']
    expect(states(event, [row, row])).toEqual(['new', 'duplicate'])
    expect(run(event, [row, ['周示宁', '省示例大学', '教授', '13800000009']]).outcomes[1]).toMatchObject({ state: 'doubtful', doubts: [{ kind: 'twice-in-list', row: 1 }] })
  })

  it('without a name is rejected, with its cells still shown', () => {
    expect(run(event, [['', '省示例大学', '教授', '13800000009']]).outcomes).toMatchObject([{ state: 'rejected', cells: [{ text: '省示例大学' }, {}, {}] }])
  })
})

describe('the import', () => {
  const heading = [...HEADING, '代表团', '分组']

  it('is one step that makes people, units, delegations and groups, and is taken back whole', () => {
    const { event: after, patches, command } = imported(event, [['周示宁', '省示例大学', '教授、院长', '13800000009', '云溪代表团', '第一组'], ['郑示', '省示例大学', '讲师', '', '东湖代表团', '第二组']], {}, heading)
    expect(command.wish).toEqual({ kind: 'import-people', count: 2 })
    const people = ordered(after.people).slice(3)
    expect(people.map(({ name }) => name)).toEqual(['周示宁', '郑示'])
    const unit = Object.values(after.units).find(({ name }) => name === '省示例大学')
    expect(people[0]?.posts).toEqual([{ unitId: unit?.id, title: '教授' }, { title: '院长' }])
    expect(Object.values(after.units)).toHaveLength(3)
    expect(people[0]?.delegationId).toBe('d1')
    expect(Object.values(after.delegations).map(({ name }) => name)).toEqual(['云溪代表团', '东湖代表团'])
    expect(after.groups['g1']?.members).toEqual({ b: true, [people[0]?.id ?? '']: true })
    expect(Object.values(after.groups).find(({ name }) => name === '第二组')?.members).toEqual({ [people[1]?.id ?? '']: true })
    expect(applyPatches(after, invertPatches(event, patches))).toEqual(event)
  })

  it('changes only what the list says otherwise', () => {
    const { event: after } = imported(event, [['林示例', '云溪市图书馆', '馆长', '13800000002']])
    expect(after.people['a']).toEqual({ ...event.people['a'], phone: '13800000002' })
  })

  it('leaves out what the user unticks, and takes the doubtful that is ticked', () => {
    const rows = [['周示宁', '省示例大学', '教授', ''], ['郑示', '省示例大学', '讲师', '1380000']]
    const { event: after } = imported(event, rows, { taken: new Map([['1', false], ['2', true]]) })
    expect(ordered(after.people).slice(3)).toMatchObject([{ name: '郑示', phone: '1380000' }])
  })

  it('of a doubtful row leaves it as one that is there', () => {
    const rows = [['郑示', '省示例大学', '讲师', '1.38E+10']]
    const { event: after } = imported(event, rows, { taken: new Map([['1', true]]) })
    expect(ordered(after.people).at(-1)).toMatchObject({ name: '郑示', note: '电话：1.38E+10' })
    expect(run(after, rows).counts).toMatchObject({ duplicate: 1, doubtful: 0 })
  })

  it('finds roommates among those who come and those who are there; a name that is nobody’s stays to be asked about', () => {
    const rooms = [...HEADING, '同住人']
    const rows = [['周示宁', '省示例大学', '教授', '', '郑示'], ['郑示', '省示例大学', '讲师', '', '林示例、何人'], ['吴示安', '省示例大学', '讲师', '', '无']]
    const { event: after } = imported(event, rows, {}, rooms)
    const [first, second, third] = ordered(after.people).slice(3)
    expect(first).toMatchObject({ roommates: { [second?.id ?? '']: true } })
    expect(second).toMatchObject({ roommates: { a: true }, unclear: { roommates: '何人' } })
    expect(third).not.toHaveProperty('roommates')
    expect(run(after, rows, {}, rooms).counts).toMatchObject({ duplicate: 3, changed: 0 })
  })

  it('adds a roommate to those that are wished already', () => {
    const before = { ...event, people: { ...event.people, a: { ...event.people['a'], roommates: { b: true } } } } as unknown as Event
    const { event: after } = imported(before, [['林示例', '', '', '', '阿依·示例']], {}, [...HEADING, '同房人'])
    expect(after.people['a']).toMatchObject({ roommates: { b: true, c: true } })
  })

  it('done twice leaves nothing to do', () => {
    const rows = [['周示宁', '省示例大学', '教授', '13800000009', '东湖代表团', '第二组']]
    const { event: after } = imported(event, rows, {}, heading)
    expect(run(after, rows, {}, heading).counts).toMatchObject({ duplicate: 1, new: 0, changed: 0 })
  })
})

describe('somebody whose unit is not said', () => {
  const people = eventWith({ people: [{ id: 'p1', name: '安示例', phone: '13800000001' }] })

  it('is taken for whoever bears the name, unless another telephone says otherwise', () => {
    expect(run(people, [['安示例', '', '', '13800000001']]).outcomes).toMatchObject([{ person: { id: 'p1' } }])
    expect(run(people, [['安示例', '', '馆长', '']]).outcomes).toMatchObject([{ person: { id: 'p1' }, state: 'changed' }])
    expect(run(people, [['安示例', '', '馆长', '13800000009']]).outcomes).toMatchObject([{ state: 'doubtful', doubts: [{ kind: 'same-name-other-phone', personId: 'p1' }], isTaken: false }])
  })
})

describe('a row that the file hides', () => {
  it('wants a look, and is not taken over by itself', () => {
    const sheet = aSheet([HEADING, ['安示例', '东湖区教育局', '副局长', '13800000009']])
    const hidden = { ...sheet, rows: sheet.rows.map((row, index) => (index === 1 ? { ...row, isHidden: true } : row)) }
    const { outcomes, takenCount } = dryRun(event, readRows(hidden, planSheet(hidden), new Map(), { knownUnits: [] }), NO_CHOICES)
    expect(outcomes).toMatchObject([{ state: 'doubtful', doubts: [{ kind: 'hidden-row' }], isTaken: false }])
    expect(takenCount).toBe(0)
  })
})

describe('the counts', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '林示例', '周示宁', '张示、李示例', '云溪市图书馆', '馆长', '13800000001', '1.38E+10', '合计', '备注：', '女', '姓名', '单位', '１２３', '11010519491231002X', '2026.10.12', '\u200b', ' '),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const table = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 25 })

  it('add up to the rows with content below the heading, whatever the table holds', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (rows, hasHeading) => {
        const sheet = aSheet(hasHeading ? [['序号', '姓名', '单位', '职务', '电话', '身份证号', '备注'], ...rows] : rows)
        const plan = planSheet(sheet)
        const entries = readRows(sheet, plan, new Map(), { knownUnits: ['云溪市图书馆'] })
        const result = dryRun(event, entries, NO_CHOICES)
        const first = plan.headerAt === null ? 0 : plan.headerAt + plan.headerRows
        const filled = sheet.rows.slice(first).filter(({ texts }) => texts.some((text) => plainText(text) !== ''))
        expect(result.rows).toBe(filled.length)
        expect(entryStates.reduce((sum, state) => sum + result.counts[state], 0)).toBe(result.rows + result.extra)
        expect(result.takenCount).toBe(result.outcomes.filter((outcome) => isPerson(outcome) && outcome.isTaken).length)
      }),
      { numRuns: 400 },
    )
  })

  it('whatever is taken is an event that the core takes too', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const sheet = aSheet([['姓名', '单位职务', '性别', '出生年月', '电话', '抵达信息', '饮食'], ...rows])
        const result = dryRun(event, readRows(sheet, planSheet(sheet), new Map(), { knownUnits: [] }), NO_CHOICES)
        const all = dryRun(event, readRows(sheet, planSheet(sheet), new Map(), { knownUnits: [] }), { ...NO_CHOICES, taken: new Map(result.outcomes.map(({ key }) => [key, true])) })
        const command = importCommand(event, all, new Map(), newId)
        if (command) expect(eventCommandSchema.safeParse(command).error).toBeUndefined()
        if (command) expect(runCommand(event, command).ok).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
