import { describe, expect, test } from 'vitest'
import { plainText } from '#core/rendering/plain-text.ts'
import { findDocument } from '#shared/documents/registry.ts'
import { vehicleSeatText } from '#shared/documents/tours/vehicle-seat-text.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'

const event = eventWith({
  registration: { deskPhone: '0000-8800000' },
  people: [{ id: 'p1', name: '林示例', phone: '13800000001' }, { id: 'p2', name: '王例', phone: '13800000002' }, { id: 'lead', name: '车长示例', phone: '13800000009' }],
  tours: [{ id: 't', title: '现场观摩', date: '2026-10-13' }],
  stops: [{ id: 's1', tourId: 't', name: '示例园', stayMinutes: 30, maxVehicleHeightM: 3.5, parking: '东门' }, { id: 's2', tourId: 't', name: '示例站', stayMinutes: 20 }],
  legs: [{ tourId: 't', toStopId: 's1', driveMinutes: 20, distanceKm: 12 }, { tourId: 't', fromStopId: 's1', toStopId: 's2', driveMinutes: 10 }],
  lines: [{ id: 'a', tourId: 't', startsAt: '08:00' }],
  vehicles: [
    { tourId: 't', lineId: 'a', number: '1号车', seats: 20, driverName: '司示', driverPhone: '13800000005', leaderId: 'lead', passengers: { p1: { seat: 'r2s4' }, p2: { seat: 'r2s3' }, lead: {} } as never },
    { tourId: 't', lineId: 'a', number: '2号车', seats: 20, driverName: '司例', driverPhone: '13800000006' },
  ],
})
const textOf = (id: Parameters<typeof paperOf>[1], options = {}) => plainText(paperOf(event, id, options))

describe('the papers of vehicles', () => {
  test('the roll-call has a page for each vehicle, a box for getting on and one for each stop, and whole numbers with the reason', () => {
    expect(paperOf(event, 'roll-call').sections).toHaveLength(2)
    const text = textOf('roll-call')
    expect(text).toContain('含完整电话：仅供车长点名联系，用后销毁')
    expect(text.split('\r\n').find((line) => line.includes('林示例') && line.includes('□'))).toBe('1\t1排右窗\t林示例\t\t13800000001\t□\t□\t□')
  })

  test('the driver’s sheet has the way by the clock with its limits, and of the riders only their number', () => {
    const text = textOf('driver-sheet')
    for (const said of ['08:20', '08:50', '12公里；20分钟', '东门', '高3.5米', '3人', '车长示例 13800000009', '0000-8800000']) expect(text).toContain(said)
    for (const rider of ['林示例', '王例', '13800000001']) expect(text).not.toContain(rider)
  })

  test('the driver is told where the day ends, which need not be where it began', () => {
    const wayBack = { stops: [{ id: 's', tourId: 't', stayMinutes: 30 }], legs: [{ tourId: 't', fromStopId: 's' as never, driveMinutes: 20 }], vehicles: [{ tourId: 't' }] }
    const sheet = (tour: object) => plainText(paperOf(eventWith({ tours: [{ id: 't', startsAt: '08:00', startPlace: '示例宾馆', ...tour }], ...wayBack }), 'driver-sheet'))
    expect(sheet({ endPlace: '石渡饭店' })).toContain('终点；石渡饭店')
    expect(sheet({})).toContain('返回；示例宾馆')
  })

  test('the manifest says for each round on which day it is', () => {
    expect(textOf('manifest')).toContain('现场观摩　2026年10月13日（星期二）')
  })

  test('the manifest hides numbers, unless a reason is given, which is printed', () => {
    expect(textOf('manifest')).toContain('138****0009')
    const whole = textOf('manifest', { chosen: { numbers: 'full', reason: '应急联系' } })
    expect(whole).toContain('13800000005')
    expect(whole).toContain('应急联系')
  })

  test('the sign of each vehicle says its number, one size for all', () => {
    const drawings = paperOf(event, 'vehicle-signs').sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'drawing' ? [block] : [])))
    expect(drawings.map(({ labels }) => labels[1]?.text)).toEqual(['1号车', '2号车'])
    expect(new Set(drawings.map(({ labels }) => labels[1]?.height)).size).toBe(1)
    expect(textOf('vehicle-signs')).not.toContain('示A')
  })

  test.each(['manifest', 'roll-call', 'driver-sheet', 'vehicle-signs', 'itineraries'] as const)('%s is registered with who is given it and the class of what it says', (id) => {
    const found = findDocument(id)
    expect(found.state === 'ready' && found.entry.reader).toMatchObject({ recipient: expect.any(String), dataClass: expect.any(String) })
  })
})

describe('a seat in words', () => {
  test.each([
    [{ type: 'car' }, 'r2s3', '后排右'],
    [{ type: 'car' }, 'r1s1', '副驾驶'],
    [{ type: 'mpv' }, 'r2s2', '中排右'],
    [{ type: 'mpv' }, 'r3s2', '后排中'],
    [{ type: 'coach', seats: 45 }, 'r2s4', '1排右窗'],
    [{ type: 'coach', seats: 45 }, 'r12s3', '11排正中'],
    [{ type: 'minibus' }, 'r3s2', '2排左过道'],
    [{ type: 'coach' }, '12A', '12A'],
  ] as const)('%j %s is %s', (vehicle, seat, text) => {
    expect(vehicleSeatText(vehicle, seat, 'zh-CN')).toBe(text)
  })
})
