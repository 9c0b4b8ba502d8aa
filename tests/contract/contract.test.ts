import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decode, encode } from '#shared/contract/codec.ts'
import { endpoints, pushSchema, type EndpointInput, type EndpointName, type EndpointOutput, type Push } from '#shared/contract/endpoints.ts'
import type { ErrorData } from '#shared/contract/errors.ts'
import { writeStyleFile } from '#shared/contract/style-file.ts'
import { writeEventFile } from '#shared/contract/event-file.ts'
import { replySchema, type Reply } from '#shared/contract/reply.ts'
import { saveResultSchema } from '#shared/contract/results.ts'
import { newEntity } from '#shared/domain/event/command.ts'
import { eventIdSchema, printIdSchema, type EventId } from '#shared/domain/event/ids.ts'
import { eventWith } from '../helpers/builders.ts'
import { readPdf } from '../helpers/read-pdf.ts'
import { isLocked } from '../helpers/library-lock.ts'
import { transports, type Line, type LineOptions, type Transport } from '../helpers/contract-transports.ts'

const NAMES = Object.keys(endpoints) as readonly EndpointName[]
const NO_EVENT = eventIdSchema.parse('zzzzzzzzzzzz')

/** A line with replies that were checked against the contract. */
class Client {
  readonly line: Line

  constructor(line: Line) {
    this.line = line
  }

  async reply(name: string, input: unknown): Promise<Reply> {
    return replySchema.parse(decode(await this.line.send(encode({ name, input }))))
  }

  async call<Name extends EndpointName>(name: Name, input: EndpointInput<Name>): Promise<EndpointOutput<Name>> {
    const reply = await this.reply(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
    return endpoints[name].output.parse(reply.value) as EndpointOutput<Name>
  }

  async error(name: string, input: unknown): Promise<ErrorData> {
    const reply = await this.reply(name, input)
    if (reply.ok) throw new Error(`${name} was answered with ${JSON.stringify(reply.value).slice(0, 200)}`)
    return reply.error
  }

  async newEvent(): Promise<EventId> {
    return (await this.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })).id
  }

  /** A sample whose roster was issued as version 1, and the entry of the ledger that says so. */
  async issued(): Promise<{ id: EventId; print: typeof PRINT }> {
    const { id } = await this.call('library.add-sample', { key: 'seminar' })
    const frozen = await this.call('documents.freeze', { id, document: 'roster', versionNumber: 1 })
    const print = newEntity('prints', { ...frozen, id: PRINT, at: '2026-10-08T01:00:00.000Z', by: '周示例', way: 'issue', document: 'roster', versionNumber: 1 })
    const { revision } = await this.call('events.open', { id })
    await this.call('events.run', { id, revision, commands: [{ type: 'entities.add', collection: 'prints', entities: [print] }] })
    return { id, print: PRINT }
  }

  /** Changes the name of an event that nobody changed yet. */
  async renamed(id: EventId): Promise<{ id: EventId; revision: number }> {
    const { revision } = await this.call('events.open', { id })
    const step = await this.call('events.run', { id, revision, commands: [{ type: 'profile.edit', changes: { name: '示例大会' } }] })
    return { id, revision: step.revision }
  }
}

const PRINT = printIdSchema.parse('print0000001')

type Inputs = { readonly [Name in EndpointName]: (client: Client) => Promise<EndpointInput<Name>> | EndpointInput<Name> }

let moves = 0
const KNOWN = { name: '林示例', nameVariants: [], category: 'delegate' as const, posts: [{ unit: '省示例厅', title: '处长' }] }

/** A route server of the office that knows two places; it ends with the tests. */
function officeServer(): Promise<string> {
  const server = createServer((_request, response) => void response.end(JSON.stringify({ code: 'Ok', durations: [[0, 600], [660, 0]] })))
  server.unref()
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)))
}

