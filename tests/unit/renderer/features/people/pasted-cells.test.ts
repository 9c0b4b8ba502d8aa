import { describe, expect, it } from 'vitest'
import { planEdits, type Given } from '#renderer/features/people/cell-edits.ts'
import { columnById } from '#renderer/features/people/columns/all-columns.ts'
import { sheetOf } from '#renderer/features/people/columns/sheet.ts'
import { pastedCells, type PasteTarget } from '#renderer/features/people/pasted-cells.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({ people: [{ id: 'a', name: '周示' }, { id: 'b', name: '安示' }], groups: [{ id: 'g1', name: '第一组' }] })
const at = (personIds: readonly string[], columnIds: readonly string[], size: Partial<PasteTarget> = {}): PasteTarget => ({
  personIds, columns: columnIds.flatMap((id) => columnById.get(id) ?? []), height: 1, width: 1, ...size,
})

function pasted(text: string, target: PasteTarget, given: Given = {}) {
  let made = 0
  const newId = () => `new${(made += 1)}`
  const { edits, columnsBeyond } = pastedCells(text, target, newId)
  const plan = planEdits(sheetOf(event, 'zh-CN', { yesNo: ['是', '否'], listMark: '、' }), edits, newId, given, 'paste-cells')
  const outcome = plan.command ? runCommand(event, plan.command) : null
  const after = outcome?.ok === true ? outcome.event : event
  return { ...plan, columnsBeyond, after, people: ordered(after.people).map(({ name, rank, phone }) => [name, rank, phone].filter((one) => one !== undefined).join(' ')) }
}

describe('a pasted block', () => {
  it('goes into cells, and below the last row into new people, as one step', () => {
    const { command, people, newPeople } = pasted('周示一\t1\n安示二\t2\n新示三\t3', at(['a', 'b'], ['name', 'rank']))
    expect(people).toEqual(['周示一 1', '安示二 2', '新示三 3'])
    expect(newPeople).toBe(1)
    expect(command).toMatchObject({ type: 'batch', wish: { kind: 'paste-cells', count: 6 } })
  })

  it('leaves out empty lines where people would be added', () => {
    expect(pasted('新示\t1\n\t\n', at([], ['name', 'rank'])).people).toEqual(['周示', '安示', '新示 1'])
  })

  it('keeps what is not understood at its cell, and the rest is taken', () => {
    const { after, unclearCells } = pasted('周示\t第一\t13800005678', at(['a'], ['name', 'rank', 'phone']))
    expect(after.people['a']).toMatchObject({ phone: '13800005678', unclear: { rank: '第一' } })
    expect(unclearCells).toBe(1)
  })

  it('is repeated until it fills the selection', () => {
    expect(pasted('7', at(['a', 'b'], ['rank'], { height: 2 })).people).toEqual(['周示 7', '安示 7'])
    expect(pasted('1\n2', at(['a', 'b'], ['rank'], { height: 3 })).people).toEqual(['周示 1', '安示 2'])
  })

  it('tells of columns that lie beyond the table', () => {
    expect(pasted('周示\t1\t多余', at(['a'], ['name', 'rank'])).columnsBeyond).toBe(1)
  })

  it('adds people with what the list shown has in common', () => {
    const { after } = pasted('新示', at([], ['name']), { category: 'media', groupId: 'g1' })
    const added = ordered(after.people).at(-1)
    expect(added?.category).toBe('media')
    expect(Object.keys(after.groups['g1']?.members ?? {})).toEqual([added?.id])
  })

  it('changes nothing when it says what stands there', () => {
    expect(pasted('周示\n安示', at(['a', 'b'], ['name'])).command).toBeNull()
  })
})
