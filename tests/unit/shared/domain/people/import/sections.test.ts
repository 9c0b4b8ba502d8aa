import { describe, expect, it } from 'vitest'
import { dryRun } from '#shared/domain/people/import/dry-run.ts'
import { importCommand } from '#shared/domain/people/import/import-command.ts'
import { withJoined } from '#shared/domain/people/import/joined-sheets.ts'
import { bestSheet } from '#shared/domain/people/import/list-plan.ts'
import { readRows } from '#shared/domain/people/import/read-rows.ts'
import { planSheet } from '#shared/domain/people/import/sheet-plan.ts'
import type { Sheet } from '#shared/domain/people/import/sheet.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../../../helpers/builders.ts'
import { aSheet } from '../../../../../helpers/list-files.ts'

const HEADING = ['序号', '姓名', '单位', '备注']
const entriesOf = (sheet: Sheet) => readRows(sheet, planSheet(sheet), new Map(), { knownUnits: [] })
const groupsSaid = (sheet: Sheet) => entriesOf(sheet).flatMap((entry) => (entry.kind === 'person' ? [[entry.facts.name, entry.facts.group, entry.facts.groupRole]] : []))

let lastId = 0
function imported(event: Event, sheet: Sheet): Event {
  const command = importCommand(event, dryRun(event, entriesOf(sheet), { taken: new Map(), persons: new Map(), units: new Map() }), new Map(), () => `new${String((lastId += 1)).padStart(9, '0')}`)
  const outcome = command && runCommand(event, command)
  if (!outcome?.ok) throw new Error('nothing to import')
  return outcome.event
}

describe('rows below the name of a group', () => {
  it('belong to it, until another section begins', () => {
    const sheet = aSheet([HEADING, ['第一组（2人）'], ['1', '林示例', '云溪市图书馆', ''], ['2', '安示', '云溪市图书馆', ''], ['研讨二组'], ['1', '何示例', '云溪市图书馆', ''], ['工作人员（1人）'], ['1', '周示宁', '云溪市图书馆', '']])
    expect(groupsSaid(sheet)).toEqual([['林示例', '第一组', undefined], ['安示', '第一组', undefined], ['何示例', '研讨二组', undefined], ['周示宁', undefined, undefined]])
  })

  it('know from it who leads them; what a row says itself goes before', () => {
    const sheet = aSheet([HEADING, ['第一组（组长：张　三　联络员：安示　地点：第一教室）'], ['1', '张三', '云溪市图书馆', ''], ['2', '安示', '云溪市图书馆', ''], ['第二组'], ['1', '何示例', '云溪市图书馆', '组长'], ['2', '周示宁', '云溪市图书馆', '副组长'], ['第三组（召集人：欧阳　示例）'], ['1', '欧阳示例', '云溪市图书馆', '']])
    expect(groupsSaid(sheet).at(-1)).toEqual(['欧阳示例', '第三组', 'convener'])
    expect(groupsSaid(sheet).slice(0, -1)).toEqual([['张三', '第一组', 'convener'], ['安示', '第一组', 'liaison'], ['何示例', '第二组', 'convener'], ['周示宁', '第二组', undefined]])
  })

  it('in a column of its own a group may say who leads it', () => {
    expect(groupsSaid(aSheet([['姓名', '单位', '组别'], ['林示例', '云溪市图书馆', '第一组（组长）'], ['安示', '云溪市图书馆', '第一组']]))).toEqual([['林示例', '第一组', 'convener'], ['安示', '第一组', undefined]])
  })

  it('are still people where the name stands in the first column', () => {
    expect(groupsSaid(aSheet([['姓名', '单位'], ['第一组'], ['林示例', '云溪市图书馆']]))).toEqual([['林示例', '第一组', undefined]])
  })

  it('have the group of the title above the heading, or of the sheet', () => {
    expect(groupsSaid(aSheet([['第三组（1人）'], ['召集人：林示例　云溪市图书馆馆长'], HEADING, ['1', '林示例', '云溪市图书馆', '']]))).toEqual([['林示例', '第三组', 'convener']])
    expect(groupsSaid(aSheet([HEADING, ['1', '林示例', '云溪市图书馆', '']], { name: '第四组' }))).toEqual([['林示例', '第四组', undefined]])
  })
})

describe('sheets with the same headings', () => {
  const sheetOf = (name: string, ...people: readonly string[]) => aSheet([[`${name}参训人员`], HEADING, ...people.map((person, index) => [String(index + 1), person, '云溪市图书馆', ''])], { name })

  it('are read as one list, each with its own group, and nothing of their titles is a person', () => {
    const sheets = withJoined([sheetOf('第一组', '林示例', '安示'), sheetOf('第二组', '何示例')], planSheet)
    const best = sheets[bestSheet(sheets, planSheet)]
    expect(best?.name).toBe('第一组 + 第二组')
    expect(best && groupsSaid(best)).toEqual([['林示例', '第一组', undefined], ['安示', '第一组', undefined], ['何示例', '第二组', undefined]])
  })

  it('are versions of one list where they name the same people', () => {
    expect(withJoined([sheetOf('初稿', '林示例', '安示'), sheetOf('定稿', '林示例', '何示例')], planSheet).map(({ name }) => name)).toEqual(['初稿', '定稿'])
  })
})

describe('a list of groups that is read in', () => {
  const event = eventWith({
    people: [{ id: 'a', name: '林示例' }, { id: 'b', name: '安示' }],
    groups: [{ id: 'g1', name: '第一组', members: { a: true, b: true } as never }, { id: 'v', name: '参观A组', members: { a: true } as never }],
  })
  const after = imported(event, aSheet([HEADING, ['第一组'], ['1', '安示', '', '组长'], ['第二组'], ['1', '林示例', '', '']]))
  const named = (name: string) => Object.values(after.groups).find((group) => group.name === name)

  it('moves people within a division and leaves other divisions alone', () => {
    expect(Object.keys(named('第一组')?.members ?? {})).toEqual(['b'])
    expect(Object.keys(named('第二组')?.members ?? {})).toEqual(['a'])
    expect(Object.keys(named('参观A组')?.members ?? {})).toEqual(['a'])
  })
})

describe('a list of lecturers', () => {
  it('is known by its headings; hall and hour are nobody’s unit', () => {
    const plan = planSheet(aSheet([['课程', '授课教师', '单位及职务', '时间', '地点', '电话'], ['示例课程', '林示例', '省图书馆研究馆员', '9月8日上午', '学术报告厅', '13800000001']]))
    expect(plan.columns.map(({ meaning }) => meaning)).toEqual(['ignore', 'name', 'post', 'ignore', 'ignore', 'phone'])
  })
})
