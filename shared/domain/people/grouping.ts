/** Somebody who is put into a group, with what the groups are to be alike in. */
export type Candidate = {
  readonly id: string
  readonly delegation: string
  readonly unit: string
  /** place among the leaders, 1 first; absent for all others */
  readonly leaderPlace?: number
  /** the group that this person stays in, by its index */
  readonly lockedTo?: number
}

/** People by classes, finest first; each class lies within one of the next level, and the last holds everyone. */
type Levels = readonly ((person: Candidate) => string)[]

/**
 * Divides people into groups that are alike: sizes, the people of each delegation, of each unit in it, and the leaders
 * differ by at most one from group to group, and the first leaders go one to each group. Who is locked stays; then the
 * rest is spread around them as evenly as that allows. Equal lists give equal groups.
 *
 * People are dealt out in turn; then, as long as some class is uneven between two groups, the people of these two are
 * divided anew: paired within their classes, every pair split. Two nested families of classes (by delegation and unit,
 * by leadership) make paths and even cycles of such pairs, so all of them can be split at once.
 *
 * @param count how many groups, at least 1
 * @returns ids for each group, in the order of the list
 */
export function evenGroups(people: readonly Candidate[], count: number): readonly (readonly string[])[] {
  const families = familiesOf(count)
  const groupOf = dealt(people, count)
  const tally = new Tally(people, groupOf, families, count)
  const stuck = new Set<string>()
  for (;;) {
    const uneven = tally.unevenPair(stuck)
    if (!uneven) break
    const next = divided(people.filter((person) => uneven.includes(groupOf.get(person) ?? -1)), uneven, families)
    if (!tally.takeIfBetter(next)) stuck.add(uneven.join())
  }
  tally.levelSizes()
  return Array.from({ length: count }, (_, group) => people.filter((person) => groupOf.get(person) === group).map(({ id }) => id))
}

function familiesOf(count: number): readonly [Levels, Levels] {
  const everyone = () => ''
  const delegation = (person: Candidate) => `d ${person.delegation}`
  const unit = (person: Candidate) => `u ${person.delegation}\n${person.unit}`
  const leadership = ({ leaderPlace }: Candidate) => (leaderPlace === undefined ? 'others' : 'leaders')
  const round = ({ leaderPlace }: Candidate) => (leaderPlace === undefined ? 'others' : `round ${Math.ceil(leaderPlace / count)}`)
  return [[unit, delegation, everyone], [round, leadership, everyone]]
}

type Places = Map<Candidate, number>

function dealt(people: readonly Candidate[], count: number): Places {
  const inTurn = people.toSorted((a, b) => {
    const [left, right] = [a, b].map(({ delegation, unit }) => `${delegation}\n${unit}`) as [string, string]
    if (a.leaderPlace !== b.leaderPlace) return (a.leaderPlace ?? Infinity) - (b.leaderPlace ?? Infinity)
    return left < right ? -1 : left > right ? 1 : 0
  })
  return new Map(inTurn.map((person, index) => [person, person.lockedTo ?? index % count]))
}

/** How many of each class are in each group, kept while people change places. */
class Tally {
  readonly #groupOf: Places
  readonly #count: number
  readonly #classesOf: ReadonlyMap<Candidate, readonly string[]>
  readonly #counts = new Map<string, number[]>()
  /** of all counts: least where every class is even */
  #squares = 0

  constructor(people: readonly Candidate[], groupOf: Places, families: readonly Levels[], count: number) {
    this.#groupOf = groupOf
    this.#count = count
    this.#classesOf = new Map(people.map((person) => [person, [...new Set(families.flatMap((levels) => levels.map((level) => level(person))))]]))
    for (const person of people) this.#add(person, groupOf.get(person) ?? 0, 1)
  }

  /** Two groups of which one has at least two more of some class; none of those that could not be mended. */
  unevenPair(except: ReadonlySet<string>): readonly [number, number] | null {
    for (const counts of this.#counts.values()) {
      const [most, least] = [Math.max(...counts), Math.min(...counts)]
      if (most - least < 2) continue
      const pair = [counts.indexOf(most), counts.indexOf(least)] as const
      if (!except.has(pair.join())) return pair
    }
    return null
  }

