import type { DocumentLocale } from '../../../domain/event/event.ts'

type ItineraryWords = {
  readonly kind: string
  readonly nobody: string
  readonly undated: string
  readonly lodging: string
  readonly arrives: string
  readonly leaves: string
  readonly group: string
  readonly seat: string
  readonly table: (number: number) => string
  readonly gathering: (where: string) => string
  readonly vehicleLeader: (who: string) => string
  readonly pickUp: (number: string) => string
  readonly part: {
    readonly preside: string
    readonly speak: (what: string) => string
    readonly takePart: (what: string) => string
    readonly read: (what: string) => string
    readonly written: (what: string) => string
    readonly convene: (group: string) => string
    readonly record: (group: string) => string
    readonly guide: (stop: string) => string
    readonly duty: (task: string) => string
  }
  readonly desk: (phone: string) => string
  /** between parts of a line, and between a time and what is done then */
  readonly gap: string
  readonly colon: string
  readonly dash: string
}

export const itineraryWords: Readonly<Record<DocumentLocale, ItineraryWords>> = {
  'zh-CN': {
    kind: '个人行程',
    nobody: '参加人员',
    undated: '日期待定',
    lodging: '住宿',
    arrives: '到会',
    leaves: '离会',
    group: '分组',
    seat: '座位',
    table: (number) => `${number}桌`,
    gathering: (where) => `集合：${where}`,
    vehicleLeader: (who) => `车长：${who}`,
    pickUp: (number) => (number === '' ? '' : `车次 ${number}`),
    part: {
      preside: '由您主持',
      speak: (what) => `您的发言：${what}`,
      takePart: (what) => `请您参加：${what}`,
      read: (what) => `由您宣读：${what}`,
      written: (what) => `书面发言：${what}`,
      convene: (group) => `${group}召集人`,
      record: (group) => `${group}记录员`,
      guide: (stop) => `在“${stop}”讲解`,
      duty: (task) => `任务：${task}`,
    },
    desk: (phone) => `会务组电话：${phone}`,
    gap: '　',
    colon: '：',
    dash: '—',
  },
  en: {
    kind: 'Personal itinerary',
    nobody: 'participants',
    undated: 'Date to be confirmed',
    lodging: 'Room',
    arrives: 'Arrives',
    leaves: 'Leaves',
    group: 'Group',
    seat: 'Seat',
    table: (number) => `table ${number}`,
    gathering: (where) => `Meet: ${where}`,
    vehicleLeader: (who) => `Vehicle leader: ${who}`,
    pickUp: (number) => number,
    part: {
      preside: 'You preside',
      speak: (what) => `You speak: ${what}`,
      takePart: (what) => `You take part: ${what}`,
      read: (what) => `You read: ${what}`,
      written: (what) => `Your written statement: ${what}`,
      convene: (group) => `You convene ${group}`,
      record: (group) => `You take the notes of ${group}`,
      guide: (stop) => `You guide at ${stop}`,
      duty: (task) => `Your task: ${task}`,
    },
    desk: (phone) => `Secretariat: ${phone}`,
    gap: ', ',
    colon: ': ',
    dash: '–',
  },
}
