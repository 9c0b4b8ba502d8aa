import type { Lodging } from './reception.ts'

/** A room as a hotel writes it down. */
export type ListedRoom = { readonly hotel: string; readonly roomNumber: string; readonly kind: NonNullable<Lodging['kind']> }

/** What was read of a room list, and the lines that could not be. */
export type ReadRooms = { readonly rooms: readonly ListedRoom[]; readonly unread: readonly string[] }

const KIND_WORDS: readonly (readonly [ListedRoom['kind'], RegExp])[] = [
  ['suite', /套|suite/iu],
  ['king', /大床|单人|单间|king|single|double bed/iu],
  ['twin', /双床|双人|标间|标准|twin|shared/iu],
]
const NUMBERS = /(?<![\p{L}\d])[A-Za-z]?\d{1,6}(?:\s*[-—–~～至]\s*[A-Za-z]?\d{1,6})?(?![\p{L}\d])/gu
const MAX_ROOMS = 5_000

/**
 * Reads `云溪宾馆 801-805、808 双床`: a hotel, which holds until the next one, numbers singly or from–to, and the kind of
 * bed, a twin where none is said. A line without a number is not read.
 */
export function readRoomList(text: string): ReadRooms {
  const rooms: ListedRoom[] = []
  const unread: string[] = []
  let hotel = ''
  for (const line of text.split(/\r?\n/u).map((one) => one.trim()).filter((one) => one !== '')) {
    const kind = KIND_WORDS.find(([, words]) => words.test(line))?.[0] ?? 'twin'
    const numbers = (line.match(NUMBERS) ?? []).flatMap(numbersOf)
    hotel = hotelOf(line) || hotel
    if (numbers.length === 0 || hotel === '' || rooms.length + numbers.length > MAX_ROOMS) unread.push(line)
    else rooms.push(...numbers.map((roomNumber) => ({ hotel, roomNumber, kind })))
  }
  return { rooms, unread }
}

function numbersOf(range: string): readonly string[] {
  const [from = '', to] = range.split(/[-—–~～至]/u).map((part) => part.trim())
  const prefix = /^[A-Za-z]?/u.exec(from)?.[0] ?? ''
  const [first, last] = [Number(from.slice(prefix.length)), Number((to ?? from).replace(/^[A-Za-z]/u, ''))]
  if (to === undefined || last < first || last - first > 500) return to === undefined ? [from] : [from, to]
  return Array.from({ length: last - first + 1 }, (_, index) => prefix + String(first + index).padStart(from.length - prefix.length, '0'))
}

/** What is left of a line without numbers, kind and marks. */
function hotelOf(line: string): string {
  const rest = line.replaceAll(NUMBERS, ' ').replaceAll(/大床房?|双床房?|单人[间房]?|双人[间房]?|单间|标准?间|套[房间]|king|twin|suite|single|shared|[、,，;；：:（）()]|\s房\s|间/giu, ' ')
  return rest.replaceAll(/\s+/gu, ' ').trim()
}
