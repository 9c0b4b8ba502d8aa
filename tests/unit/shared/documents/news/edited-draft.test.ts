import { describe, expect, it } from 'vitest'
import { draftOf, isInConflict, linesOfDraft, sentencesOf } from '#shared/documents/news/edited-draft.ts'
import { textOf } from '#shared/documents/news/words.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { changePhotos, changeRelease, editSentence, photosOf, releaseOf } from '#shared/domain/news/release.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const of = { kind: 'release', outlet: 'system' } as const
const meeting = eventWith({ name: '全市图书馆工作会议', city: '湖城', startDate: '2026-10-12', purposes: ['交流经验'], theme: '书香满城' })

function done(event: Event, command: Parameters<typeof runCommand>[1]): Event {
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}

function rewritten(event: Event, key: string, change: (text: string) => string): Event {
  const sentence = sentencesOf(draftOf(event, of)).find((one) => one.key === key)
  const generated = sentence?.edit?.basis ?? textOf(sentence?.segments ?? [])
  return done(event, editSentence(event, of, key, { generated, text: change(generated) }, () => 'release00001'))
}

const sentence = (event: Event, key: string) => sentencesOf(draftOf(event, of)).find((one) => one.key === key)
const text = (event: Event) => linesOfDraft(draftOf(event, of)).join('\n')

describe('a sentence rewritten by hand', () => {
  const edited = rewritten(meeting, 'lead.held', (line) => line.replace('召开', '隆重召开'))

  it('stands in the place of the one that the facts gave', () => {
    expect(text(edited)).toContain('全市图书馆工作会议在湖城隆重召开')
    expect(draftOf(edited, of).length).toBe(draftOf(meeting, of).length + 2)
  })

  it('keeps the facts behind the words that were left as they were', () => {
    const segments = sentence(edited, 'lead.held')?.segments ?? []
    expect(segments.find((segment) => segment.text === '全市图书馆工作会议')?.sources).toEqual(['name'])
    expect(segments.find(({ sources }) => sources.length === 0)?.text).toContain('隆重')
  })

  it('stays when a fact elsewhere changes', () => {
    const changed = done(edited, { type: 'profile.edit', changes: { theme: '满城书香' } })
    expect(text(changed)).toContain('隆重召开')
    expect(sentencesOf(draftOf(changed, of)).filter(isInConflict)).toEqual([])
  })

  it('is in conflict when its own fact changes, and is not overwritten', () => {
    const changed = done(edited, { type: 'profile.edit', changes: { city: '云溪' } })
    const conflict = sentence(changed, 'lead.held')
    expect(textOf(conflict?.segments ?? [])).toContain('湖城隆重召开')
    expect(conflict && isInConflict(conflict)).toBe(true)
    expect(conflict?.edit?.generated).toContain('在云溪召开')
    expect(conflict?.edit?.basis).toContain('在湖城召开')
  })

  it('is kept apart where its facts are gone', () => {
    const on = rewritten(meeting, 'lead.theme', () => '主题由大家共同商定。')
    const gone = done(on, { type: 'profile.edit', changes: { theme: null } })
    expect(draftOf(gone, of).orphans.map(({ segments }) => textOf(segments))).toEqual(['主题由大家共同商定。'])
    expect(text(gone)).not.toContain('商定')
  })

  it('is never left out for length', () => {
    const on = rewritten(meeting, 'lead.theme', () => '主题由大家共同商定。')
    const short = done(on, changeRelease(on, of, { maxLength: 20 }, () => 'x'))
    expect(text(short)).toContain('商定')
  })

  it('can be left out by hand', () => {
    const without = rewritten(meeting, 'lead.theme', () => '')
    expect(text(without)).not.toContain('为主题')
    expect(sentence(without, 'lead.theme')?.segments).toEqual([])
  })

  it('goes back to the facts', () => {
    const back = done(edited, editSentence(edited, of, 'lead.held', null, () => 'x'))
    expect(text(back)).toBe(text(meeting))
  })
})

describe('what is kept of a draft', () => {
  it('belongs to its kind and outlet only', () => {
    const edited = rewritten(meeting, 'lead.held', () => '另写一句。')
    expect(linesOfDraft(draftOf(edited, { kind: 'brief', outlet: 'system' })).join('')).not.toContain('另写一句')
  })

  it('shares its pictures with the other drafts of the event', () => {
    const photo = { file: '1.jpg', caption: '图为会场。' }
    const added = done(meeting, changePhotos(meeting, of, [photo], () => 'release00001'))
    const more = done(added, changePhotos(added, { kind: 'brief', outlet: 'local' }, [photo, photo], () => 'release00002'))
    expect(photosOf(more)).toEqual([photo, photo])
    expect(Object.keys(more.releases)).toEqual(['release00001'])
    expect(photosOf(done(more, changePhotos(more, of, [], () => 'x')))).toEqual([])
  })

  it('begins with the first change and is one thing afterwards', () => {
    const once = done(meeting, changeRelease(meeting, of, { maxLength: 300 }, () => 'release00001'))
    const twice = done(once, changeRelease(once, of, { photos: [{ file: '1.jpg', caption: '图为会场。' }] }, () => 'release00002'))
    expect(Object.keys(twice.releases)).toEqual(['release00001'])
    expect(releaseOf(twice, of)).toMatchObject({ maxLength: 300, photos: [{ file: '1.jpg' }] })
  })
})
