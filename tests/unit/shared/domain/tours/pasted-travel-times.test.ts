import { describe, expect, it } from 'vitest'
import { pastedTravelTimes } from '#shared/domain/tours/pasted-travel-times.ts'

const pasted = (rows: readonly (readonly string[])[]) => pastedTravelTimes(rows.map((row) => row.join('\t')).join('\r\n'))

describe('a pasted travel time table', () => {
  it('is read place by place, with its units, km and blanks', () => {
    expect(
      pasted([
        ['分钟', '示例宾馆', '示例大棚', '示例粮库'],
        ['示例宾馆', '—', '25', '1小时10分'],
        ['示例大棚', '25分钟', '', '12/8.5公里'],
        ['示例粮库', '１小时半', '约12（8.5km）', '0'],
      ]),
    ).toEqual({
      count: 6,
      unclear: [],
      rows: [
        { from: '示例宾馆', ways: [{ to: '示例大棚', minutes: 25 }, { to: '示例粮库', minutes: 70 }] },
        { from: '示例大棚', ways: [{ to: '示例宾馆', minutes: 25 }, { to: '示例粮库', minutes: 12, distanceKm: 8.5 }] },
        { from: '示例粮库', ways: [{ to: '示例宾馆', minutes: 90 }, { to: '示例大棚', minutes: 12, distanceKm: 8.5 }] },
      ],
    })
  })

  it('may be a list with a heading, and with km in a column of their own', () => {
    const heading = ['起点', '终点', '分钟', '公里']
    expect(pasted([heading, ['示例宾馆', '示例大棚', '25', '18.5'], ['示例大棚', '示例粮库', '12', '']])).toEqual({
      count: 2,
      unclear: [],
      rows: [
        { from: '示例宾馆', ways: [{ to: '示例大棚', minutes: 25, distanceKm: 18.5 }] },
        { from: '示例大棚', ways: [{ to: '示例粮库', minutes: 12 }] },
      ],
    })
  })

  it('names the cells that it does not understand', () => {
    expect(pasted([['', '示例大棚', '示例粮库'], ['示例大棚', '', '看路况'], ['示例粮库', '12', '']])).toMatchObject({ count: 1, unclear: ['看路况'] })
  })

  it('is nothing where there is neither a table nor a list', () => {
    expect(pastedTravelTimes('')).toBeNull()
    expect(pastedTravelTimes('明天早上八点出发')).toBeNull()
    expect(pasted([['姓名', '单位'], ['林示例', '示例单位']])).toBeNull()
  })
})