/** For every call one input that is answered with a value, and what has to be done before. */
const GOOD_INPUTS: Inputs = {
  'app.info': () => ({}),
  'app.choose-folder': () => ({}),
  'library.places': () => ({}),
  'library.switch': (client) => ({ folder: `${client.line.folder}/second-library` }),
  'library.move': (client) => ({ folder: `${client.line.folder}/moved-library-${(moves += 1)}` }),
  'library.space': () => ({}),
  'library.salvage': async (client) => ({ fileName: `${await client.newEvent()}.json` }),
  'settings.get': () => ({}),
  'settings.change': () => ({ theme: 'dark' }),
  'tours.travel-times': async (client) => {
    await client.call('settings.change', { routeServer: await officeServer() })
    return { places: [30.1, 30.2].map((latitude) => ({ name: `示例点${latitude}`, coordinates: { latitude, longitude: 119 } })) }
  },
  'library.list': () => ({}),
  'library.create': () => ({ kind: 'tour', name: '示例观摩', documentLocale: 'zh-CN' }),
  'library.duplicate': async (client) => ({ id: await client.newEvent() }),
  'library.add-sample': () => ({ key: 'tour' }),
  'library.import': () => ({ fileName: '示例.hcevent', text: writeEventFile(eventWith()) }),
  'library.validate': () => ({ fileName: '示例.hcevent', text: writeEventFile(eventWith()) }),
  'library.remove': async (client) => ({ id: await client.newEvent() }),
  'library.restore': async (client) => {
    const id = await client.newEvent()
    await client.call('library.remove', { id })
    return { id }
  },
  'register.list': () => ({}),
  'register.enter': async (client) => ({ from: { eventId: await client.newEvent(), event: '示例会议' }, of: { kind: 'people', arrivals: [{ localId: 'p1', facts: KNOWN }] } }),
  'register.put': () => ({ entries: [{ kind: 'people', entry: { ...KNOWN, id: 'known', seenAt: [] } }] }),
  'register.remove': async (client) => {
    await client.call('register.put', { entries: [{ kind: 'people', entry: { ...KNOWN, id: 'gone', seenAt: [] } }] })
    return { kind: 'people', ids: ['gone'] }
  },
  'register.merge': async (client) => {
    await client.call('register.put', { entries: ['one', 'same'].map((id) => ({ kind: 'people', entry: { ...KNOWN, id, seenAt: [] } })) })
    return { kind: 'people', id: 'same', into: 'one' }
  },
  'events.open': async (client) => ({ id: await client.newEvent() }),
  'events.take-over': async (client) => ({ id: await client.newEvent() }),
  'events.run': async (client) => {
    const id = await client.newEvent()
    const { revision } = await client.call('events.open', { id })
    return { id, revision, commands: [{ type: 'profile.edit', changes: { city: '云溪市' } }] }
  },
  'events.undo': async (client) => client.renamed(await client.newEvent()),
  'events.redo': async (client) => {
    const { id, revision } = await client.renamed(await client.newEvent())
    return { id, revision: (await client.call('events.undo', { id, revision })).revision }
  },
  'events.changes-since': async (client) => {
    const { id, revision } = await client.renamed(await client.newEvent())
    return { id, revision: revision - 1 }
  },
  'events.past': async (client) => ({ id: (await client.renamed(await client.newEvent())).id, revision: 0 }),
  'events.restore': async (client) => ({ ...(await client.renamed(await client.newEvent())), to: 0 }),
  'events.history': async (client) => ({ id: (await client.renamed(await client.newEvent())).id, limit: 100 }),
  'events.export': async (client) => ({ id: await client.newEvent() }),
  'people.read-file': () => ({ base64: Buffer.from('姓名,电话\n林示例,13800000001').toString('base64') }),
  'fonts.list': () => ({}),
  'styles.export': () => ({ locale: 'zh-CN', styleId: 'formal' }),
  'styles.read': () => ({ fileName: '示例.huicheng-style.json', text: writeStyleFile({ styles: { plain: { bodySizePt: 11 } } }) }),
  'styles.specimen': () => ({ styleId: 'plain', locale: 'en', changes: { bodySizePt: 11 }, fonts: {} }),
  'documents.render': async (client) => ({ id: (await client.call('library.add-sample', { key: 'seminar' })).id, document: 'programme' }),
  'documents.export': async (client) => ({ id: (await client.call('library.add-sample', { key: 'seminar' })).id, document: 'roster', format: 'pdf' }),
  'news.wording-export': () => ({ locale: 'zh-CN' }),
  'news.wording-import': () => ({ fileName: 'wording.json', text: '{"format":"huicheng-news-wording","locale":"zh-CN","lengths":{"flash":100}}' }),
  'documents.pack': async (client) => ({ id: (await client.call('library.add-sample', { key: 'seminar' })).id, jobs: [{ document: 'roster', format: 'txt' }], as: 'zip' }),
  'documents.freeze': async (client) => ({ id: (await client.call('library.add-sample', { key: 'seminar' })).id, document: 'roster', versionNumber: 1 }),
  'documents.issued': (client) => client.issued(),
  'documents.keep-issued': (client) => client.issued(),
  'documents.open-issued': (client) => client.issued(),
  'documents.open': async (client) => ({ id: (await client.call('library.add-sample', { key: 'seminar' })).id, document: 'roster' }),
  'documents.cancel-pack': async (client) => ({ id: await client.newEvent() }),
  'news.export': async (client) => ({
    id: (await client.call('library.add-sample', { key: 'conference' })).id,
    kind: 'release',
    outlet: 'local',
    format: 'txt',
  }),
}

