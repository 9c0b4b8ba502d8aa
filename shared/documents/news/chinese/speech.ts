import type { Point, Statement, Talk } from '../../../domain/news/facts/talks.ts'
import type { Told } from '../../../domain/news/facts/told.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import { importance } from '../importance.ts'
import type { PlannedSentence } from '../plan.ts'
import { joined, NO_WORDS, sourcesOf, textOf, words, type Words } from '../words.ts'
import { chineseNumeral, numeralValue } from '../../../lib/chinese-numeral.ts'
import { ended, type ChinesePen } from './pen.ts'
import { tidyText } from './tidy-text.ts'
import { voiceAgain, voicesWords } from './voices.ts'

/** 指出 → 强调 → 要求: what a speech said, each point a sentence, and the claims of its speaker after it. */
export function speechSentences(talk: Talk, claims: readonly Statement[]): readonly PlannedSentence<ChinesePen>[] {
  const isAside = talk.item.kind === 'exchange' || talk.item.kind === 'report' || talk.item.kind === 'lecture' || talk.item.kind === 'other'
  const points = talk.points.map((point, index) => ({
    key: `speech.${talk.item.id}.${index}`,
    importance: isAside ? importance.exchangePoint : weightOf(talk, index),
    write: (pen: ChinesePen) => pointSentence(pen, talk, point, index),
  }))
  return [...points, ...claims.map((claim) => claimOfSpeaker(talk, claim))]
}

function weightOf({ item }: Talk, index: number): number {
  if (item.kind === 'instruction') return importance.instruction
  if (item.kind === 'comment') return importance.comments
  if (item.kind === 'summary') return importance.summary - Math.min(index, 3)
  return index === 0 ? importance.firstPoint : importance.point - Math.min(index, 5)
}

const OCCASIONS = ['instruction', 'welcome', 'keynote', 'speech', 'summary', 'comment', 'lecture', 'exchange', 'report'] as const

/** 代表市委对来宾表示欢迎 needs no 表示 before it. */
const SAYS_ITSELF = /^(?:代表|向|对).*(?:祝贺|欢迎|感谢|谢意|问候|敬意|肯定|慰问|感激)/u

/** What is introduced is a thing, not a statement. */
const IS_A_SUBJECT = /(?:路径|情况|经验|做法|打算|成效|进展|模式|思路|安排|计划|体系|历程|方法|工作|成果|特色|案例)$/u

function pointSentence(pen: ChinesePen, talk: Talk, point: Point, index: number): Words {
  const content = contentWords(pen, point)
  if (content.length === 0) return NO_WORDS
  const sources = [sourcePath('agendaItems', talk.item.id, 'keyPoints', index, 'verb')]
  const isFirst = pen.isFirst(`speech.${talk.item.id}`)
  const who = isFirst || talk.voices.length === 0 ? speakersWords(pen, talk) : voiceAgain(pen, talk.voices)
  const kind = OCCASIONS.find((each) => each === talk.item.kind) ?? 'other'
  const occasion = isFirst ? pen.say(`speech.${kind}`, {}, [sourcePath('agendaItems', talk.item.id, 'kind')]) : NO_WORDS
  const verb = pen.say(`verb.${point.verb}`, {}, sources)
  if (isUncountedRequest(point)) {
    const count = words(point.clauses.length === 2 ? '两' : chineseNumeral(point.clauses.length), sourcesOf(content))
    return ended(pen.say('point.counted', { who, occasion, count, content }, sources))
  }
  if (point.verb === 'introduce' && IS_A_SUBJECT.test(textOf(content))) return ended(pen.say('point.introduced', { who, occasion, content }))
  const isBare = SAYS_ITSELF.test(textOf(content)) && (point.verb === 'express' || point.verb === 'say')
  if (isFirst) return ended(isBare ? pen.say('point.first-bare', { who, occasion, content }) : pen.say('point.first', { who, occasion, verb, content }))
  if (isBare) return ended(pen.say('point.next-bare', { who, content }))
  const isAgain = talk.points[index - 1]?.verb === point.verb
  return ended(pen.say(isAgain ? 'point.again' : 'point.next', { who, verb, content }))
}

function speakersWords(pen: ChinesePen, talk: Talk): Words {
  if (talk.voices.length > 0) return voicesWords(pen, talk.voices)
  const source = [sourcePath('agendaItems', talk.item.id, 'speakers')]
  return pen.unknown(pen.say('mark.speaker', {}, source), source)
}

