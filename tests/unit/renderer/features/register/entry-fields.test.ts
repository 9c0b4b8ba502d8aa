import { describe, expect, it } from 'vitest'
import { entryColumns } from '#renderer/features/register/entry-columns.ts'
import { entryFields, fieldValue, newEntry, withTyped } from '#renderer/features/register/entry-fields.ts'
import type { EntryOf } from '#shared/domain/register/register.ts'

const site: EntryOf<'sites'> = { id: 's1', name: '示例馆', division: '东湖区', coordinates: { latitude: 30.25, longitude: 120.16 }, seenAt: [] }
const unit: EntryOf<'units'> = { id: 'u1', name: '省示例厅', shortNames: ['示例厅'], seenAt: [] }

function field(kind: 'sites' | 'units' | 'people', name: string) {
  const found = entryFields[kind].find((one) => one.field === name)
  if (!found) throw new Error(`no field ${name}`)
  return found
}

describe('a typed fact of the register', () => {
  it.each([
    ['stayMinutes', '45', { stayMinutes: 45 }],
    ['maxVehicleHeightM', '3.2', { maxVehicleHeightM: 3.2 }],
    ['coordinates', '30.3，120.2', { coordinates: { latitude: 30.3, longitude: 120.2 } }],
    ['earliestArrival', '9点半', { earliestArrival: '09:30' }],
    ['address', ' 示例路1号 ', { address: '示例路1号' }],
  ])('%s is taken as %s', (name, typed, facts) => {
    expect(withTyped('sites', site, field('sites', name), typed)).toEqual({ ...site, ...facts })
  })

  it.each([['stayMinutes', '很久'], ['stayMinutes', '-3'], ['coordinates', '30.3'], ['coordinates', '130, 20'], ['maxVehicleWidthM', '99'], ['latestDeparture', '25:00'], ['name', '  ']])('%s is not taken as “%s”', (name, typed) => {
    expect(withTyped('sites', site, field('sites', name), typed)).toBeNull()
  })

  it('is taken out when its field is emptied', () => {
    expect(withTyped('sites', site, field('sites', 'division'), '')).not.toHaveProperty('division')
    expect(withTyped('units', unit, field('units', 'shortNames'), '')).toEqual({ ...unit, shortNames: [] })
  })

  it('stands in its field as it is typed', () => {
    expect(fieldValue(site, field('sites', 'coordinates'))).toBe('30.25, 120.16')
    expect(withTyped('units', unit, field('units', 'shortNames'), '示例厅、原示例局')?.shortNames).toEqual(['示例厅', '原示例局'])
  })
})

it('an entry made by hand has its name and nothing else', () => {
  expect(newEntry('venues', 'v1', '示例宾馆')).toEqual({ id: 'v1', name: '示例宾馆', rooms: [], seenAt: [] })
})

it('the tables show telephones only in part', () => {
  const texts = entryColumns.sites.map(({ text }) => text({ ...site, contact: { name: '林示例', phone: '100 0000 0001' } }))
  expect(texts).toContain('林示例 100 **** 0001')
})
