import type { Event } from '#shared/domain/event/event.ts'
import { eventWith } from './builders.ts'

const SURNAMES = ['林', '周', '欧阳', '陈', '吴', '郑', '王', '韦', '田', '于']
const GIVEN = ['示安', '示宁', '示', '示例', '示平', '示远', '示明', '示清']

/** An event with so many invented people in ten delegations, for measurements. */
export function crowdedEvent(people: number): Event {
  return eventWith({
    startDate: '2026-10-12',
    endDate: '2026-10-14',
    delegations: Array.from({ length: 10 }, (_, index) => ({ id: `d${index}`, name: `示例${index + 1}市代表团` })),
    people: Array.from({ length: people }, (_, index) => ({
      id: `p${index}`,
      name: `${SURNAMES[index % SURNAMES.length] ?? ''}${GIVEN[(index * 7) % GIVEN.length] ?? ''}`,
      posts: [{ unitText: `示例${(index % 40) + 1}局`, title: '副局长' }],
      phone: `138${String(index).padStart(8, '0')}`,
      delegationId: `d${index % 10}`,
    })),
  })
}
