import type { Event } from '../../domain/event/event.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { DrawingBlock, DrawnLabel, Paper, Section } from '../paper.ts'
import { emWidth, plain, unknown } from '../text.ts'
import { convoysOf, isAskedFor, lineAskedFor } from './convoy-text.ts'
import { vehicleWords } from './vehicle-words.ts'

/** The sheet across, in millimetres, within its margins. */
const WIDTH = 254
const HEIGHT = 128
const NUMBER_HEIGHT = 78
/** Share of the width that the longest number fills. */
const FILLED = 0.94

/** 车前牌: a sheet across for each vehicle, its number as large as fits, one size for all; read through a windscreen. */
export function vehicleSignsPaper(event: Event, options: PaperOptions): Paper {
  const signs = convoysOf(event).flatMap(({ tour, vehicles }) => vehicles.filter((vehicle) => isAskedFor(event, vehicle, options)).map((vehicle) => ({ tour, vehicle })))
  const longest = Math.max(1, ...signs.map(({ vehicle }) => emWidth(vehicle.number)))
  const height = Math.min(NUMBER_HEIGHT, ((WIDTH * FILLED) / longest) * 1.15)
  const sections = signs.map(({ tour, vehicle }): Section => {
    const line = vehicle.lineId === undefined ? '' : (event.lines[vehicle.lineId]?.name ?? '')
    const lines = Object.values(event.lines).filter(({ tourId }) => tourId === tour.id).length
    const below = [lines > 1 ? line : '', tour.title].filter((part) => part !== '').join('　')
    const label = (text: string, y: number, size: number): DrawnLabel => ({ x: WIDTH / 2, y, width: WIDTH * FILLED, height: size, text, role: 'name' })
    const labels = [label(event.shortName ?? event.name, 14, 15), label(vehicle.number, 64, height), label(below, 114, 17)].filter(({ text }) => text !== '')
    const drawing: DrawingBlock = {
      kind: 'drawing',
      width: WIDTH,
      height: HEIGHT,
      shapes: [{ form: 'box', x: WIDTH / 2, y: HEIGHT / 2, width: WIDTH, height: HEIGHT, look: 'plain' }],
      labels,
      inWords: labels.map(({ text }) => plain(text)),
    }
    return { orientation: 'landscape', blocks: [drawing] }
  })
  const locale = event.documentLocale
  const empty: Section = { orientation: 'portrait', blocks: [titleOf(event, 'vehicle-signs'), { kind: 'paragraph', role: 'body', text: [unknown(vehicleWords[locale].empty, locale)] }] }
  const forWhom = lineAskedFor(event, options)
  return { ...frameOf(event, 'vehicle-signs', options, forWhom === undefined ? {} : { forWhom }), sections: sections.length === 0 ? [empty] : sections }
}
