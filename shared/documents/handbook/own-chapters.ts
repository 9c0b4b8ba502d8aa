import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import type { PersonId } from '../../domain/event/ids.ts'
import { dutyGroups, type DutyGroup } from '../../domain/logistics/duty-plan.ts'
import { postsText } from '../../domain/people/person-text.ts'
import type { Stop } from '../../domain/tours/tour.ts'
import type { Block, Fact, Row, RowGroup } from '../paper.ts'
import { nameAndPosts, nameText } from '../people-text.ts'
import { stopPictures } from '../stop-pictures.ts'
import { proseBlocks } from '../prose.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { asCell, plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { handbookWords } from './handbook-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/** 会议须知: what everybody has to know before coming. */
export function noticeBlocks(event: Event): readonly Block[] {
  const locale = event.documentLocale
  return ordered(event.notices).flatMap(({ id, title, text }): readonly Block[] => [
    ...(title === '' ? [] : [{ kind: 'heading', level: 2, text: toldBy(sourcePath('notices', id), plain(title)) } as const]),
    ...(text.trim() === '' ? [{ kind: 'paragraph', role: 'body', text: toldBy(sourcePath('notices', id), [unknown(handbookWords[locale].noticeText, locale)]) } as const] : proseBlocks(text, sourcePath('notices', id))),
  ])
}

/** 观摩点简介: what each stop is, in the order of the visits; of one that nothing is told of, that it is not. */
export function siteBlocks(event: Event): readonly Block[] {
  const locale = event.documentLocale
  const tours = ordered(event.tours)
  return tours.flatMap((tour): readonly Block[] => {
    const stops = ordered(event.stops).filter(({ tourId }) => tourId === tour.id)
    const level = tours.length > 1 ? 3 : 2
    return [
      ...(tours.length > 1 && stops.length > 0 ? [{ kind: 'heading', level: 2, text: toldBy(sourcePath('tours', tour.id), plain(tour.title)) } as const] : []),
      ...stops.flatMap((stop, index): readonly Block[] => [
        { kind: 'heading', level, text: toldBy(sourcePath('stops', stop.id), plain(`${index + 1}${locale === 'en' ? '. ' : '．'}${stop.name}`)) },
        { kind: 'facts', facts: siteFacts(event, stop) },
        ...proseBlocks(stop.introduction ?? '', sourcePath('stops', stop.id, 'introduction')),
        ...sitePicture(event, stop),
      ]),
    ]
  })
}

/** Its heading says already what it shows. */
function sitePicture(event: Event, stop: Stop): readonly Block[] {
  const pictures = stopPictures(event, stop).map(({ caption: _caption, ...picture }) => picture)
  return pictures.length === 0 ? [] : [{ kind: 'pictures', columns: 1, mostHeightMm: 72, pictures }]
}

function siteFacts(event: Event, stop: Stop): readonly Fact[] {
  const locale = event.documentLocale
  const words = handbookWords[locale]
  // What guests say of a site is told afterwards, not announced.
  const acts = stop.acts.filter(({ kind }) => kind !== 'praise').map(({ kind, object = '' }) => (kind === 'other' ? object : words.site.act(wordsOf(locale).stopAct[kind], object)))
  const guide = stop.guideId === undefined ? undefined : event.people[stop.guideId]
  const facts: readonly Fact[] = [
    { label: words.site.address, lines: asCell(plain(siteAddress(stop, locale))) },
    { label: words.site.host, lines: asCell(plain((stop.hostUnitId === undefined ? undefined : event.units[stop.hostUnitId]?.name) ?? '')) },
    { label: words.site.guide, lines: guide ? [nameAndPosts(event, guide)] : [] },
    { label: words.site.acts, lines: asCell(plain(acts.filter((act) => act !== '').join(locale === 'en' ? '; ' : '、'))) },
  ]
  const told = facts.filter(({ lines }) => lines.length > 0)
  return told.length > 0 || (stop.introduction ?? '') !== '' ? told : [{ label: words.site.introduction, lines: [[unknown(words.site.introduction, locale)]] }]
}

/** An address that begins with its district is not given it twice. */
function siteAddress({ division = '', address = '' }: Stop, locale: Event['documentLocale']): string {
  if (address.includes(division)) return address
  return address === '' ? division : locale === 'en' ? `${address}, ${division}` : `${division}${address}`
}

/** Whom to ask, team by team; the telephone is the one stated for a task, else that of whoever is in charge. */
export function contactBlocks(event: Event): readonly Block[] {
  const locale = event.documentLocale
  const words = handbookWords[locale].contacts
  const desk = event.registration?.deskPhone ?? ''
  const groups = dutyGroups(event).flatMap((team): readonly RowGroup[] => {
    const rows = teamRows(event, team)
    return rows.length === 0 ? [] : [{ title: plain(team.group === '' ? words.ungrouped : team.group), rows }]
  })
  const centre = locale === 'en' ? 'left' : 'center'
  const plans: readonly ColumnPlan[] = [
    { title: words.name, role: 'name', align: centre, width: 'fit', ems: [5, 12] },
    { title: words.post, role: 'text', align: 'left', width: 'share', ems: [12, 30] },
    { title: words.role, role: 'text', align: centre, width: 'fit', ems: [4, 7] },
    { title: words.phone, role: 'figures', align: 'center', width: 'fit', ems: [8, 14] },
  ]
  return [
    ...(desk === '' ? [] : [{ kind: 'facts', facts: [{ label: words.desk, lines: [plain(desk)] }] } as const]),
    ...(groups.length === 0 ? [] : [plannedTable(plans, groups)]),
  ]
}

/** Those in charge first, then who helps, each once. */
function teamRows(event: Event, { duties }: DutyGroup): readonly Row[] {
  const words = handbookWords[event.documentLocale].contacts
  const rows = new Map<string, Row>()
  for (const { ownerId, ownerText = '', phone } of duties) {
    const owner = ownerId === undefined ? undefined : event.people[ownerId]
    const [key, name] = owner ? [owner.id, [nameText(event, owner)]] : [ownerText, plain(ownerText)]
    if (key === '' || rows.has(key)) continue
    const post = owner ? postsText(event, owner) : ''
    rows.set(key, { cells: [[name], asCell(plain(post)), [plain(words.owner)], asCell(plain(phone ?? owner?.phone ?? ''))] })
  }
  for (const id of duties.flatMap(({ helpers }) => Object.keys(helpers))) {
    const helper = event.people[id as PersonId]
    if (helper && !rows.has(id)) rows.set(id, { cells: [[[nameText(event, helper)]], asCell(plain(postsText(event, helper))), [plain(words.member)], []] })
  }
  return [...rows.values()]
}
