import { describe, expect, it } from 'vitest'
import { matchingChoices, pastedChoices, type Choice } from '#renderer/ui/choices.ts'
import { noteChoice } from '#renderer/ui/recent-choices.ts'
import { searchable } from '#shared/lib/text-search.ts'

const people: readonly Choice[] = [
  { id: '1', label: '林示安', hint: '省农业农村厅 处长' },
  { id: '2', label: '示林远', hint: '省财政厅 副处长', search: searchable(['示林远', 'Shì Línyuǎn'], ['省财政厅 副处长']) },
  { id: '3', label: '周示', hint: '林业局 局长' },
]
const found = (typed: string) => matchingChoices(people, typed).map(({ id }) => id)

describe('what a typed text finds', () => {
  it('is all at first, in their order', () => {
    expect(found('')).toEqual(['1', '2', '3'])
  })

  it('puts names that begin with it first, then names that hold it, then units and posts', () => {
    expect(found('林')).toEqual(['1', '2', '3'])
    expect(found('示')).toEqual(['2', '1', '3'])
  })

  it('needs every part of it', () => {
    expect(found('财政 副处长')).toEqual(['2'])
    expect(found('财政 局长')).toEqual([])
  })

  it('reads Latin letters in either case', () => {
    expect(found('LÍNYUǍN')).toEqual(['2'])
  })
})

it('puts what was chosen last first', () => {
  noteChoice('3')
  noteChoice('2')
  expect(found('')).toEqual(['2', '3', '1'])
})

it('takes a pasted list apart and keeps what it does not know', () => {
  const { found: chosen, rest } = pastedChoices(people, '周　示、林示安\n李四')
  expect(chosen.map(({ id }) => id)).toEqual(['3', '1'])
  expect(rest).toEqual(['李四'])
})
