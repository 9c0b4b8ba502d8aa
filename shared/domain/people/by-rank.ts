import type { Person } from './person.ts'

/** Behind every rank that the schema allows. */
const NO_RANK = Number.MAX_SAFE_INTEGER

/** Compares by protocol rank, 1 first; those without one come last, and ties are left as they stand. */
export function byRank(a: Pick<Person, 'rank'>, b: Pick<Person, 'rank'>): number {
  return (a.rank ?? NO_RANK) - (b.rank ?? NO_RANK)
}
