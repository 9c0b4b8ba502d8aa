import type { DocumentLocale } from '../../domain/event/event.ts'

type HandbookWords = {
  readonly contents: string
  readonly hosts: string
  readonly convener: string
  readonly organizers: string
  readonly coOrganizers: string
  readonly list: string
  readonly noticeText: string
  readonly site: { readonly address: string; readonly host: string; readonly guide: string; readonly acts: string; readonly introduction: string; readonly act: (word: string, object: string) => string }
  readonly contacts: { readonly name: string; readonly post: string; readonly role: string; readonly phone: string; readonly owner: string; readonly member: string; readonly ungrouped: string; readonly desk: string }
}

export const handbookWords: Readonly<Record<DocumentLocale, HandbookWords>> = {
  'zh-CN': {
    contents: '目　录',
    convener: '召开单位',
    hosts: '主办单位',
    organizers: '承办单位',
    coOrganizers: '协办单位',
    list: '、',
    noticeText: '内容',
    site: { address: '地址', host: '接待单位', guide: '讲解人', acts: '观摩内容', introduction: '简介', act: (word, object) => `${word}${object}` },
    contacts: { name: '姓名', post: '单位职务', role: '分工', phone: '电话', owner: '负责人', member: '成员', ungrouped: '会务', desk: '报到处' },
  },
  en: {
    contents: 'Contents',
    convener: 'Convened by',
    hosts: 'Hosted by',
    organizers: 'Organized by',
    coOrganizers: 'With',
    list: ', ',
    noticeText: 'text',
    site: { address: 'Address', host: 'Host', guide: 'Guide', acts: 'To see', introduction: 'introduction', act: (word, object) => (object === '' ? word : `${word}: ${object}`) },
    contacts: { name: 'Name', post: 'Position', role: 'Role', phone: 'Telephone', owner: 'In charge', member: 'Member', ungrouped: 'Conference office', desk: 'Registration desk' },
  },
}
