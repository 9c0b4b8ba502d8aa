import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { DocumentRenderer } from '#core/rendering/renderer.ts'
import { AppError } from '#shared/contract/errors.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { fontsFolder, paperOf, workerScript } from '../../../../helpers/papers.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

const paper = paperOf(eventWith({ sessions: [{ title: '开幕会', date: '2026-10-13' }] }), 'programme')
const open: DocumentRenderer[] = []

function aRenderer(options: Partial<ConstructorParameters<typeof DocumentRenderer>[0]> = {}): DocumentRenderer {
  const renderer = new DocumentRenderer({ fontsFolder, workerScript, ...options })
  open.push(renderer)
  return renderer
}

/** A worker that does something else than making documents. */
async function aWorkerThat(source: string): Promise<string> {
  const script = path.join(await temporaryFolder(), 'worker.mjs')
  writeFileSync(script, `import { parentPort } from 'node:worker_threads'\n${source}`)
  return script
}

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'made', (error: unknown) => (error instanceof AppError ? error.code : String(error)))

afterEach(async () => {
  await Promise.all(open.splice(0).map((renderer) => renderer.close()))
})

describe('the renderer', () => {
  test('makes a paper in its formats, several at a time, each its own', async () => {
    const renderer = aRenderer()
    const [pdf, docx, txt, ics] = await Promise.all((['pdf', 'docx', 'txt', 'ics'] as const).map((format) => renderer.render(paper, format)))
    expect(Buffer.from(pdf?.bytes.slice(0, 8) ?? []).toString()).toBe('%PDF-1.7')
    expect(pdf).toMatchObject({ pages: 1, warnings: [] })
    expect(pdf?.milliseconds).toBeGreaterThan(0)
    expect(Buffer.from(docx?.bytes.slice(0, 2) ?? []).toString()).toBe('PK')
    expect(docx?.pages).toBeUndefined()
    expect(new TextDecoder().decode(txt?.bytes)).toContain('开幕会')
    expect(new TextDecoder().decode(ics?.bytes)).toContain('BEGIN:VCALENDAR')
  })

  test('has the same bytes for what says the same, and other ones once a name has changed', async () => {
    const renderer = aRenderer()
    const named = (title: string, madeAt: string) => renderer.render(paperOf(eventWith({ sessions: [{ title, date: '2026-10-13' }] }), 'programme', { madeAt }), 'pdf')
    const first = await named('开幕会', '2026-10-08T01:12:00Z')
    const again = await named('开幕会', '2026-10-08T09:30:00Z')
    const renamed = await named('闭幕会', '2026-10-08T09:30:00Z')
    expect(again.bytes).toBe(first.bytes)
    expect(again.milliseconds).toBeLessThan(first.milliseconds)
    expect(Buffer.from(renamed.bytes).equals(first.bytes)).toBe(false)
  })

  test('does not remember what could not be made', async () => {
    const script = await aWorkerThat('parentPort.on("message", () => process.exit(3))')
    const renderer = aRenderer({ workerScript: script })
    await expect(codeOf(renderer.render(paper, 'pdf'))).resolves.toBe('unavailable')
    await expect(codeOf(renderer.render(paper, 'pdf'))).resolves.toBe('unavailable')
  })

  test('says that a document does not come in a format', async () => {
    await expect(codeOf(aRenderer().render(paper, 'xlsx'))).resolves.toBe('unsupported')
  })

  test('says that the fonts are not there, and where it looked', async () => {
    const nowhere = await temporaryFolder()
    await expect(aRenderer({ fontsFolder: nowhere }).render(paper, 'pdf')).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining(nowhere) as string })
  })

  test('refuses what waits when its thread dies, and takes a new one for the next', async () => {
    const script = await aWorkerThat('parentPort.on("message", () => process.exit(3))')
    const renderer = aRenderer({ workerScript: script })
    await expect(codeOf(renderer.render(paper, 'pdf'))).resolves.toBe('unavailable')
    writeFileSync(script, `import { parentPort } from 'node:worker_threads'
      parentPort.on('message', ({ id }) => parentPort.postMessage({ id, outcome: 'done', result: { bytes: new Uint8Array(), warnings: [], milliseconds: 1 } }))`)
    await expect(codeOf(renderer.render(paper, 'pdf'))).resolves.toBe('made')
  })

  test('gives up a document that takes too long', async () => {
    const renderer = aRenderer({ workerScript: await aWorkerThat('parentPort.on("message", () => {})'), timeLimitMs: 50 })
    await expect(codeOf(renderer.render(paper, 'pdf'))).resolves.toBe('unavailable')
  })

  test('refuses what waits when it is closed, and everything after', async () => {
    const renderer = aRenderer({ workerScript: await aWorkerThat('parentPort.on("message", () => {})') })
    const waiting = codeOf(renderer.render(paper, 'pdf'))
    await renderer.close()
    await expect(waiting).resolves.toBe('unavailable')
    await expect(codeOf(renderer.render(paper, 'pdf'))).resolves.toBe('unavailable')
  })

  test('passes a defect on with the stack that it had in the thread', async () => {
    const broken = { ...paper, sections: [{ orientation: 'portrait', blocks: [{ kind: 'heading', level: 1 }] }] } as unknown as typeof paper
    const error: unknown = await aRenderer().render(broken, 'pdf').catch((reason: unknown) => reason)
    expect(error).not.toBeInstanceOf(AppError)
    expect((error as Error).stack).toContain('pdf-blocks')
  })
})
