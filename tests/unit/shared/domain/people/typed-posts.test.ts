import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arePostsComplicated, namedUnits, postCells, postsOfCells, postsOfText } from '#shared/domain/people/typed-posts.ts'
import { anEntity, eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({ units: [{ id: 'u1', name: '省示例厅', shortNames: ['示例厅'] }, { id: 'u2', name: '省示例、样例促进会' }] })
const units = namedUnits(event)

describe('posts from two cells', () => {
  it('know the units of the event, also by a short name', () => {
    expect(postsOfCells(units, '示例厅', '厅长')).toEqual([{ unitId: 'u1', title: '厅长' }])
    expect(postsOfCells(units, '东湖区政府', '区长')).toEqual([{ unitText: '东湖区政府', title: '区长' }])
  })

  it('put the first unit to the first title and so on', () => {
    expect(postsOfCells(units, '省示例厅、东湖区政府', '厅长、顾问')).toEqual([{ unitId: 'u1', title: '厅长' }, { unitText: '东湖区政府', title: '顾问' }])
    expect(postsOfCells(units, '省示例厅', '党组书记、厅长')).toEqual([{ unitId: 'u1', title: '党组书记' }, { title: '厅长' }])
  })

  it('leave a unit whole that has such a mark in its name', () => {
    expect(postsOfCells(units, '省示例、样例促进会', '会长')).toEqual([{ unitId: 'u2', title: '会长' }])
    expect(postsOfCells(units, '甲、乙联合会', '会长')).toEqual([{ unitText: '甲、乙联合会', title: '会长' }])
  })

  it('read back as they were typed, in whatever order the two cells are typed', () => {
    const name = fc.constantFrom('甲局', '乙会', '省示例厅', '丙中心')
    const title = fc.constantFrom('局长', '主任', '会长')
    const posts = fc.array(fc.tuple(name, title), { minLength: 1, maxLength: 3 })
    fc.assert(fc.property(posts, (pairs) => {
      const [unit, titles] = [pairs.map(([one]) => one).join('、'), pairs.map(([, one]) => one).join('、')]
      const unitFirst = anEntity('people', { posts: postsOfCells(units, unit, '') as never })
      const person = anEntity('people', { posts: postsOfCells(units, postCells(event, unitFirst).unit, titles) as never })
      expect(postCells(event, person)).toEqual({ unit, title: titles })
      expect(arePostsComplicated(event, units, person)).toBe(false)
    }))
  })

  it('say when two cells cannot tell them', () => {
    const person = anEntity('people', { posts: [{ title: '教授' }, { unitText: '甲局', title: '顾问' }] as never })
    expect(arePostsComplicated(event, units, person)).toBe(true)
  })
})

describe('posts from one cell', () => {
  it.each([
    ['省示例厅厅长', [{ unitId: 'u1', title: '厅长' }]],
    ['东湖区农业农村局副局长', [{ unitText: '东湖区农业农村局', title: '副局长' }]],
    ['东湖区委 常委', [{ unitText: '东湖区委', title: '常委' }]],
    ['省示例厅厅长、东湖学会会长', [{ unitId: 'u1', title: '厅长' }, { unitText: '东湖学会', title: '会长' }]],
    ['县委副书记、县长', [{ unitText: '县委', title: '副书记' }, { title: '县长' }]],
    ['Director', [{ title: 'Director' }]],
    ['特邀嘉宾', [{ title: '特邀嘉宾' }]],
  ])('%s', (text, posts) => {
    expect(postsOfText(units, text)).toEqual(posts)
  })
})
