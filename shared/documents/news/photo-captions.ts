import type { Event } from '../../domain/event/event.ts'
import { gatherFacts } from '../../domain/news/facts/facts.ts'
import { englishPhrases } from './phrase-book/en.ts'
import type { Wording } from './phrase-book/office-wording.ts'
import { speakerOf } from './phrase-book/phrase.ts'
import { chinesePhrases } from './phrase-book/zh-cn.ts'
import { textOf, words } from './words.ts'

/** A caption for each scene that the facts know: sessions and stops in their order. Who is in the picture, nobody has told. */
export function photoCaptions(event: Event, { phrases }: Wording = {}): readonly string[] {
  const { occasion, visits } = gatherFacts(event)
  const say = event.documentLocale === 'en' ? speakerOf<typeof englishPhrases>({ ...englishPhrases, ...phrases }) : speakerOf<typeof chinesePhrases>({ ...chinesePhrases, ...phrases })
  const sessions = occasion.sessions.filter(({ type, title }) => type !== 'visit' && title !== '')
  const stops = visits.flatMap((visit) => visit.stops.flatMap(({ name }) => name ?? []))
  return [
    ...sessions.map(({ title }) => textOf(say('photo.session', { title: words(title, []) }))),
    ...stops.map(({ text }) => textOf(say('photo.stop', { stop: words(text, []) }))),
  ]
}
