import type { DocumentLocale } from '../../domain/event/event.ts'

type ListWords = {
  readonly comma: string
  readonly semicolon: string
  /** `order` says by what the people stand, '' where nothing is to be said */
  readonly groupTitle: (title: string, count: number, order?: string) => string
  readonly drive: (direction: string, count: number) => string
  readonly forRecipient: (recipient: string) => string
  readonly withNumbers: (numbers: string) => string
  readonly wholeNumbers: (numbers: string, reason: string) => string
  readonly driverReason: string
  readonly sensitive: string
  readonly empty: { readonly people: string; readonly delegations: string; readonly groups: string; readonly lodgings: string; readonly meals: string; readonly pickUps: string }
  readonly allReplied: string
  readonly noDiets: string
  readonly noUnit: string
  readonly noTable: string
  readonly total: (count: number) => string
  readonly rooms: (rooms: number, people: number) => string
  readonly delegation: { readonly name: string; readonly leader: string; readonly liaison: string; readonly phone: string; readonly count: string; readonly members: string }
  readonly group: { readonly convener: string; readonly recorder: string; readonly liaison: string; readonly room: string }
  readonly meal: {
    readonly meal: string
    readonly time: string
    readonly place: string
    readonly form: string
    readonly tables: string
    readonly count: string
    readonly diets: string
    readonly note: string
    readonly table: string
    readonly names: string
    readonly noDate: string
    readonly seating: (meal: string) => string
  }
  readonly contact: (contact: string) => string
  readonly diet: (diet: string, count: number) => string
}

export const listWords: Readonly<Record<DocumentLocale, ListWords>> = {
  'zh-CN': {
    comma: '、',
    semicolon: '；',
    groupTitle: (title, count, order = '') => `${title}（${count}人${order === '' ? '' : `，${order}`}）`,
    drive: (direction, count) => `${direction}${count}人`,
    forRecipient: (recipient) => `供${recipient}`,
    withNumbers: (numbers) => `含完整${numbers}`,
    wholeNumbers: (numbers, reason) => `含完整${numbers}：${reason}`,
    driverReason: '仅供司机接送联系，用后销毁',
    sensitive: '含敏感个人信息，限经办人员使用',
    empty: { people: '人员名单', delegations: '代表团', groups: '分组', lodgings: '住宿安排', meals: '用餐安排', pickUps: '接送安排' },
    allReplied: '没有未回执的人员。',
    noDiets: '没有人提出饮食要求。',
    noUnit: '其他',
    noTable: '未排桌',
    total: (count) => `共${count}人。`,
    rooms: (rooms, people) => `共${rooms}间、${people}人。`,
    delegation: { name: '代表团', leader: '团长', liaison: '联络员', phone: '联络员电话', count: '人数', members: '成员' },
    group: { convener: '召集人', recorder: '记录员', liaison: '联络员', room: '地点' },
    meal: {
      meal: '餐次', time: '时间', place: '地点', form: '形式', tables: '桌数', count: '人数', diets: '饮食要求', note: '备注',
      table: '桌号', names: '就餐人员', noDate: '日期待定', seating: (meal) => `${meal}桌次`,
    },
    contact: (contact) => `联系 ${contact}`,
    diet: (diet, count) => `${diet}${count}人`,
  },
  en: {
    comma: ', ',
    semicolon: '; ',
    groupTitle: (title, count, order = '') => `${title} (${count}${order === '' ? '' : `, ${order}`})`,
    drive: (direction, count) => `${direction}, ${count}`,
    forRecipient: (recipient) => `for the ${recipient.toLowerCase()}`,
    withNumbers: (numbers) => `with whole numbers: ${numbers.toLowerCase()}`,
    wholeNumbers: (numbers, reason) => `Whole numbers (${numbers.toLowerCase()}): ${reason}`,
    driverReason: 'for meeting passengers only; destroy after use',
    sensitive: 'Sensitive personal data: for those in charge only',
    empty: { people: 'list of participants', delegations: 'delegations', groups: 'groups', lodgings: 'lodging', meals: 'meals', pickUps: 'pick-ups' },
    allReplied: 'Everyone has replied.',
    noDiets: 'Nobody has asked for a diet.',
    noUnit: 'Others',
    noTable: 'no table yet',
    total: (count) => `${count} people.`,
    rooms: (rooms, people) => `Rooms: ${rooms}, people: ${people}.`,
    delegation: { name: 'Delegation', leader: 'Head', liaison: 'Liaison', phone: 'Liaison’s phone', count: 'People', members: 'Members' },
    group: { convener: 'Convener', recorder: 'Recorder', liaison: 'Liaison', room: 'Place' },
    meal: {
      meal: 'Meal', time: 'Time', place: 'Place', form: 'Form', tables: 'Tables', count: 'People', diets: 'Diets', note: 'Notes',
      table: 'Table', names: 'Guests', noDate: 'Date to be confirmed', seating: (meal) => `Tables: ${meal}`,
    },
    contact: (contact) => `contact ${contact}`,
    diet: (diet, count) => `${diet} ${count}`,
  },
}
