import { agendaWords } from './zh-cn/agenda.ts'
import { documentsWords } from './zh-cn/documents.ts'
import { eventWords } from './zh-cn/event.ts'
import { peopleWords } from './zh-cn/people.ts'
import { piecesWords } from './zh-cn/pieces.ts'
import { receptionWords } from './zh-cn/reception.ts'
import { seatingWords } from './zh-cn/seating.ts'
import { toursWords } from './zh-cn/tours.ts'
import type { Words } from './words.ts'

export const zhCnWords: Words = { ...eventWords, ...agendaWords, ...peopleWords, ...toursWords, ...seatingWords, ...receptionWords, ...documentsWords, ...piecesWords }
