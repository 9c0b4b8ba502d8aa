import { readPressItem } from '#shared/domain/news/press/read-press-item.ts'
import { allPressItems } from '../fixtures/all-press-items.ts'
import type { PressItem } from '../fixtures/press-items.ts'

/** How much of what was proposed is right, and how much of what is there was found. */
export type PressScore = { readonly field: string; readonly precision: number; readonly recall: number; readonly wrong: readonly string[]; readonly missed: readonly string[] }

const fields = ['name', 'dates', 'city', 'people', 'posts', 'verbs', 'sessions', 'speakers', 'stops', 'acts', 'categories'] as const
type Values = Readonly<Record<(typeof fields)[number], readonly string[]>>

/** Every fact of an item as a line, so that both sides compare by equality. */
function expectedOf({ name, dates, city, people, sessions, speakers, stops, categories }: PressItem): Values {
  return {
    name: name === null ? [] : [name], dates, city: city === null ? [] : [city], sessions, speakers, categories,
    people: people.map((person) => person.name),
    posts: people.map((person) => `${person.name} ${person.posts}`),
    verbs: people.flatMap((person) => person.verbs.map((verb) => `${person.name} ${verb}`)),
    stops: stops.map((stop) => stop.name),
    acts: stops.flatMap((stop) => stop.acts.map((act) => `${stop.name} ${act}`)),
  }
}

function foundIn(text: string): Values {
  const { name, startDate, endDate, city, people, sessions, exchanges, stops, categories } = readPressItem(text)
  return {
    name: name ? [name.value] : [],
    dates: [startDate, endDate].flatMap((date) => date?.value ?? []),
    city: city ? [city.value] : [],
    people: people.map(({ value }) => value.name),
    posts: people.map(({ value }) => `${value.name} ${postsText(value.posts)}`),
    verbs: people.flatMap(({ value }) => value.parts.map(({ verb }) => `${value.name} ${verb}`)),
    sessions: sessions.map(({ value }) => value.type),
    speakers: exchanges.flatMap(({ value }) => (value.kind === 'lecture' ? [] : value.speakers)),
    stops: stops.map(({ value }) => value.name),
    acts: stops.flatMap(({ value }) => value.acts.map(({ kind }) => `${value.name} ${kind}`)),
    categories: categories.map(({ value }) => value),
  }
}

function postsText(posts: readonly { readonly unit: string; readonly title: string }[]): string {
  return posts.map(({ unit, title }, index) => (unit === posts[index - 1]?.unit ? title : `${unit}${title}`)).join('、')
}

/** Scores over all items of the repository, field by field. */
export function pressScores(): readonly PressScore[] {
  const items = Object.values(allPressItems).map((item) => ({ expected: expectedOf(item), found: foundIn(item.text) }))
  return fields.map((field) => {
    const pairs = items.map(({ expected, found }) => ({ expected: expected[field], found: found[field] }))
    const wrong = pairs.flatMap(({ expected, found }) => found.filter((value) => !expected.includes(value)))
    const missed = pairs.flatMap(({ expected, found }) => expected.filter((value) => !found.includes(value)))
    const [all, there] = [pairs.flatMap(({ found }) => found).length, pairs.flatMap(({ expected }) => expected).length]
    return { field, precision: all === 0 ? 1 : 1 - wrong.length / all, recall: there === 0 ? 1 : 1 - missed.length / there, wrong, missed }
  })
}