/** The words of a point with its parallel clauses, all of them, in their order. */
function contentWords(pen: ChinesePen, point: Point): Words {
  const text = pen.text(point.text)
  const clauses = point.clauses.map(pen.text).filter((clause) => clause.length > 0)
  const list = clauseList(clauses)
  if (text.length === 0 || list.words.length === 0) return text.length === 0 ? list.words : text
  const mismatch = countMismatch(pen, point)
  const isAnnounced = list.separator !== '，' || statedCount(textOf(text)) !== null
  return [...text, ...mismatch, { text: isAnnounced ? '：' : '，', sources: [] }, ...list.words]
}

const LONGEST_BRIEF_CLAUSE = 10

function clauseList(clauses: readonly Words[]): { readonly words: Words; readonly separator: string } {
  const texts = clauses.map(textOf)
  const isParallel = texts.every((text) => /^(?:要|更|再|坚持|着力|全力|加快|持续|进一步)/u.test(text))
  const isBrief = texts.every((text) => [...text].length <= LONGEST_BRIEF_CLAUSE && !/[，、；。]/u.test(text))
  const separator = isParallel && texts.every((text) => !/[，；。]/u.test(text)) ? '，' : isBrief ? '、' : '；'
  return { words: joined(clauses, separator), separator }
}

/** Several demands without a word around them are counted: 提出三点要求. */
function isUncountedRequest({ verb, text, clauses }: Point): boolean {
  return verb === 'require' && text === null && clauses.length > 1 && !clauses.every((clause) => /^\s*要/u.test(clause.text))
}

type StatedCount = { readonly phrase: string; readonly value: number }

/** 四个方面 anywhere, 三件事 or “三个结合” right before the clauses. */
const STATED_COUNT = /([一二两三四五六七八九十]+|\d+)(?:个方面|个重点|个关键|个环节|点(?:要求|意见|希望|建议)|条(?:要求|意见|建议|措施)|项(?:要求|任务|工作|措施|重点))/u
const COUNT_AT_END = /([二两三四五六七八九十]+)[个件点条项][^，。：；、\d]{0,5}[”"]?$/u

function statedCount(text: string): StatedCount | null {
  const match = COUNT_AT_END.exec(text) ?? STATED_COUNT.exec(text)
  const value = match?.[1] === undefined ? null : numeralValue(match[1])
  return match && value !== null && value > 1 ? { phrase: match[0].replace(/[“”"]/gu, ''), value } : null
}

/**
 * 四个方面 with three of them is a slip of the person who typed it, and shows as a mark.
 *
 * @source domain-rules §5, lint rule 4
 */
function countMismatch(pen: ChinesePen, { text, clauses }: Point): Words {
  const stated = text ? statedCount(tidyText(text.text)) : null
  if (!text || !stated || clauses.length < 2 || stated.value === clauses.length) return NO_WORDS
  const sources = [...text.sources, ...clauses.flatMap((clause) => clause.sources)]
  const what = pen.say('mark.count', { stated: words(stated.phrase, sources), listed: words(String(clauses.length), sources) })
  return pen.unknown(what, sources)
}

function claimOfSpeaker(talk: Talk, { id, told }: Statement): PlannedSentence<ChinesePen> {
  return {
    key: `claim.${id}`,
    importance: importance.claim,
    write: (pen) => claimSentence(pen, told, pen.isFirst(`speech.${talk.item.id}`) ? voicesWords(pen, talk.voices) : voiceAgain(pen, talk.voices)),
  }
}

/** Claims of people who made no speech, of sources, and of nobody. */
export function otherClaim({ id, told, person, source }: Statement): PlannedSentence<ChinesePen> {
  return {
    key: `claim.${id}`,
    importance: importance.claim,
    write: (pen) => {
      if (person) return claimSentence(pen, told, pen.person(person, [sourcePath('claims', id, 'personId')]))
      const claim = pen.text(told)
      if (claim.length === 0) return NO_WORDS
      if (!source) return ended(pen.say('claim.told', { claim }))
      const isRecord = /(?:统计|数据|报告|报道|公报|年鉴|材料)$/u.test(source.text)
      return ended(pen.say(isRecord ? 'claim.records' : 'claim.source', { source: pen.text(source), claim }))
    },
  }
}

function claimSentence(pen: ChinesePen, claimed: Told, who: Words): Words {
  const claim = pen.text(claimed)
  return claim.length === 0 ? NO_WORDS : ended(pen.say('claim.by', { who, claim }))
}
