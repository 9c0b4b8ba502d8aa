import { ordered } from '../../../domain/event/position.ts'
import { halfWidthMarksIn, pinyinIn, withFullWidthMarks } from '../../../domain/news/press/artefacts.ts'
import { simplified } from '../../../domain/news/press/simplified.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import type { Finding, SentenceRule } from './finding.ts'

const halfWidth: SentenceRule = ({ sentence, text }) => {
  const found = halfWidthMarksIn(text)
  if (found.length === 0) return []
  return [{ rule: 'half-width', severity: 'warning', key: sentence.key, quote: found.join(' '), repair: withFullWidthMarks(text) }]
}

/** Names and exact terms keep the characters that they have in the event. */
const traditional: SentenceRule = ({ sentence, text }, { event }) => {
  const converted = simplified(text)
  if (converted === text) return []
  const own = [...Object.values(event.people).map(({ name }) => name), ...Object.values(event.quotes).map((quote) => quote.text)].filter((term) => simplified(term) !== term)
  const repair = own.reduce((line, term) => line.replaceAll(simplified(term), text.includes(term) ? term : simplified(term)), converted)
  const [before, after] = [[...text], [...repair]]
  const quote = before.filter((character, index) => character !== after[index]).join('')
  return quote === '' ? [] : [{ rule: 'traditional', severity: 'warning', key: sentence.key, quote, repair }]
}

const pinyin: SentenceRule = ({ sentence, text }) =>
  pinyinIn(text).map((quote): Finding => ({ rule: 'pinyin', severity: 'warning', key: sentence.key, quote, repair: text.replace(quote, '') }))

/** Of two marks the one that ends more stays. */
const BY_STRENGTH = ['。', '！', '？', '；', '：', '，', '、'] as const
const DOUBLED = /[，。；：、]{2,}|[！？][，。；：、]/gu

const doubledMark: SentenceRule = ({ sentence, text }) =>
  [...text.matchAll(DOUBLED)].map(([quote]): Finding => {
    const strongest = BY_STRENGTH.find((mark) => quote.includes(mark)) ?? ''
    return { rule: 'doubled-mark', severity: 'warning', key: sentence.key, quote, repair: text.replace(quote, strongest) }
  })

const PAIRS = ['“”', '《》', '（）', '‘’', '【】'] as const

const openMark: SentenceRule = ({ sentence, text }) =>
  PAIRS.flatMap((pair): readonly Finding[] => {
    const [open = '', close = ''] = pair
    return text.split(open).length === text.split(close).length ? [] : [{ rule: 'open-mark', severity: 'warning', key: sentence.key, quote: pair }]
  })

/** 、 splits a list; inside the name of a unit it makes two of one. */
const markInName: SentenceRule = ({ sentence, text }, { event }) => {
  if (!sentence.edit || !text.includes('、')) return []
  const places = [...text].flatMap((character, index) => (character === '、' ? [] : [index]))
  const bare = text.replaceAll('、', '')
  return Object.values(event.units).flatMap(({ id, name }): readonly Finding[] => {
    const start = name.length < 4 || name.includes('、') ? -1 : bare.indexOf(name)
    if (start === -1) return []
    const quote = text.slice(places[start], (places[start + name.length - 1] ?? 0) + 1)
    if (quote === name) return []
    return [{ rule: 'mark-in-name', severity: 'warning', key: sentence.key, quote, expected: name, repair: text.replace(quote, name), source: sourcePath('units', id, 'name') }]
  })
}

/** Two posts of one person are joined by 、; a ， would make them two people. */
const markBetweenPosts: SentenceRule = ({ sentence, text }, { event }) => {
  if (!sentence.edit) return []
  return ordered(event.people).flatMap(({ posts, name, id }): readonly Finding[] => {
    if (posts.length < 2 || !text.includes(name)) return []
    return posts.slice(1).flatMap(({ title }, index): readonly Finding[] => {
      const quote = `${posts[index]?.title ?? ''}，${title}`
      if (title === '' || !text.includes(quote)) return []
      return [{ rule: 'mark-between-posts', severity: 'warning', key: sentence.key, quote, expected: quote.replace('，', '、'), repair: text.replace(quote, quote.replace('，', '、')), source: sourcePath('people', id, 'posts') }]
    })
  })
}

export const markRules: readonly SentenceRule[] = [halfWidth, traditional, pinyin, doubledMark, openMark, markInName, markBetweenPosts]
