import { expect, it } from 'vitest'
import { excerptsOf } from '#renderer/features/events/excerpts.ts'

it('shows each place with what is around it, whatever the case', () => {
  expect(excerptsOf('会议在云溪市。City: YUNXI, yunxi', 'yunxi').map(({ match }) => match)).toEqual(['YUNXI', 'yunxi'])
  expect(excerptsOf(`${'前'.repeat(100)}云溪市${'后'.repeat(100)}`, ' 云溪 ')).toEqual([
    { at: 100, before: '前'.repeat(60), match: '云溪', after: `市${'后'.repeat(59)}` },
  ])
})

it('takes signs of patterns for what they are, and ends somewhere', () => {
  expect(excerptsOf('a.b (c) a+b', '(c)')).toHaveLength(1)
  expect(excerptsOf('示'.repeat(100_000), '示')).toHaveLength(200)
  expect(excerptsOf('示例', '  ')).toEqual([])
})
