import { expect, it } from 'vitest'
import { pastedPeople } from '#renderer/features/people/pasted-people.ts'

const counting = () => {
  let count = 0
  return () => `n${String((count += 1))}`
}

it('makes a person of every line that has a name', () => {
  const people = pastedPeople('姓名\t单位\t职务\t电话\r\n张　示\t省示例厅\t处长\t13900001111\r\n\r\n\t只有单位\nAnn Example\n', counting())
  expect(people).toMatchObject([
    { id: 'n1', name: '张示', posts: [{ unitText: '省示例厅', title: '处长' }], phone: '13900001111', category: 'delegate' },
    { id: 'n2', name: 'Ann Example', posts: [] },
  ])
  expect(people[1]).not.toHaveProperty('phone')
})

it('gives them what the list that is shown has in common', () => {
  expect(pastedPeople('林示', counting(), { category: 'media' })).toMatchObject([{ category: 'media' }])
})
