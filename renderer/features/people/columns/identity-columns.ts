import { maskedIdNumber } from '#shared/domain/people/masked-number.ts'
import { postsText } from '#shared/domain/people/person-text.ts'
import { personCategories, type Person, type Post } from '#shared/domain/people/person.ts'
import { arePostsComplicated, postCells, postsOfCells, postsOfText } from '#shared/domain/people/typed-posts.ts'
import { typedRank } from '#shared/domain/people/typed-rank.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { halfWidth } from '#shared/lib/half-width.ts'
import { typedDate } from '#shared/lib/typed-time.ts'
import { problem, type PersonColumn, type Sheet, type Written } from './column.ts'
import { choiceColumn, textColumn, tooLong } from './plain-columns.ts'

/** Who somebody is. */

/** A name is printed without blanks inside; only names in other scripts keep theirs. */
export function typedName(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text.replaceAll(/\s/g, '') : text.replaceAll(/\s+/g, ' ')
}

const name: PersonColumn = {
  id: 'name',
  widthPx: 96,
  read: (_sheet, person) => person.name,
  write: (text) => tooLong(text) ?? { changes: { name: typedName(text) } },
}

function unitChoices({ event }: Sheet): readonly string[] {
  const inWords = Object.values(event.people).flatMap(({ posts }) => posts.flatMap(({ unitText }) => unitText ?? []))
  return [...new Set([...ordered(event.units).map((unit) => unit.name), ...inWords])]
}

function withPosts(posts: readonly Post[], text: string): Written {
  return tooLong(text) ?? { changes: { posts: [...posts] } }
}

const isComplicated = ({ event, units }: Sheet, person: Person) => arePostsComplicated(event, units, person)

const unit: PersonColumn = {
  id: 'unit',
  widthPx: 176,
  choices: unitChoices,
  read: ({ event }, person) => postCells(event, person).unit,
  write: (text, sheet, person) =>
    isComplicated(sheet, person) ? problem('posts') : withPosts(postsOfCells(sheet.units, text, postCells(sheet.event, person).title), text),
  isBeyondText: isComplicated,
}

const title: PersonColumn = {
  id: 'title',
  widthPx: 144,
  read: ({ event }, person) => postCells(event, person).title,
  write: (text, sheet, person) =>
    isComplicated(sheet, person) ? problem('posts') : withPosts(postsOfCells(sheet.units, postCells(sheet.event, person).unit, text), text),
  isBeyondText: isComplicated,
}

const posts: PersonColumn = {
  id: 'posts',
  widthPx: 240,
  read: ({ event }, person) => postsText(event, person),
  write: (text, { units }) => withPosts(postsOfText(units, text), text),
}

const category = choiceColumn('category', 80, 'personCategory', personCategories, {
  get: (person) => person.category,
  set: (value) => ({ changes: { category: value ?? 'delegate' } }),
  others: { 列席人员: 'observer', 记者: 'media', 会务: 'staff', 驾驶员: 'driver', 讲解员: 'guide' },
})

const rank: PersonColumn = {
  id: 'rank',
  widthPx: 88,
  read: (_sheet, person) => String(person.rank ?? ''),
  write: (text) => {
    const typed = typedRank(text)
    return typed === undefined ? problem('rank') : { changes: { rank: typed } }
  },
  sortKey: (person) => person.rank ?? Number.POSITIVE_INFINITY,
}

const delegation: PersonColumn = {
  id: 'delegation',
  widthPx: 120,
  choices: ({ event }) => ordered(event.delegations).map((one) => one.name),
  read: ({ event }, person) => (person.delegationId === undefined ? '' : (event.delegations[person.delegationId]?.name ?? '')),
  write: (text) => tooLong(text) ?? { delegation: text },
}

const groups: PersonColumn = {
  id: 'groups',
  widthPx: 96,
  isMany: true,
  choices: ({ event }) => ordered(event.groups).map((one) => one.name),
  read: ({ groupNames, listMark }, person) => (groupNames.get(person.id) ?? []).join(listMark),
  write: (text) => tooLong(text) ?? { groups: [...new Set(text.split(/\s*[、,，;；\n]\s*/).filter((one) => one !== ''))] },
}

const gender = choiceColumn('gender', 56, 'gender', ['male', 'female'], {
  get: (person) => person.gender,
  set: (value) => ({ changes: { gender: value } }),
  others: { 先生: 'male', 女士: 'female', m: 'male', f: 'female' },
})

const birthDate: PersonColumn = {
  id: 'birthDate',
  widthPx: 104,
  read: (_sheet, person) => person.birthDate ?? '',
  write: (text) => {
    const date = typedBirthDate(halfWidth(text))
    return text !== '' && date === null ? problem('date') : { changes: { birthDate: date } }
  },
}

/** Also a month alone, as in most lists (1975.03), and eight figures. */
function typedBirthDate(text: string): string | null {
  const figures = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const month = /^(\d{4})[-./年](\d{1,2})月?$/.exec(text)
  if (month?.[1] !== undefined && month[2] !== undefined) {
    return Number(month[2]) >= 1 && Number(month[2]) <= 12 ? `${month[1]}-${month[2].padStart(2, '0')}` : null
  }
  return typedDate(figures ? figures.slice(1).join('-') : text)
}

/** Excel shows long numbers as 3.3E+17 and then copies what it shows: the figures are lost. */
export const shortened = (text: string): Written | null => (/^\d(\.\d+)?E\+?\d+$/i.test(text) ? problem('shortened') : null)
/** Figures that were hidden when they were copied. */
export const hidden = (text: string): Written | null => (text.includes('**') ? problem('masked') : null)

const idNumber = textColumn('idNumber', 168, {
  mask: maskedIdNumber,
  clean: (text) => halfWidth(text).replaceAll(/\s/g, '').toUpperCase(),
  problemOf: (text) => shortened(text) ?? hidden(text),
})

const nameVariants: PersonColumn = {
  id: 'nameVariants',
  widthPx: 120,
  read: (_sheet, person) => person.nameVariants.join('、'),
  write: (text) => tooLong(text) ?? { changes: { nameVariants: text.split(/\s*[、;；\n]\s*/).filter((one) => one !== '') } },
}

export const identityColumns: readonly PersonColumn[] = [
  name, unit, title, posts, category, rank, delegation, groups, gender,
  textColumn('ethnicity', 64), birthDate, textColumn('politicalStatus', 88), idNumber, nameVariants, textColumn('pinyin', 120),
]
