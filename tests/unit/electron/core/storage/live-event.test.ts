import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventRepository } from '#core/storage/event-repository.ts'
import type { JournalEntry } from '#core/storage/journal.ts'
import { entryOfCommand, entryOfReversal } from '#core/storage/live-event.ts'
import { emptyUndoStack, stackAfter } from '#core/storage/undo-stack.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { applyPatches } from '#shared/lib/patch.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { FakeDisk } from '../../../../helpers/fake-disk.ts'
import { aStep, commandOf, type Step } from '../../../../helpers/steps.ts'
import { countingIds, folder } from '../../../../helpers/store.ts'

const STAMP = { at: '2026-10-12T01:00:00.000Z', author: '示例员' }
type Deed = Step | 'undo' | 'redo' | 'look'
const aDeed: fc.Arbitrary<Deed> = fc.oneof({ weight: 5, arbitrary: aStep }, { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) }, fc.constant('look' as const))

describe('an event that is changed in place', () => {
  it('comes to the same as one that is copied at each step, and never changes what was given out', async () => {
    const start = { ...eventWith(), ...samples[0]?.build() }
    await fc.assert(
      fc.asyncProperty(fc.array(aDeed, { minLength: 4, maxLength: 40 }), async (deeds) => {
        const store = new EventRepository(new FakeDisk(), folder, countingIds())
        await store.create(start, STAMP.at)
        const { id } = start
        let model = start
        const given: { readonly what: object; readonly text: string }[] = []
        for (const [index, deed] of deeds.entries()) {
          const live = await store.peek(id)
          if (deed === 'look') {
            const what = await (index % 2 === 0 ? store.load(id) : store.history(id))
            given.push({ what, text: JSON.stringify(what) })
            continue
          }
          const command = typeof deed === 'string' ? null : commandOf(live.event, deed, `fresh-${index}`)
          const step = typeof deed === 'string' ? entryOfReversal(live, deed, STAMP) : command && entryOfCommand(live, command, STAMP)
          if (!step || step.patches.length === 0) continue
          if (command) {
            const outcome = runCommand(model, command)
            if (!outcome.ok) throw new Error('the model refuses')
            model = outcome.event
          } else model = applyPatches(model, step.patches)
          await store.append(id, [step])
          expect((await store.peek(id)).event).toEqual(model)
        }
        for (const { what, text } of given) expect(JSON.stringify(what)).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what a removed entity was in the step that removed it, whatever happens to it once it is back', async () => {
    const disk = new FakeDisk()
    const store = new EventRepository(disk, folder, countingIds())
    const start = eventWith({ people: [{ name: '林示例' }] })
    const { id } = start
    await store.create(start, STAMP.at)
    const naming = (name: string) => ({ type: 'entity.edit', collection: 'people', id: 'people-1', changes: { name } }) as const
    const run = async (command: EventCommand) => store.append(id, [entryOfCommand(await store.peek(id), command, STAMP)])
    await run(naming('周示例'))
    await run({ type: 'entities.remove', collection: 'people', ids: ['people-1'] })
    const undo = entryOfReversal(await store.peek(id), 'undo', STAMP)
    if (undo) await store.append(id, [undo])
    await run(naming('吴示例'))
    const onDisk = await new EventRepository(disk, folder, countingIds()).load(id)
    expect((await store.peek(id)).entries).toEqual(onDisk.entries)
  })
})

const stackOf = (entries: readonly JournalEntry[]) => entries.reduce((stack, entry) => stackAfter(stack, entry), emptyUndoStack)

describe('what undo and redo know when only the last steps are known', () => {
  const entry = (revision: number, kind: JournalEntry['kind']): JournalEntry => ({ revision, kind, ...STAMP, label: { action: 'edit-profile', count: 1 }, patches: [], inverse: [] })

  it('is never another step than the whole history would take', () => {
    const kinds = fc.array(fc.constantFrom('do' as const, 'do' as const, 'undo' as const, 'redo' as const), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(kinds, fc.nat(59), (drawn, cut) => {
        const entries: JournalEntry[] = []
        for (const kind of drawn) {
          const { done, undone } = stackOf(entries)
          if ((kind === 'undo' && done.length === 0) || (kind === 'redo' && undone.length === 0)) continue
          entries.push(entry(entries.length + 1, kind))
        }
        const [whole, known] = [stackOf(entries), stackOf(entries.slice(cut))]
        for (const side of ['done', 'undone'] as const) {
          expect(known[side]).toEqual(whole[side].slice(whole[side].length - known[side].length))
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