  /** @returns false when it would be no more even; then nothing has changed */
  takeIfBetter(next: Places): boolean {
    const before = this.#squares
    const old: Places = new Map([...next.keys()].map((person) => [person, this.#groupOf.get(person) ?? 0]))
    this.#place(next)
    if (this.#squares < before) return true
    this.#place(old)
    return false
  }

  /** Where locks leave groups of unlike size, those who are free go over from the largest, the least harm first. */
  levelSizes(): void {
    for (;;) {
      const sizes = this.#counts.get('') ?? []
      const smallest = sizes.indexOf(Math.min(...sizes))
      const larger = new Set(sizes.flatMap((size, group) => (size > (sizes[smallest] ?? 0) + 1 ? [group] : [])))
      const movable = [...this.#groupOf.keys()].filter((person) => person.lockedTo === undefined && larger.has(this.#groupOf.get(person) ?? -1))
      const best = movable.map((person) => ({ person, harm: this.#harm(person, smallest) })).sort((a, b) => a.harm - b.harm)[0]
      if (!best) return
      this.#place(new Map([[best.person, smallest]]))
    }
  }

  #harm(person: Candidate, to: number): number {
    const from = this.#groupOf.get(person) ?? 0
    return (this.#classesOf.get(person) ?? []).reduce((sum, name) => {
      const counts = this.#counts.get(name) ?? []
      return sum + (counts[to] ?? 0) - (counts[from] ?? 0)
    }, 0)
  }

  #place(next: Places): void {
    for (const [person, group] of next) {
      this.#add(person, this.#groupOf.get(person) ?? 0, -1)
      this.#add(person, group, 1)
      this.#groupOf.set(person, group)
    }
  }

  #add(person: Candidate, group: number, by: number): void {
    for (const name of this.#classesOf.get(person) ?? []) {
      const counts = this.#counts.get(name) ?? Array<number>(this.#count).fill(0)
      const old = counts[group] ?? 0
      counts[group] = old + by
      this.#squares += 2 * by * old + 1
      this.#counts.set(name, counts)
    }
  }
}

/** The people of two groups divided anew, so that every pair is split; the locked stay where they are. */
function divided(people: readonly Candidate[], [a, b]: readonly [number, number], families: readonly [Levels, Levels]): Places {
  const partners = families.map((levels) => pairs(people, levels, a))
  const group: Places = new Map()
  const walk = (start: Candidate, first: number): void => {
    const open: (readonly [Candidate, number])[] = [[start, first]]
    for (let next = open.pop(); next; next = open.pop()) {
      const [person, wanted] = next
      if (group.has(person)) continue
      const own = person.lockedTo ?? wanted
      group.set(person, own)
      for (const partnerOf of partners) {
        const partner = partnerOf.get(person)
        if (partner) open.push([partner, own === a ? b : a])
      }
    }
  }
  for (const person of people) if (person.lockedTo !== undefined) walk(person, person.lockedTo)
  for (const person of people) walk(person, a)
  return group
}

/** Everyone with someone of the finest class that both belong to; two locked ones need no pairing. */
function pairs(people: readonly Candidate[], levels: Levels, a: number): ReadonlyMap<Candidate, Candidate> {
  const partner = new Map<Candidate, Candidate>()
  let single = people
  for (const level of levels) {
    single = [...Map.groupBy(single, level).values()].flatMap((ofClass) => {
      const free = ofClass.filter(({ lockedTo }) => lockedTo === undefined)
      const lockedA = ofClass.filter(({ lockedTo }) => lockedTo === a)
      const lockedB = ofClass.filter(({ lockedTo }) => lockedTo !== undefined && lockedTo !== a)
      const balanced = Math.min(lockedA.length, lockedB.length)
      const waiting = [...lockedA.slice(balanced), ...lockedB.slice(balanced)]
      const lone = [...waiting.slice(free.length)]
      const inPairs = [...waiting.slice(0, free.length).flatMap((locked, index) => [locked, free[index] as Candidate]), ...free.slice(waiting.length)]
      for (let index = 0; index + 1 < inPairs.length; index += 2) {
        const [left, right] = [inPairs[index] as Candidate, inPairs[index + 1] as Candidate]
        partner.set(left, right)
        partner.set(right, left)
      }
      return inPairs.length % 2 === 0 ? lone : [...lone, inPairs.at(-1) as Candidate]
    })
  }
  return partner
}
