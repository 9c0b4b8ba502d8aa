import type { Facts } from '../../../domain/news/facts/facts.ts'
import type { Told } from '../../../domain/news/facts/told.ts'
import { sourcePath, type SourcePath } from '../../../domain/news/source-path.ts'
import { postText, postUnitText } from '../../../domain/people/person-text.ts'
import type { Person } from '../../../domain/people/person.ts'
import { speakerOf, type Say } from '../phrase-book/phrase.ts'
import type { ChineseBook, ChineseModel } from '../phrase-book/zh-cn.ts'
import { joined, sourcesOf, textOf, unknownFact, words, NO_WORDS, type Words } from '../words.ts'
import { tidyWords } from './tidy-text.ts'

/** Writes Chinese and remembers what it wrote: posts stand before a name once, 会上 opens a passage once. */
export type ChinesePen = {
  readonly facts: Facts
  readonly say: Say<ChineseModel>
  /** words from the event, tidied */
  readonly text: (fact: Told | null) => Words
  readonly unknown: (what: Words, sources: readonly SourcePath[]) => Words
  /** posts and name at first mention, afterwards the name */
  readonly person: (person: Person, mentionedAt?: readonly SourcePath[]) => Words
  /** true once for each mark */
  readonly isFirst: (mark: string) => boolean
}

export function chinesePen(facts: Facts, book: ChineseBook): ChinesePen {
  const marks = new Set<string>()
  const say = speakerOf<ChineseModel>(book)
  const isFirst = (mark: string): boolean => {
    if (marks.has(mark)) return false
    marks.add(mark)
    return true
  }
  const unknown = (what: Words, sources: readonly SourcePath[]): Words =>
    unknownFact(textOf(say('mark', { what })), sources)
  const person = (who: Person, mentionedAt: readonly SourcePath[] = []): Words => {
    const nameAt = sourcePath('people', who.id, 'name')
    const hasName = who.name.trim() !== ''
    const name = hasName ? words(who.name.trim(), [nameAt, ...mentionedAt]) : unknown(say('mark.person', {}, [nameAt]), [nameAt])
    return isFirst(`person.${who.id}`) || !hasName ? [...postsWords(facts, who), ...name] : name
  }
  return { facts, say, text: (fact) => (fact ? tidyWords(fact, facts.terms) : NO_WORDS), unknown, person, isFirst }
}

/** All posts of a person, a unit that repeats itself once, with the fields that they stand in. */
function postsWords(facts: Facts, person: Person): Words {
  const posts = person.posts
    .map((post, index) => {
      const unit = postUnitText(facts.event, post)
      const before = person.posts[index - 1]
      return unit !== '' && before && postUnitText(facts.event, before) === unit ? post.title : postText(facts.event, post)
    })
    .filter((text) => text.trim() !== '')
  if (posts.length === 0) return NO_WORDS
  const units = person.posts.flatMap(({ unitId }) =>
    unitId !== undefined && facts.event.units[unitId] ? [sourcePath('units', unitId, 'name')] : [],
  )
  return words(posts.join('、'), [sourcePath('people', person.id, 'posts'), ...units])
}

/** A、B、C; ， where a member has several posts, so that the list stays readable. */
export function peopleList(people: readonly Words[]): Words {
  return joined(people, people.some((who) => textOf(who).includes('、')) ? '，' : '、')
}

/** A、B和C; without 和 where a member holds one, with ， where a member holds 、. */
export function thingsList(things: readonly Words[]): Words {
  const texts = things.map(textOf)
  if (texts.some((text) => text.includes('，'))) return joined(things, '；')
  if (texts.some((text) => text.includes('、'))) return joined(things, '，')
  return joined(things, '、', texts.some((text) => /和/u.test(text)) ? '、' : '和')
}

/** One piece of wording with all sources of several that read the same. */
export function sameWords(alike: readonly Words[]): Words {
  const [first] = alike
  if (!first) return NO_WORDS
  return alike.length === 1 ? first : words(textOf(first), sourcesOf(alike.flat()))
}

/** Ends a sentence; nothing stays nothing. */
export function ended(sentence: Words): Words {
  if (sentence.length === 0) return NO_WORDS
  const isStopped = /[。！？][”’」』）]*$/u.test(textOf(sentence))
  return isStopped ? sentence : [...sentence, { text: '。', sources: sourcesOf(sentence) }]
}
