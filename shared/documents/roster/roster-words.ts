import type { DocumentLocale } from '../../domain/event/event.ts'

type RosterWords = {
  readonly number: string
  readonly name: string
  readonly unit: string
  readonly post: string
  readonly notes: string
  readonly others: string
  readonly leader: string
  readonly liaison: string
  readonly empty: string
  readonly list: string
  readonly substituteFor: (name: string) => string
  /** `order` is what the group says of its order, or '' */
  readonly groupTitle: (title: string, count: number, order: string) => string
  readonly people: (count: number) => string
  /** `isWhole` is false where the number of some who are not listed is unknown */
  readonly total: (listed: number, unlisted: number, isWhole: boolean) => string
}

export const rosterWords: Readonly<Record<DocumentLocale, RosterWords>> = {
  'zh-CN': {
    number: '序号',
    name: '姓名',
    unit: '单位',
    post: '职务',
    notes: '备注',
    others: '其他参会人员',
    leader: '团长',
    liaison: '联络员',
    empty: '人员名单',
    list: '、',
    substituteFor: (name) => `替${name}`,
    groupTitle: (title, count, order) => `${title}（${[`${count}人`, order].filter((part) => part !== '').join('，')}）`,
    people: (count) => `${count}人`,
    total: (listed, unlisted, isWhole) => {
      if (!isWhole) return unlisted === 0 ? `列名${listed}人，未列名人数【待核】。` : `列名${listed}人，未列名至少${unlisted}人。`
      return unlisted === 0 ? `共${listed}人。` : `共${listed + unlisted}人，其中列名${listed}人、未列名${unlisted}人。`
    },
  },
  en: {
    number: 'No.',
    name: 'Name',
    unit: 'Organization',
    post: 'Position',
    notes: 'Notes',
    others: 'Also taking part',
    leader: 'head of delegation',
    liaison: 'liaison',
    empty: 'list of participants',
    list: ', ',
    substituteFor: (name) => `for ${name}`,
    groupTitle: (title, count, order) => `${title} (${[count, order].filter((part) => part !== '').join(', ')})`,
    people: (count) => String(count),
    total: (listed, unlisted, isWhole) => {
      if (!isWhole) return unlisted === 0 ? `${listed} by name, others to be confirmed.` : `${listed} by name, at least ${unlisted} others.`
      return unlisted === 0 ? `${listed} people.` : `${listed + unlisted} people: ${listed} by name, ${unlisted} others.`
    },
  },
}
