import { describe, expect, it } from 'vitest'
import { branchCounts, isInBranch, peopleRows, searchedRows, filteredRows, sortedRows, type ColumnFilter, type PeopleFilter } from '#renderer/features/people/people-rows.ts'
import { searchablePeople } from '#shared/domain/people/people-search.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({
  units: [{ id: 'u1', name: '省示例厅' }],
  delegations: [{ id: 'd1', name: '东湖代表团' }, { id: 'd2', name: '空代表团' }],
  people: [
    { id: 'a', name: '周示', category: 'leader', posts: [{ unitId: 'u1' as never, title: '厅长' }], attendance: { state: 'confirmed' } },
    { id: 'b', name: '安示', posts: [{ unitText: '东湖区政府', title: '区长' }], delegationId: 'd1' as never, phone: '13800005678' },
    { id: 'c', name: '林示', delegationId: 'd1' as never, attendance: { state: 'declined' } },
  ],
  groups: [{ id: 'g1', name: '第一组', members: { b: true } as never }],
})
const rows = peopleRows(event)
const ids = (some: typeof rows) => some.map(({ person }) => person.id).join('')

describe('branches', () => {
  const branch = (filter: PeopleFilter) => ids(rows.filter((row) => isInBranch(event, row, filter)))

  it('hold those of a category, a delegation, a group or an attendance', () => {
    expect(branch({ kind: 'category', id: 'delegate' })).toBe('bc')
    expect(branch({ kind: 'delegation', id: 'd1' })).toBe('bc')
    expect(branch({ kind: 'group', id: 'g1' })).toBe('b')
    expect(branch({ kind: 'attendance', id: 'unasked' })).toBe('b')
  })

  it('are counted; a delegation without people stays, a category without people does not', () => {
    const counts = branchCounts(event, rows)
    expect(counts.categories).toEqual([{ id: 'leader', count: 1 }, { id: 'delegate', count: 2 }])
    expect(counts.delegations.map(({ count }) => count)).toEqual([2, 0])
  })
})

describe('search', () => {
  const searched = (query: string) => ids(searchedRows(rows, query, () => searchablePeople(event, null)))

  it('looks into name, unit, post, delegation and telephone', () => {
    expect(searched('省示例')).toBe('a')
    expect(searched('东湖')).toBe('bc')
    expect(searched('5678 区长')).toBe('b')
  })

  it('leaves all in their place while nothing is typed', () => {
    expect(searched(' ')).toBe('abc')
  })
})

describe('sorting', () => {
  const unitOf = ({ person }: (typeof rows)[number]) => person.posts[0]?.unitText ?? person.posts[0]?.unitId ?? ''

  it('leaves the order of the event where it was', () => {
    expect(ids(sortedRows(rows, ({ person }) => person.name, false, 'zh-CN'))).toBe('bca')
    expect(ids(rows)).toBe('abc')
  })

  it('puts empty cells last either way', () => {
    expect(ids(sortedRows(rows, unitOf, false, 'zh-CN')).at(-1)).toBe('c')
    expect(ids(sortedRows(rows, unitOf, true, 'zh-CN')).at(-1)).toBe('c')
  })

  it('keeps the order of the event among equals', () => {
    expect(ids(sortedRows(rows, ({ person }) => person.category.length, true, 'zh-CN'))).toBe('bca')
  })
})

describe('a filter of a column', () => {
  const filtered = (filter: ColumnFilter) => ids(filteredRows(rows, new Map([['phone', filter]]), ({ person }) => person.phone ?? ''))

  it('holds rows to a part of the text or to some texts', () => {
    expect(filtered({ part: ' 5678', texts: null })).toBe('b')
    expect(filtered({ part: '', texts: new Set(['']) })).toBe('ac')
    expect(filtered({ part: '5', texts: new Set(['']) })).toBe('')
  })
})
