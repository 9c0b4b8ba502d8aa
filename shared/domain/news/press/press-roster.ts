import type { PressSentence } from './press-sentences.ts'
import type { Proposed } from './press-proposal.ts'
import { namesSomebody } from './press-people.ts'

const ROSTER = /^(?<list>.+?)(?:等)?(?:(?:共计?|约)?[\d一二三四五六七八九十百]+(?:余|多)?人)?(?:一同|共同|也|分别)?(?:在[^，。；]{1,8})?(?:参加|出席|列席|陪同参加)(?:了)?(?:[\p{Script=Han}]{0,8}(?:会议|活动|会|培训|培训班|座谈|观摩|仪式|论坛))?(?:或[^，。]{1,6})?[。]?$/u
const PEOPLE = /负责人|负责同志|代表|同志|人员|干部|成员|班子|学员|专家|委员|会长|主任|局长|书记|部长|馆长|站长|队长|校长|院长|老师|骨干|学者|推广人|传承人|嘉宾|师生|企业家|工作者/u
/** 副局长 after 各市民政局局长、 is no group of its own. */
const BARE_TITLE = /^(?:常务)?副?[\p{Script=Han}]{0,2}(?:局长|主任|书记|部长|馆长|站长|处长|科长|会长|主席|院长|校长)$/u

/** Those who are not named one by one: the last sentence that says who took part, group by group. */
export function pressCategories(sentences: readonly PressSentence[]): readonly Proposed<string>[] {
  for (const { text, isTitle } of sentences.toReversed()) {
    // 甲在主会场，乙在分会场参加会议 are two groups of one roster.
    const whole = text.replaceAll(/(?:分别)?在[^，。；]{1,8}(?:参加|收听收看)(?:了)?(?:会议)?，/gu, '；')
    const list = isTitle ? undefined : ROSTER.exec(whole)?.groups?.['list']
    if (list === undefined || !PEOPLE.test(list) || namesSomebody(list)) continue
    const mark = ['；', '，'].find((one) => list.includes(one))
    const groups = mark === undefined ? splitGroups(list) : list.split(mark)
    return groups
      .map((group) => group.replace(/^(?:和|以及|及|还有)/u, '').trim())
      .filter((group) => group.length >= 4 && PEOPLE.test(group))
      .map((value) => ({ value, confidence: list.includes('；') ? 0.9 : 0.78, words: text.slice(0, 60) }))
  }
  return []
}

function splitGroups(list: string): readonly string[] {
  const groups: string[] = []
  for (const part of list.split('、')) {
    const last = groups.at(-1)
    if (last !== undefined && (BARE_TITLE.test(part) || !PEOPLE.test(last))) groups[groups.length - 1] = `${last}、${part}`
    else groups.push(part)
  }
  return groups
}
