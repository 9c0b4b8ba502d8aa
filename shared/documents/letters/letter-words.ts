import { deedKinds, type AgendaItem } from '../../domain/agenda/agenda-item.ts'
import type { DocumentLocale } from '../../domain/event/event.ts'
import { isDeed } from '../host-script/compose-host-script.ts'
import { enWords } from '../words/en.ts'
import { zhCnWords } from '../words/zh-cn.ts'

/** What an invitation asks of one addressee. */
type InvitationFacts = { readonly parts: readonly string[]; readonly isUnit: boolean }

type LetterWords = {
  readonly dear: (name: string, title: string, gender: 'male' | 'female' | undefined) => string
  readonly dearUnit: (name: string) => string
  /** pieces around who holds it, dates, place and event (in English: who, event, dates, place): what is missing among them is printed as a gap */
  readonly held: (event: string) => readonly [string, string, string, string]
  /** a sentence, or nothing */
  readonly purposes: (purposes: readonly string[]) => string
  readonly invite: (facts: InvitationFacts) => string
  /** what somebody is asked to do at a session, by the kind of the item */
  readonly part: (session: string, kind: AgendaItem['kind'], title: string) => string
  readonly chair: (session: string) => string
  readonly registration: string
  readonly contact: (phone: string) => string
  readonly closing: string
  readonly host: string
  readonly dates: string
  readonly place: string
  readonly event: string
  readonly name: string
  readonly list: string
  readonly colon: string
  readonly stop: string
  readonly mail: { readonly subject: string; readonly title: (event: string) => string; readonly greeting: string; readonly greetingOfClass: string; readonly lead: (event: string) => string; readonly presided: (who: string) => string; readonly ending: string }
}

/** What one does at a session; all else is taken part in. */
const ENGLISH_PARTS: Readonly<Partial<Record<AgendaItem['kind'], string>>> = {
  welcome: 'give the welcome address',
  keynote: 'give the keynote',
  speech: 'speak',
  exchange: 'share your experience',
  report: 'report',
  comment: 'comment',
  summary: 'sum up',
  lecture: 'lecture',
}

/** the closing session, but Panel 1 */
function definite(session: string): string {
  return /^\p{Lu}\S* \d/u.test(session) || /^(?:the|an?) /iu.test(session) ? session : `the ${session}`
}

/** a, b and c */
function enumerated(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}

export const letterWords: Readonly<Record<DocumentLocale, LetterWords>> = {
  'zh-CN': {
    dear: (name, title, gender) => `尊敬的${name}${title === '' ? (gender === undefined ? '' : gender === 'female' ? '女士' : '先生') : title}：`,
    dearUnit: (name) => `${name}：`,
    held: (event) => ['', '定于', '在', /会议?(?:[（(][^（()）]*[)）])?$/u.test(event) ? '召开' : '举办'],
    purposes: (purposes) => (purposes.length === 0 ? '' : `此次活动旨在${purposes.join('，')}。`),
    invite: ({ parts, isUnit }) => (isUnit ? '诚邀贵单位派员参加。' : parts.length === 0 ? '诚邀您出席。' : `诚邀您出席，并${parts.join('，')}。`),
    part: (session, kind, title) => {
      if (deedKinds.has(kind) && isDeed(title)) return `在${session}上${title}`
      const what = zhCnWords.itemKind[kind]
      const verb = deedKinds.has(kind) ? '参加' : /^(?:致辞|讲话|授课)$/.test(what) ? '' : '作'
      return `在${session}上${verb}${what}${title === '' || title === what ? '' : `（${title}）`}`
    },
    chair: (session) => `主持${session}`,
    registration: '报到',
    contact: (phone) => `会务组电话：${phone}`,
    closing: '敬请拨冗光临。',
    host: '主办单位',
    dates: '日期',
    place: '地点',
    event: '活动名称',
    name: '姓名',
    list: '、',
    colon: '：',
    stop: '。',
    mail: {
      subject: '主题',
      title: (event) => `${event}议程安排`,
      greeting: '各位参会代表：',
      greetingOfClass: '各位学员：',
      lead: (event) => `现将${event}的议程安排发给您，请留意时间和地点。`,
      presided: (who) => `主持：${who}`,
      ending: '如有变动，会务组将及时告知。',
    },
  },
  en: {
    dear: (name) => `Dear ${name},`,
    dearUnit: (name) => `To ${name}`,
    held: () => ['The ', ' will hold the ', ' on ', ' in '],
    purposes: (purposes) => {
      const texts = purposes.map((purpose) => purpose.trim().replace(/\.$/u, ''))
      if (texts.length === 0) return ''
      return texts.every((text) => /^to /iu.test(text)) ? `Its aims are ${enumerated(texts.map((text) => text.replace(/^T/u, 't')))}.` : `On its agenda: ${texts.join('; ')}.`
    },
    invite: ({ parts, isUnit }) => (isUnit ? 'We invite you to send representatives.' : parts.length === 0 ? 'We would be glad to welcome you.' : `We would be glad to welcome you, and to have you ${enumerated(parts)}.`),
    part: (session, kind, title) => {
      const deed = ENGLISH_PARTS[kind] ?? `take part in the ${enWords.itemKind[kind].toLowerCase()}`
      return `${deed} at ${definite(session)}${title === '' || title === enWords.itemKind[kind] ? '' : ` (${title})`}`
    },
    chair: (session) => `chair ${definite(session)}`,
    registration: 'Registration',
    contact: (phone) => `Conference office: ${phone}`,
    closing: 'We look forward to seeing you.',
    host: 'host',
    dates: 'dates',
    place: 'place',
    event: 'name of the event',
    name: 'name',
    list: ', ',
    colon: ': ',
    stop: '.',
    mail: {
      subject: 'Subject',
      title: (event) => `Agenda of ${event}`,
      greeting: 'Dear participants,',
      greetingOfClass: 'Dear participants,',
      lead: (event) => `This is the agenda of ${event}, with times and places.`,
      presided: (who) => `chaired by ${who}`,
      ending: 'We will let you know of any changes.',
    },
  },
}