describe.each(transports.map((transport) => [transport.name, transport] as const))('over %s', (_name, transport: Transport) => {
  let client: Client
  const opened: Line[] = []
  const open = async (options?: LineOptions): Promise<Client> => {
    const line = await transport.open(options)
    opened.push(line)
    return new Client(line)
  }
  beforeAll(async () => {
    client = await open()
  })
  afterAll(async () => {
    for (const line of opened) await line.close()
  })

  it('a list is made as chosen, and refused what it does not have or lacks a reason for', async () => {
    const id = (await client.call('library.add-sample', { key: 'conference' })).id
    const rendered = (options: Readonly<Record<string, string>>) => client.reply('documents.render', { id, document: 'address-list', options })
    expect(await rendered({ recipient: 'office', grouping: 'unit' })).toMatchObject({ ok: true })
    expect(await rendered({ recipient: 'driver' })).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(await rendered({ numbers: 'full' })).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  it.each(NAMES)('%s answers as the contract says', async (name) => {
    const input = await GOOD_INPUTS[name](client)
    await expect(client.call(name, input as never)).resolves.toBeDefined()
  })

  it('edits, takes back and does again, each with its revision', async () => {
    const { id, revision } = await client.renamed(await client.newEvent())
    const nameOf = async (): Promise<string> => (await client.call('events.open', { id })).event.name
    expect(await nameOf()).toBe('示例大会')
    const undone = await client.call('events.undo', { id, revision })
    expect(await nameOf()).toBe('示例会议')
    await client.call('events.redo', { id, revision: undone.revision })
    expect(await nameOf()).toBe('示例大会')
  })

  it('gives back the very bytes that were issued after later edits and a visit to the bin, also to a copy of the event, and nothing else', async () => {
    const { id, print } = await client.issued()
    const { base64 } = await client.call('documents.issued', { id, print })
    expect((await readPdf(new Uint8Array(Buffer.from(base64, 'base64')))).text).toContain('第1版')
    const { revision } = await client.call('events.open', { id })
    await client.call('events.run', { id, revision, commands: [{ type: 'profile.edit', changes: { name: '改名后的会议' } }] })
    await client.call('library.remove', { id })
    expect(await client.error('documents.issued', { id, print })).toMatchObject({ code: 'not-found' })
    await client.call('library.restore', { id })
    expect(await client.call('documents.issued', { id, print })).toEqual({ base64 })
    const copy = await client.call('library.duplicate', { id })
    expect(await client.call('documents.issued', { id: copy.id, print })).toEqual({ base64 })
    const issued = path.join((await client.call('app.info', {})).libraryFolder, 'issued')
    const file = readdirSync(issued).find((name) => name.startsWith(id)) ?? ''
    writeFileSync(path.join(issued, file), '%PDF-1.7 something else')
    expect(await client.error('documents.issued', { id, print })).toMatchObject({ code: 'damaged' })
    rmSync(path.join(issued, file))
    expect(await client.error('documents.issued', { id, print })).toMatchObject({ code: 'not-found' })
  })

  it('saves everything as a folder that is there whole, or says that this host has no folders', async () => {
    const { id } = await client.call('library.add-sample', { key: 'seminar' })
    const jobs = [{ document: 'roster', format: 'txt' as const }, { document: 'nothing', format: 'txt' as const }, { document: 'agenda', format: 'csv' as const }, { document: 'agenda', format: 'pdf' as const }]
    const { savesFolders } = await client.call('app.info', {})
    if (!savesFolders) {
      expect(await client.error('documents.pack', { id, jobs, as: 'folder' })).toMatchObject({ code: 'unsupported' })
      return
    }
    const first = await client.call('documents.pack', { id, jobs, as: 'folder' })
    expect(first.failures.map(({ job, error }) => [job, error.code])).toEqual([[1, 'not-found'], [2, 'unsupported']])
    const second = await client.call('documents.pack', { id, jobs, as: 'folder' })
    const paths = [first, second].map(({ save }) => (save.outcome === 'saved' ? save.path : ''))
    expect(paths[1]).toBe(`${paths[0] ?? ''} (2)`)
    for (const made of paths) expect(readdirSync(made).sort()).toEqual(['00 文件目录.txt', ...first.files.map(({ fileName }) => fileName)].sort())
    expect(readdirSync(client.line.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('keeps what is saved in the way of this host', async () => {
    const save = saveResultSchema.parse(await client.call('events.export', { id: await client.newEvent() }))
    expect(save.outcome).toBe(transport.saves)
    if (save.outcome === 'saved') expect(JSON.parse(readFileSync(save.path, 'utf8'))).toMatchObject({ name: '示例会议' })
    if (save.outcome === 'unknown') expect(save.fileName).toBe('示例会议.hcevent')
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '', 'events', 'events.run ', 'EVENTS.RUN', 'events.delete-all'])(
    'knows no call “%s”',
    async (name) => {
      expect(await client.error(name, {})).toMatchObject({ code: 'not-found' })
    },
  )

  const WRONG: readonly unknown[] = [null, [], 'text', 42, true, { unexpected: true }, { id: 'no such id' }, { id: ['event0000001'] }, { id: { $ne: '' } }]
  it.each(NAMES)('%s refuses every wrong shape', async (name) => {
    for (const input of WRONG) expect(await client.error(name, input), JSON.stringify(input)).toMatchObject({ code: 'invalid-input' })
  })

  it.each(NAMES)('%s refuses a field too many, and says which', async (name) => {
    const input = { ...(await GOOD_INPUTS[name](client)), unexpected: true }
    const { code, details } = await client.error(name, input)
    expect(code).toBe('invalid-input')
    expect(details.problems?.some(({ message }) => message.includes('unexpected'))).toBe(true)
  })

  it.each(NAMES.filter((name) => 'id' in endpoints[name].input.shape))('%s knows no event that is not there', async (name) => {
    const input = { ...(await GOOD_INPUTS[name](client)), id: NO_EVENT }
    expect(await client.error(name, input)).toMatchObject({ code: 'not-found' })
  })

  it('keeps names of prototypes out of what it is given', async () => {
    const text = '{"name":"settings.change","input":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"theme":"light"}}'
    const reply = replySchema.parse(decode(await client.line.send(text)))
    expect(reply).toMatchObject({ ok: true, value: { theme: 'light' } })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  const { maxBytes } = transport
  if (maxBytes !== null) {
    it('refuses a call that is too large, and answers the next', async () => {
      const text = encode({ name: 'library.validate', input: { fileName: 'x', text: 'x'.repeat(maxBytes) } })
      expect(replySchema.parse(decode(await client.line.send(text)))).toMatchObject({ ok: false, error: { code: 'too-large' } })
      expect(await client.call('app.info', {})).toBeDefined()
    })
  }

  it('does several commands up to the first that cannot be done, and says which and why', async () => {
    const id = await client.newEvent()
    const naming = (name: string) => ({ type: 'profile.edit', changes: { name } })
    const gone = { type: 'entities.remove', collection: 'people', ids: ['nobody'] }
    const { revision } = await client.call('events.open', { id })
    const result = await client.call('events.run', { id, revision, commands: [naming('甲'), naming('乙'), gone, naming('丙')] })
    expect(result).toMatchObject({ revision: revision + 2, done: 2, refusal: { code: 'not-found', details: { subject: 'nobody' } } })
    expect((await client.call('events.open', { id })).event.name).toBe('乙')
  })

  it('takes at least one command and at most a thousand', async () => {
    const id = await client.newEvent()
    const command = { type: 'profile.edit', changes: { name: '示例' } }
    for (const count of [0, 1_001]) {
      expect(await client.error('events.run', { id, revision: 0, commands: Array(count).fill(command) })).toMatchObject({ code: 'invalid-input', details: { problems: [{ path: 'commands' }] } })
    }
    expect(await client.call('events.run', { id, revision: 0, commands: Array(1_000).fill(command) })).toMatchObject({ done: 1_000, revision: 1_000 })
  })

  it('answers a command on an older revision with a conflict', async () => {
    const { id, revision } = await client.renamed(await client.newEvent())
    const command = { type: 'profile.edit', changes: { name: '另一个名称' } }
    expect(await client.error('events.run', { id, revision: revision + 7, commands: [command] })).toMatchObject({ code: 'conflict' })
  })

  it('gives every one of many calls at once its own answer', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => client.newEvent()))
    const calls = Array.from({ length: 50 }, (_, index) => ids[index % ids.length]!)
    const opened = await Promise.all(calls.map((id) => client.call('events.open', { id })))
    expect(opened.map(({ event }) => event.id)).toEqual(calls)
  })

  it('says of a defect that there was one, and nothing of where', async () => {
    let isBroken = false
    const now = (): Date => {
      if (isBroken) throw new Error('/home/lin/secret.json')
      return new Date()
    }
    const defective = await open({ now })
    isBroken = true
    const error = await defective.error('library.list', {})
    isBroken = false
    expect(error).toEqual({ code: 'internal', message: 'a defect of the program', details: {} })
    expect(defective.line.logged()).toContain('secret.json')
  })

  it('tells the page what changed', async () => {
    const listening = await open()
    const heard: Push[] = []
    listening.line.onPush((text) => heard.push(pushSchema.parse(decode(text))))
    // The stream of the browser host opens beside the calls.
    const heardAfterOneMore = async (): Promise<number> => {
      await listening.newEvent()
      return heard.length
    }
    await expect.poll(heardAfterOneMore).toBeGreaterThan(0)
    const { id, revision } = await listening.renamed(await listening.newEvent())
    await expect.poll(() => heard).toContainEqual({ name: 'event.changed', id, revision })
    expect(heard).toContainEqual({ name: 'library.changed' })
  })

  it('lets the library go when it closes', async () => {
    const line = await transport.open()
    const library = `${line.folder}/library`
    expect(isLocked(library)).toBe(true)
    await line.close()
    expect(isLocked(library)).toBe(false)
  })
})
