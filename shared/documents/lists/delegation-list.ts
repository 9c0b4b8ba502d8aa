import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { attendeesInOrder } from '../../domain/people/attendees.ts'
import { maskedPhone } from '../../domain/people/masked-number.ts'
import { widenedName } from '../../domain/people/person-text.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Row } from '../paper.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { asCell, namesInRow, plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { areNumbersMasked, listMarking } from './list-paper.ts'
import { listWords } from './list-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/** 代表团名单: who leads each, whom to call, how many come, and who. */
export function delegationList(event: Event, options: PaperOptions): Paper {
  const marking = listMarking(event, 'office', ['phone'], options.chosen ?? {})
  return { ...frameOf(event, 'delegations', options, marking), sections: [{ orientation: 'portrait', blocks: [titleOf(event, 'delegations'), ...listBlocks(event, options)] }] }
}

export function delegationGaps(event: Event): readonly IncompleteReason[] {
  const delegations = Object.values(event.delegations)
  return reasonsFrom({
    'no-name': event.name === '',
    'no-delegations': delegations.length === 0,
    'delegations-without-leader': delegations.filter(({ leaderId }) => leaderId === undefined).length,
  })
}

function listBlocks(event: Event, { chosen = {} }: PaperOptions): readonly Block[] {
  const locale = event.documentLocale
  const { delegation: words, comma, empty, total } = listWords[locale]
  const delegations = ordered(event.delegations)
  if (delegations.length === 0) return [{ kind: 'paragraph', role: 'body', text: [unknown(empty.delegations, locale)] }]
  const members = Map.groupBy(attendeesInOrder(event).map(({ person }) => person), ({ delegationId }) => delegationId)
  const isMasked = areNumbersMasked(chosen, 'office')
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (event.people[id]?.name ?? ''))
  const rows = delegations.map(({ id, name, leaderId, liaisonId }, index): Row => {
    const phone = (liaisonId === undefined ? undefined : event.people[liaisonId]?.phone) ?? ''
    const own = members.get(id) ?? []
    const texts = [plain(String(index + 1)), toldBy(sourcePath('delegations', id), plain(name)), plain(columnName(nameOf(leaderId), locale)), plain(columnName(nameOf(liaisonId), locale)), plain(isMasked ? maskedPhone(phone) : phone), plain(String(own.length)), namesInRow(own.map((person) => person.name), comma)]
    return { cells: texts.map(asCell) }
  })
  const count = delegations.reduce((sum, { id }) => sum + (members.get(id)?.length ?? 0), 0)
  const centre = locale === 'en' ? 'left' : 'center'
  const plans: readonly ColumnPlan[] = [
    { title: wordsOf(locale).listColumn.number, role: 'figures', align: 'center', width: 'fit', ems: [3, 4], isCount: true },
    { title: words.name, role: 'text', align: 'left', width: 'fit', ems: [6, 13] },
    { title: words.leader, role: 'text', align: centre, width: 'fit', ems: [4, 8] },
    { title: words.liaison, role: 'text', align: centre, width: 'fit', ems: [4, 8] },
    { title: words.phone, role: 'figures', align: 'center', width: 'fit', ems: [7, 9], isOptional: true },
    { title: words.count, role: 'figures', align: 'center', width: 'fit', ems: [3, 4], isCount: true },
    { title: words.members, role: 'text', align: 'left', width: 'share', ems: [12, 24] },
  ]
  return [plannedTable(plans, [{ rows }]), { kind: 'paragraph', role: 'note', text: plain(total(count)) }]
}

function columnName(name: string, locale: Event['documentLocale']): string {
  return locale === 'en' ? name : widenedName(name)
}
