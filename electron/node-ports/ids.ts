import { randomInt } from 'node:crypto'
import type { Ids } from '#core/ports/ports.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 12

/** Ids of 62 random bits. `randomInt` draws evenly; a byte modulo 36 would favour the first four letters. */
export const randomIds: Ids = {
  next: () => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
}
