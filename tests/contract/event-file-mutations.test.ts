import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCore } from '#core/core.ts'
import { writeEventFile } from '#shared/contract/event-file.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { nodePorts } from '../../electron/node-ports/node-ports.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const original = writeEventFile(samples.find(({ key }) => key === 'seminar')!.build())

/** Cuts, doubles, exchanges and overwrites pieces of a file, as broken transfers and careless hands do. */
const mutated = fc
  .array(
    fc.tuple(fc.nat(original.length), fc.nat(200), fc.constantFrom('cut', 'double', 'junk', 'end', 'key', 'value')),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) => changes.reduce(change, original))

function change(text: string, [at, length, how]: [number, number, string]): string {
  const [head, piece, tail] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)]
  switch (how) {
    case 'cut':
      return head + tail
    case 'double':
      return head + piece + piece + tail
    case 'junk':
      return `${head}\u0000"}]，“\uD800${tail}`
    case 'end':
      return head
    case 'key':
      return head + text.slice(at).replace(/"\w+":/, '"__proto__":')
    default:
      return head + text.slice(at).replace(/: "[^"]*"/, ': -1e999')
  }
}

async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(path.join(folder, name)))
  return hash.digest('hex')
}

describe('five hundred mutated event files', () => {
  it('are read or refused with reasons; none crashes, none that is refused touches the library', async () => {
    const library = await temporaryFolder()
    const defects: unknown[] = []
    const ports = nodePorts({ entryFolder: path.resolve(import.meta.dirname, '../../electron'), library })
    const core = await createCore({
      ...ports,
      log: { error: (_message, error) => defects.push(error) },
      dialogs: { save: () => Promise.reject(new Error('nothing is saved')) },
    })
    await core.dispatch('library.add-sample', { key: 'tour' })
    const events = path.join(library, 'events')
    let before = await fingerprint(events)
    let refused = 0
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const reply = await core.dispatch('library.import', { fileName: 'mutated.hcevent', text })
        if (reply.ok) {
          before = await fingerprint(events)
          return
        }
        refused += 1
        expect(['invalid-input', 'newer-version']).toContain(reply.error.code)
        if (reply.error.code === 'invalid-input') expect(reply.error.details.problems?.length).toBeGreaterThan(0)
        expect(await fingerprint(events)).toBe(before)
      }),
      { numRuns: 500, endOnFailure: true },
    )
    await core.close()
    expect(defects).toEqual([])
    expect(refused).toBeGreaterThan(250)
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined()
  }, 120_000)
})
