import type { DocumentLocale } from '../../domain/event/event.ts'

/** What a letter says of one event to one addressee; each is '' where it is not known. */
type InvitationFacts = { readonly purposes: readonly string[]; readonly parts: readonly string[]; readonly isUnit: boolean }

type LetterWords = {
  readonly dear: (name: string, title: string, gender: 'male' | 'female' | undefined) => string
  readonly dearUnit: (name: string) => string
  /** pieces around host, dates, place and event: what is missing among them is printed as a gap */
  readonly held: readonly [string, string, string, string, string]
  readonly purposes: (purposes: readonly string[]) => string
  readonly invite: (facts: InvitationFacts) => string
  /** `isDeed`: an unveiling, a signing: something that one takes part in and does not hold */
  readonly part: (session: string, what: string, title: string, isDeed: boolean) => string
  readonly chair: (session: string) => string
  readonly session: (title: string, when: string, where: string) => string
  readonly registration: string
  readonly contact: string
  readonly closing: string
  readonly host: string
  readonly dates: string
  readonly place: string
  readonly event: string
  readonly name: string
  readonly list: string
  readonly colon: string
  readonly stop: string
  readonly mail: { readonly subject: string; readonly title: (event: string) => string; readonly greeting: string; readonly lead: (event: string) => string; readonly presided: (who: string) => string; readonly ending: string }
}

const ordinals = (items: readonly string[], last: string) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${last}${items.at(-1) ?? ''}`)

export const letterWords: Readonly<Record<DocumentLocale, LetterWords>> = {
  'zh-CN': {
    dear: (name, title, gender) => `尊敬的${name}${title === '' ? (gender === undefined ? '' : gender === 'female' ? '女士' : '先生') : title}：`,
    dearUnit: (name) => `${name}：`,
    held: ['', '定于', '在', '举办', '。'],
    purposes: (purposes) => (purposes.length === 0 ? '' : `此次活动旨在${purposes.join('，')}。`),
    invite: ({ parts, isUnit }) => (isUnit ? '诚邀贵单位派员参加。' : parts.length === 0 ? '诚邀您出席。' : `诚邀您出席，并${parts.join('，')}。`),
    part: (session, what, title, isDeed) => {
      if (isDeed && /^(?:为|向|颁发|发布|发放|宣布|启动|签署|宣读)/u.test(title)) return `在${session}上${title}`
      const verb = isDeed ? '参加' : /^(?:致辞|讲话|授课)$/.test(what) ? '' : '作'
      return `在${session}上${verb}${what}${title === '' ? '' : `（${title}）`}`
    },
    chair: (session) => `主持${session}`,
    session: (title, when, where) => [title, when, where].filter((part) => part !== '').join('，'),
    registration: '报到',
    contact: '联系电话',
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
      lead: (event) => `现将${event}的议程安排发给您，请留意时间和地点。`,
      presided: (who) => `主持：${who}`,
      ending: '如有变动，会务组将及时告知。',
    },
  },
  en: {
    dear: (name) => `Dear ${name},`,
    dearUnit: (name) => `To ${name}`,
    held: ['The ', ' will hold the ', ' on ', ' in ', '.'],
    purposes: (purposes) => (purposes.length === 0 ? '' : `On its agenda: ${purposes.join('; ')}.`),
    invite: ({ parts, isUnit }) => (isUnit ? 'We invite you to send representatives.' : parts.length === 0 ? 'We would be glad to welcome you.' : `We would be glad to welcome you, and ask you ${ordinals(parts, ' and ')}.`),
    part: (session, what, title, isDeed) => `${isDeed ? 'to take part in' : 'to give'} the ${what.toLowerCase()} at the ${session}${title === '' ? '' : ` (${title})`}`,
    chair: (session) => `to chair the ${session}`,
    session: (title, when, where) => [title, when, where].filter((part) => part !== '').join(', '),
    registration: 'Registration',
    contact: 'Telephone',
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
      lead: (event) => `This is the agenda of ${event}, with times and places.`,
      presided: (who) => `chaired by ${who}`,
      ending: 'We will let you know of any changes.',
    },
  },
}
