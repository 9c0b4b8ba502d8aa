import type { Event } from '../../../domain/event/event.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import { hasDeclined } from '../../../domain/people/has-declined.ts'
import { byRank } from '../../../domain/people/by-rank.ts'
import { postsText, postText } from '../../../domain/people/person-text.ts'
import type { Person } from '../../../domain/people/person.ts'
import type { Finding, SentenceRule } from './finding.ts'

const PRESENT = /出席|参加|列席|主持|陪同|attended|chaired|took part|sat in/
const VERB = /出席|参加|列席|主持|陪同|讲话|致辞|发言|指出|强调|要求|表示|宣读|点评|总结|汇报|，|。|；/

type Mention = { readonly person: Person; readonly start: number; readonly end: number }

/** Where people of the event are named, in reading order; a name inside a longer one is not another person. */
function mentionsIn(text: string, event: Event): readonly Mention[] {
  const found = Object.values(event.people).flatMap((person) => {
    const start = person.name.length < 2 ? -1 : text.indexOf(person.name)
    return start === -1 ? [] : [{ person, start, end: start + person.name.length }]
  })
  return found
    .filter((one) => !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start))
    .sort((a, b) => a.start - b.start)
}

/** Whoever is away may have written; they did not attend. */
const absentPresent: SentenceRule = ({ sentence, text }, { event }) => {
  if (!sentence.edit) return []
  return mentionsIn(text, event).flatMap(({ person, end }): readonly Finding[] => {
    const clause = /^，?[^。；，！？]*/u.exec(text.slice(end))?.[0] ?? ''
    const verb = PRESENT.exec(clause)?.[0]
    if (verb === undefined || !(hasDeclined(person) || isOnlyInWriting(event, person))) return []
    return [{ rule: 'absent-present', severity: 'blocking', key: sentence.key, quote: `${person.name}…${verb}`, source: sourcePath('people', person.id, 'attendance') }]
  })
}

function isOnlyInWriting(event: Event, person: Person): boolean {
  const stated = Object.values(event.participations).filter(({ personId }) => personId === person.id)
  return stated.length > 0 && stated.every(({ mode, verb }) => mode === 'written' || verb === 'instruct')
}

const TITLE_END = /(?:书记|部长|厅长|局长|主任|主席|会长|院长|校长|馆长|处长|科长|秘书长|市长|县长|区长|省长|镇长|乡长|常委|委员|调研员|理事长|经理|董事长|总裁|教授|研究员|工程师|组长|队长|所长|站长|行长|社长|总编辑|负责人)$/u

/** The post before a name is one of the person's, under its own unit. */
const postDiffers: SentenceRule = ({ sentence, text }, { event }) => {
  if (!sentence.edit) return []
  return mentionsIn(text, event).flatMap(({ person, start }): readonly Finding[] => {
    const before = /[^，。；：、（）“”和]*$/u.exec(text.slice(0, start))?.[0] ?? ''
    if (!TITLE_END.test(before) || person.posts.length === 0) return []
    const isOwn = person.posts.some((post) => {
      const whole = postText(event, post)
      return before.endsWith(whole) || whole.endsWith(before) || before.endsWith(`并${post.title}`)
    })
    if (isOwn) return []
    const quote = `${before}${person.name}`
    return [{ rule: 'post-differs', severity: 'blocking', key: sentence.key, quote, expected: `${postsText(event, person)}${person.name}`, source: sourcePath('people', person.id, 'posts') }]
  })
}

/** A name of which one character is not that of anybody: 张示例 for 章示例. */
const nameDiffers: SentenceRule = ({ sentence, text }, { event }) => {
  if (!sentence.edit) return []
  const byHand = sentence.segments.filter(({ sources }) => sources.length === 0).map((segment) => segment.text)
  if (byHand.length === 0) return []
  const people = Object.values(event.people).filter(({ name }) => name.length >= 2)
  const names = new Set(people.map(({ name }) => name))
  const named = new Set(people.filter(({ name }) => text.includes(name)).map(({ name }) => name))
  const findings = people.flatMap(({ id, name }): readonly Finding[] => {
    if (name.length < 3 || named.has(name)) return []
    for (let start = 0; start + name.length <= text.length; start += 1) {
      const written = text.slice(start, start + name.length)
      if (differsByOne(written, name) && !names.has(written) && /^\p{Script=Han}+$/u.test(written) && ![...named].some((other) => other.includes(written))) {
        return [{ rule: 'name-differs', severity: 'warning', key: sentence.key, quote: written, expected: name, repair: text.replace(written, name), source: sourcePath('people', id, 'name') }]
      }
    }
    return []
  })
  return findings.slice(0, 3)
}

function differsByOne(a: string, b: string): boolean {
  let differences = 0
  for (let index = 0; index < b.length; index += 1) if (a[index] !== b[index]) differences += 1
  return differences === 1
}

/** People named in one breath stand in protocol order. */
const order: SentenceRule = ({ sentence, text }, { event }) => {
  if (!sentence.edit) return []
  const mentions = mentionsIn(text, event)
  const findings: Finding[] = []
  mentions.forEach(({ person, start }, index) => {
    const before = mentions[index - 1]
    if (!before || person.rank === undefined || before.person.rank === undefined || person.rank >= before.person.rank) return
    // Between them stand posts and one mark of a list, but nothing that either did.
    const between = text.slice(before.end, start).replace(/^[，、]/u, '')
    if (VERB.test(between.replaceAll(postsText(event, person), ''))) return
    const right = [before.person, person].toSorted(byRank).map(({ name }) => name).join('、')
    findings.push({ rule: 'order', severity: 'warning', key: sentence.key, quote: `${before.person.name}、${person.name}`, expected: right, source: sourcePath('people', person.id, 'rank') })
  })
  return findings
}

/** Posts stand before a name once, the full name of the event stands once. */
const postsAgain: SentenceRule = ({ sentence, text }, { event, sentences }) => {
  if (!sentence.edit) return []
  const at = sentences.findIndex((one) => one.sentence.key === sentence.key)
  return mentionsIn(text, event).flatMap(({ person, start }): readonly Finding[] => {
    const posts = postsText(event, person)
    if (posts === '' || !text.slice(0, start).endsWith(posts)) return []
    const isSaidBefore = sentences.slice(0, at).some((one) => !one.isTitle && one.text.includes(`${posts}${person.name}`))
    if (!isSaidBefore) return []
    const repair = text.replace(`${posts}${person.name}`, person.name)
    return [{ rule: 'posts-again', severity: 'hint', key: sentence.key, quote: `${posts}${person.name}`, expected: person.name, repair }]
  })
}

export const peopleRules: readonly SentenceRule[] = [absentPresent, postDiffers, nameDiffers, order, postsAgain]
