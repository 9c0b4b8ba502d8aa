import type { Voice } from '../../../domain/news/facts/talks.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import { joined, textOf, words, type Words } from '../words.ts'
import { peopleList, thingsList, type ChinesePen } from './pen.ts'
import { tidyText } from './tidy-text.ts'

const COUNTED_AS_FIRMS = /(?:企业|公司|医院|工厂|商户|机构|基地|书店|农场)$/u
const COUNTED_AS_PEOPLE = /(?:代表|学员|专家|同志|负责人|干部|书记|主任|教师|老师|嘉宾|委员|人员|工作者|馆长|队长|组长|员|者|人)$/u

/** So many of something, with its measure word: 8位代表, 3家企业, 2个社区. */
export function countedWords(pen: ChinesePen, voice: Extract<Voice, { kind: 'count' }>): Words {
  const what = words(tidyText(voice.of), voice.sources)
  const count = words(String(voice.count), voice.sources)
  if (what.length === 0) return pen.say('count.heads', { count })
  if (COUNTED_AS_FIRMS.test(voice.of)) return pen.say('count.firms', { count, what })
  return pen.say(COUNTED_AS_PEOPLE.test(voice.of) ? 'count.people' : 'count.things', { count, what })
}

export function voiceWords(pen: ChinesePen, voice: Voice): Words {
  switch (voice.kind) {
    case 'person':
      return pen.person(voice.person, voice.sources)
    case 'words':
      return pen.text(voice.told)
    case 'count':
      return countedWords(pen, voice)
    case 'unknown':
      return pen.unknown(pen.say('mark.speaker', {}, voice.sources), voice.sources)
  }
}

/** Everyone who spoke, in the stated order. */
export function voicesWords(pen: ChinesePen, voices: readonly Voice[]): Words {
  const each = voices.map((voice) => voiceWords(pen, voice))
  return voices.some(({ kind }) => kind === 'person') ? peopleList(each) : thingsList(each)
}

/** 他 or 她 where the gender is known, else the name; 他们 for several; anyone else by their words again. */
export function voiceAgain(pen: ChinesePen, voices: readonly Voice[]): Words {
  const [voice] = voices
  if (voices.length > 1) return pen.say('pronoun.they', {}, voices.flatMap((each) => (each.kind === 'words' ? each.told.sources : each.sources)))
  if (!voice || voice.kind !== 'person' || voice.person.gender === undefined) return voicesWords(pen, voices)
  return pen.say(`pronoun.${voice.person.gender}`, {}, [sourcePath('people', voice.person.id, 'gender'), ...voice.sources])
}

/** Puts several lists of one kind of word into one: the members keep their order. */
export function alternatives(parts: readonly Words[]): Words {
  return joined(parts, parts.every((part) => textOf(part).endsWith('”') || textOf(part).endsWith('》')) ? '' : '、')
}
