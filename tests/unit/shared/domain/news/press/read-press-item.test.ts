import { describe, expect, it } from 'vitest'
import { draftOf, linesOfDraft } from '#shared/documents/news/edited-draft.ts'
import { checkReferences } from '#shared/domain/event/check-references.ts'
import { eventSchema, SCHEMA_VERSION, type Event } from '#shared/domain/event/event.ts'
import { cleanPressText } from '#shared/domain/news/press/clean-press-text.ts'
import { eventOfProposal } from '#shared/domain/news/press/event-of-proposal.ts'
import { accepted, choicesIn } from '#shared/domain/news/press/picked.ts'
import { readPressItem } from '#shared/domain/news/press/read-press-item.ts'
import { allPressItems } from '../../../../../fixtures/all-press-items.ts'
import { pressItems } from '../../../../../fixtures/press-items.ts'
import { pressScores } from '../../../../../helpers/press-scores.ts'

const eventOf = (proposal: Parameters<typeof eventOfProposal>[0]): Event =>
  eventSchema.parse({ ...eventOfProposal(proposal), id: 'event0000001', schemaVersion: SCHEMA_VERSION })

describe('the items of the repository', () => {
  it.each(pressScores().map((score) => [score.field, score] as const))('are read right: %s', (_, { precision, recall, wrong, missed }) => {
    expect({ isPrecise: precision >= 0.95, wrong }).toMatchObject({ isPrecise: true })
    expect({ isComplete: recall >= 0.85, missed }).toMatchObject({ isComplete: true })
  })

  it.each(Object.entries(allPressItems))('make a whole event: %s', (_, { text, people, stops }) => {
    const event = eventOf(readPressItem(text))
    expect(checkReferences(event)).toEqual([])
    const draft = linesOfDraft(draftOf(event, { kind: 'long', outlet: 'system' })).join('\n')
    for (const { name } of people) expect(draft).toContain(name)
    for (const { name } of stops) expect(draft).toContain(name)
  })
})

describe('cleaning', () => {
  it('takes out what the page added, and says so', () => {
    const { text, repairs } = cleanPressText('首页 > 动态\n10月12日,北渡(dù)區舉行會議。\n（记者 张三）\n【打印】【关闭】')
    expect(text).toBe('10月12日，北渡区举行会议。')
    expect(new Set(repairs.map(({ kind }) => kind))).toEqual(new Set(['boilerplate', 'pinyin', 'traditional', 'half-width']))
  })

  it('keeps English in brackets, clocks and figures', () => {
    const line = '会议于9:30开始，介绍了平台（app）的1,200个用户。'
    expect(cleanPressText(line).text).toBe(line)
  })

  it('decodes page code and joins what blanks split, but not a slogan', () => {
    expect(cleanPressText('&ldquo;四个一&rdquo;&nbsp;工作 法，见效。').text).toBe('“四个一”工作法，见效。')
    expect(cleanPressText('邻里同心 服务同行\n会议召开。').text).toMatch(/^邻里同心 服务同行/u)
  })

  it('shows lost characters and puts nothing in their place', () => {
    const { text, repairs } = cleanPressText('副市长张\uFFFD安出席会议。')
    expect(text).toContain('\uFFFD')
    expect(repairs).toEqual([{ kind: 'lost', before: '副市长张\uFFFD安出席会议' }])
  })
})

describe('a proposal', () => {
  const { text } = pressItems['promotion with visits']!
  const proposal = readPressItem(text)

  it('rests on words of the item', () => {
    for (const { words, confidence } of choicesIn(proposal)) {
      expect(proposal.text).toContain(words)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
    }
  })

  it('takes the year of publication as a guess only', () => {
    expect(proposal.startDate?.value).toBe('2023-08-17')
    expect(proposal.startDate?.confidence).toBeLessThan(0.8)
    expect(readPressItem('8月17日，示例会议召开。').startDate?.value).toBe('--08-17')
  })

  it('enters nothing that was not accepted', () => {
    const ids = new Set(choicesIn(proposal).map(({ id }) => id).filter((id) => id !== 'people.1' && id !== 'city' && !id.startsWith('stops')))
    const event = eventOf(accepted(proposal, ids))
    expect(Object.values(event.people).map(({ name }) => name)).toEqual(['钱示远', '李示平'])
    expect(event.city).toBeUndefined()
    expect(event.stops).toEqual({})
  })

  it('lists what it did not understand', () => {
    expect(readPressItem('10月12日，示例工作会议在湖城召开。天气晴好，秋高气爽。').unread).toEqual(['天气晴好，秋高气爽。'])
  })

  it('is empty for a text that is no press item', () => {
    expect(choicesIn(readPressItem(''))).toEqual([])
    expect(choicesIn(readPressItem('今天买了三斤苹果和两斤梨。'))).toEqual([])
    expect(choicesIn(readPressItem('Lorem ipsum dolor sit amet, 12 34.'))).toEqual([])
  })

  it('knows that a delegation went somewhere and held no meeting', () => {
    const { name, kind, city } = readPressItem('9月19日，江泽市政协副主席霍示舟率考察团到柳川考察社区养老服务工作。')
    expect([name, kind?.value, city?.value]).toEqual([null, 'tour', '柳川'])
  })

  it('gives 他强调 to whom the sentence before it speaks of', () => {
    const { speeches } = readPressItem('6月19日，示例工作会议在谷山县召开。副市长艾示丰出席会议并讲话。艾示丰对谷山县的做法表示肯定。他强调，要学用结合。')
    expect(speeches.map(({ value }) => [value.name, value.text])).toEqual([['艾示丰', '要学用结合']])
  })

  it('has lecturers lecture, and calls a ceremony a ceremony', () => {
    const trained = eventOf(readPressItem('7月9日，全市示例培训班在柏山举办。培训班邀请示例大学教授安示华、省示例研究院院长常例青作专题授课。'))
    expect(Object.values(trained.agendaItems).map(({ kind, speakers }) => [kind, speakers.length])).toEqual([['lecture', 2]])
    const signed = eventOf(readPressItem('4月12日，两市图书馆合作签约仪式在云州市举行。云州市副市长柏示群出席仪式并致辞，市政府副秘书长阮示东主持仪式。'))
    expect(linesOfDraft(draftOf(signed, { kind: 'release', outlet: 'system' })).join('')).toMatch(/柏示群出席仪式并致辞.*阮示东主持仪式|阮示东主持仪式.*柏示群出席仪式并致辞/u)
  })

  it('takes no society for a meeting, and no square for a city', () => {
    expect(readPressItem('6月1日，市示例协会在市民广场举行全市读书活动。').name?.value).toBe('全市读书活动')
    expect(readPressItem('6月1日，全市读书活动启动仪式在市民广场举行。').city).toBeNull()
  })
})
