import type { Cleaned, PersonFacts } from './facts.ts'
import { ethnicityOf, genderOf, politicalStatusOf } from './identity-words.ts'
import { plainText } from './plain-text.ts'

const HAN = /\p{Script=Han}/u
const BRACKET = /[（(【[]/
const REMARK = /^(.*?)[（(【[]([^（()）【】[\]]*)[）)】\]]\s*(.*)$/su
const FORM_OF_ADDRESS = /^(.{2,}?)(同志|先生|女士|小姐)$/u
/** Han with or without the dot of minority names, or a Latin name. */
const LIKE_A_NAME = /^(?:[\p{Script=Han}〇]{2,4}|[\p{Script=Han}]{1,15}(?:·[\p{Script=Han}]{1,15}){1,4}|\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,5})$/u

/** What nearly all cells hold: too short for a form of address. */
const BARE_NAME = /^[\u4e00-\u9fff]{2,3}$/

/**
 * A name as it is printed: 张　三 → 张三, 林示例（女，回族） → 林示例 with gender and ethnicity. A remark that says
 * neither is kept in the note and wants a look.
 *
 * @source domain-rules §2, typography
 */
export function cleanName(text: string): Cleaned {
  if (BARE_NAME.test(text)) return { facts: { name: text }, text }
  const plain = plainText(text)
  const { rest, remarks } = takenApart(plain)
  const [, addressed = rest, address] = FORM_OF_ADDRESS.exec(rest) ?? []
  const name = joined(addressed)
  if (remarks.length === 0 && address === undefined && LIKE_A_NAME.test(name)) return { facts: { name }, text: name }
  const facts: Partial<PersonFacts> = address === '女士' ? { name, gender: 'female' } : { name }
  const unknown: string[] = []
  const said = remarks.flatMap((remark) => remark.split(/[，,、;；\s]+/u)).filter((word) => word !== '')
  const told = said.reduce<Partial<PersonFacts>>((known, word) => {
    const [gender, ethnicity, politicalStatus] = [genderOf(word), ethnicityOf(word), politicalStatusOf(word)]
    if (gender) return { ...known, gender }
    if (ethnicity !== null) return { ...known, ethnicity }
    if (politicalStatus !== null) return { ...known, politicalStatus }
    unknown.push(word)
    return known
  }, facts)
  const doubt = unknown.length > 0 ? 'name-remark' : LIKE_A_NAME.test(name) ? undefined : 'name-odd'
  return { facts: told, text: name, ...(doubt ? { doubt } : {}), ...(unknown.length > 0 ? { rest: unknown.join('，') } : {}) }
}

export function isLikeName(text: string): boolean {
  return LIKE_A_NAME.test(joined(takenApart(plainText(text)).rest))
}

function takenApart(text: string): { readonly rest: string; readonly remarks: readonly string[] } {
  const remarks: string[] = []
  let rest = text
  if (!BRACKET.test(text)) return { rest, remarks }
  for (let match = REMARK.exec(rest); match; match = REMARK.exec(rest)) {
    remarks.push(match[2] ?? '')
    rest = `${match[1] ?? ''} ${match[3] ?? ''}`.trim()
  }
  return { rest, remarks }
}

/** Blanks widen a Chinese name in a column and are no part of it; the dot of minority names has one form. */
function joined(name: string): string {
  if (!HAN.test(name)) return name.replaceAll(/\s+/g, ' ')
  return name.replaceAll(/\s/g, '').replaceAll(/[•・‧∙⋅．.]/g, '·')
}

/** More than this in one cell is a text, and no people. */
const MOST_NAMES = 50
const BETWEEN_NAMES = /[、，,;；/\n]+/u
const MAY_BE_SEVERAL = /[、，,;；/\n ]/
/** Surnames of two characters that stand apart from the given name in widened names: 欧阳　娜娜. */
const COMPOUND_SURNAMES = new Set(['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '令狐', '端木', '长孙', '宇文', '轩辕', '夏侯', '南宫', '西门', '独孤', '闻人', '万俟', '呼延'])

/**
 * The names of a cell that holds several people: 张三、李四. Blanks alone are a guess: 张　三 is one name, 张三 李四 are two.
 */
export function namesIn(text: string): { readonly names: readonly string[]; readonly isGuess: boolean } {
  const plain = plainText(text)
  if (!MAY_BE_SEVERAL.test(plain)) return { names: [plain], isGuess: false }
  // Separators inside a remark set its words apart, not people.
  const outside = plain.replaceAll(/[（(【[][^（()）【】[\]]*[）)】\]]/gu, (remark) => '\ue000'.repeat(remark.length))
  if (BETWEEN_NAMES.test(outside)) {
    const names = splitLike(plain, outside, BETWEEN_NAMES)
    return { names: names.length > MOST_NAMES ? [plain] : names, isGuess: false }
  }
  const words = outside.split(' ').filter((word) => word !== '')
  const areNames = words.length > 1 && words.length <= MOST_NAMES && words.every((word) => /^\p{Script=Han}{2,4}\ue000*$/u.test(word)) && !COMPOUND_SURNAMES.has(words[0] ?? '')
  return areNames ? { names: splitLike(plain, outside, / +/u), isGuess: true } : { names: [plain], isGuess: false }
}

/** Splits a text where another of the same length has a separator. */
function splitLike(text: string, outside: string, separator: RegExp): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (const match of outside.matchAll(new RegExp(separator.source, 'gu'))) {
    parts.push(text.slice(from, match.index))
    from = match.index + match[0].length
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '')
}
