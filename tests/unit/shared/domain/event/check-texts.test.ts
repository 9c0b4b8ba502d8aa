import { describe, expect, test } from 'vitest'
import { eventWith } from '../../../../helpers/builders.ts'
import { checkEvent } from '#shared/domain/event/check-event.ts'

const about = (text: string) =>
  checkEvent(
    eventWith({
      startDate: '2026-10-12',
      endDate: '2026-10-14',
      people: [{ name: '周示宁', posts: [{ unitText: '省示例厅', title: '副厅长' }] }, { name: '周示平', posts: [{ title: '副厅长' }] }],
      notices: [{ title: '致辞', text }],
    } as never),
  )
    .filter(({ code }) => code.startsWith('text-'))
    .map(({ code, path, subjects }) => [code, path.join('.'), ...subjects])

describe('text written by hand', () => {
  test('that has a name one character off from whoever has the post is told where', () => {
    expect(about('由副厅长周示凝致辞。')).toContainEqual(['text-name-differs', 'notices.notices-1.text', '致辞', '周示凝', '周示宁'])
  })

  test('with the right name, with that of another with the post, or without a post before it is left alone', () => {
    expect(about('由副厅长周示宁致辞，副厅长周示平主持。周示凝花园集合。')).toEqual([])
  })

  test('with a date that is not around the event is told, with one just before it is not', () => {
    expect(about('请于10月10日前回执，11月15日离会。')).toEqual([['text-date-outside', 'notices.notices-1.text', '致辞', '11月15日']])
    expect(about('2月30日')).toEqual([['text-date-outside', 'notices.notices-1.text', '致辞', '2月30日']])
  })
})
