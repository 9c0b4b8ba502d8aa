import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents } from '#shared/documents/registry.ts'
import { organizer } from '../helpers/command-line.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

type Entry = {
  document: string
  format: string
  path: string
  pages: number | null
  bytes: number
  milliseconds: number
  warnings: unknown[]
}

let folder = ''
let file = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'huicheng-test-cli-'))
  file = path.join(folder, 'seminar.hcevent')
  expect(await organizer(['sample', 'seminar', '--out', file])).toMatchObject({
    code: 0,
    stdout: `${file}\n`,
    stderr: '',
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const json = async <T>(...args: string[]): Promise<T> => {
  const { code, stdout, stderr } = await organizer([...args, '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as T
}

describe('samples and schema', () => {
  it('lists the samples, three of them in Chinese and one in English', async () => {
    const samples = await json<{ key: string; locale: string; people: number }[]>('samples')
    expect(samples.map(({ key }) => key)).toEqual(['conference', 'tour', 'seminar', 'conference-en'])
    expect(samples.find(({ key }) => key === 'conference')?.people).toBe(120)
    expect((await organizer(['samples'])).stdout).toMatch(/^key .*\nconference +Conference /)
  })

  it('speaks the language of the terminal, or the one it is told to', async () => {
    expect((await organizer(['samples'], { LC_ALL: 'zh_CN.UTF-8' })).stdout).toMatch(/^样例 /)
    expect((await organizer(['samples', '--lang', 'zh-CN'])).stdout).toMatch(/^样例 /)
  })

  it('writes the same sample every time, replacing the file', async () => {
    const first = await readFile(file, 'utf8')
    await organizer(['sample', 'seminar', '--out', file])
    expect(await readFile(file, 'utf8')).toBe(first)
  })

  it('writes the schema', async () => {
    const target = path.join(await temporaryFolder(), 'deep', 'event.schema.json')
    expect(await json('schema', '--out', target)).toMatchObject({ path: target })
    expect(JSON.parse(await readFile(target, 'utf8'))).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    })
  })
})

describe('validate', () => {
  it('says that a file is valid', async () => {
    expect(await organizer(['validate', file])).toEqual({ code: 0, stdout: `${file} is valid.\n`, stderr: '' })
    expect(await json('validate', file)).toEqual({ valid: true, problems: [] })
  })

  it('puts every problem on its own line with path, code and sentence', async () => {
    const bad = path.join(await temporaryFolder(), 'bad.hcevent')
    await writeFile(bad, '{\n"kind": "tour", "name": "",\n"peple": [],\n"startDate": "2026-02-30" }')
    const { code, stdout, stderr } = await organizer(['validate', bad])
    expect(code).toBe(3)
    expect(stdout.split('\n')).toEqual([
      `${bad}:3: peple [unknown-field] There is no field “peple”; did you mean “people”?`,
      `${bad}:4: startDate [bad-date] “2026-02-30” is no date of the calendar: write 2026-10-12, --10-12 when the year is unknown, 2026-10 when the day is.`,
      '',
    ])
    expect(stderr).toBe(`${bad} is not valid. Problems: 2.\n`)
    const asJson = await organizer(['validate', bad, '--json', '--lang', 'zh-CN'])
    expect(asJson.code).toBe(3)
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      valid: false,
      problems: [{ line: 3, message: '没有“peple”这个字段，是否应为“people”。' }, { line: 4 }],
    })
  })

  it('reads what older Chinese programs write', async () => {
    const old = path.join(await temporaryFolder(), 'gb.hcevent')
    await writeFile(
      old,
      Buffer.concat([Buffer.from('{"kind":"tour","name":"'), Buffer.from([0xd4, 0xc6, 0xcf, 0xaa]), Buffer.from('"}')]),
    )
    expect((await organizer(['validate', old])).code).toBe(0)
  })
})

describe('a library', () => {
  it('takes a file in and lists it; its id serves as well as the file', async () => {
    const library = path.join(await temporaryFolder(), 'library')
    const { id, name } = await json<{ id: string; name: string }>('import', file, '--library', library)
    expect(id).toMatch(/^[a-z0-9]{12}$/)
    expect(await json('list', '--library', library)).toMatchObject({
      events: [{ id, name, peopleCount: 35 }],
      unreadable: [],
    })
    expect((await organizer(['list', '--library', library])).stdout).toContain(`${id}  `)

    const byFile = await json('news', file, '--kind', 'brief')
    expect(await json('news', id, '--kind', 'brief', '--library', library)).toEqual(byFile)
  })

  it('says of an empty one how to begin', async () => {
    const library = await temporaryFolder()
    expect(await organizer(['list', '--library', library])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('No events yet'),
    })
  })
})

describe('a list of people', () => {
  const LIST = '姓名,单位职务,电话\n林示例,云溪市图书馆馆长,13800000001\n安示例,云溪市图书馆馆员,1380000\n,东湖区教育局,13800000002\n合计,2人,\n'

  it('is tried first, taken over when told to, and known when it comes again', async () => {
    const folder = await temporaryFolder()
    const [library, list] = [path.join(folder, 'library'), path.join(folder, '名单.csv')]
    await writeFile(list, LIST)
    const { id } = await json<{ id: string }>('import', file, '--library', library)
    const args = ['import-people', list, '--event', id, '--library', library] as const
    const counts = { doubtful: 1, new: 1, changed: 0, duplicate: 0, rejected: 1, skipped: 1 }

    expect(await json(...args)).toMatchObject({ rows: 4, extra: 0, counts, committed: 0, columns: [{ meaning: 'name' }, { meaning: 'post' }, { meaning: 'phone' }] })
    expect((await organizer(args)).stdout).toMatch(/4 = doubtful 1 \+ new 1 \+ .*\n3 +doubtful +安示例 +\[phone-odd\] 1380000\n4 +without a name +\[no-name\]\nA dry run/)
    expect(await json('list', '--library', library)).toMatchObject({ events: [{ peopleCount: 35 }] })

    expect(await json(...args, '--commit')).toMatchObject({ counts, committed: 1 })
    expect(await json('list', '--library', library)).toMatchObject({ events: [{ peopleCount: 36 }] })
    expect(await json(...args, '--commit')).toMatchObject({ counts: { ...counts, new: 0, duplicate: 1 }, committed: 0 })
  })
})

describe('export', () => {
  it('writes every document in its formats and tells what it wrote', async () => {
    const out = await temporaryFolder()
    const files = await json<Entry[]>('export', file, '--out', out)
    expect(new Set(files.map(({ document }) => document))).toEqual(new Set(documents.map(({ id }) => id)))
    expect(files.map(({ path: written }) => path.basename(written)).sort()).toEqual((await readdir(out)).sort())
    for (const { format, path: written, pages, bytes, milliseconds } of files) {
      const content = await readFile(written)
      expect(content.length).toBe(bytes)
      expect(milliseconds).toBeGreaterThanOrEqual(0)
      if (format === 'pdf') expect(content.subarray(0, 5).toString()).toBe('%PDF-')
      if (format === 'docx' || format === 'xlsx') expect(content.subarray(0, 2).toString()).toBe('PK')
      if (format === 'ics') expect(content.toString()).toMatch(/^BEGIN:VCALENDAR\r\n/)
      if (format === 'pdf') expect(pages).toBeGreaterThan(0)
      else expect(pages).toBeNull()
    }
  })

  it('writes only what is asked for, in the language that is asked for, and names what it skips', async () => {
    const out = await temporaryFolder()
    const { code, stdout, stderr } = await organizer([
      'export',
      file,
      '--out',
      out,
      '--documents',
      'programme,roster',
      '--formats',
      'txt,ics',
      '--locale',
      'en',
    ])
    expect(code).toBe(0)
    expect(await readdir(out)).toHaveLength(3)
    expect(stdout).toMatch(/^file +pages +KB +ms\n/)
    expect(stdout).toMatch(/\n3 files /)
    expect(stderr).toBe('roster is not made as ics; skipped.\n')
  })

  it('makes the papers of one person or one line alone, their calendar among them, by name or id', async () => {
    const [mine, line, tour] = [await temporaryFolder(), await temporaryFolder(), path.join(folder, 'tour.hcevent')]
    await organizer(['sample', 'tour', '--out', tour])
    await organizer(['export', tour, '--out', mine, '--person', '支示平'])
    expect((await readdir(mine)).map((name) => path.extname(name)).sort()).toEqual(['.docx', '.ics', '.pdf', '.txt'])
    for (const name of await readdir(mine)) expect(name).toContain('支示平')
    const files = await json<Entry[]>('export', tour, '--out', line, '--line', 'A线')
    expect([...new Set(files.map(({ document }) => document))]).toEqual(['route', 'manifest', 'roll-call', 'driver-sheet', 'vehicle-signs', 'itineraries'])
    expect(files.filter(({ format }) => format === 'ics').map(({ document }) => document)).toEqual(['itineraries'])
    const route = await readFile(files.find(({ format }) => format === 'txt')?.path ?? '', 'utf8')
    expect([route.includes('老榆社区居民议事厅'), route.includes('南苇区养老服务中心')]).toEqual([true, false])
    expect(await organizer(['export', tour, '--out', line, '--line', 'A县'])).toMatchObject({ code: 4, stderr: expect.stringContaining('did you mean “A线”') })
    expect(await organizer(['export', tour, '--out', line, '--line', 'A线', '--person', '支示平'])).toMatchObject({ code: 2 })
    expect(await organizer(['export', tour, '--out', line, '--person', '支示平', '--documents', 'roster'])).toMatchObject({ code: 2, stderr: expect.stringContaining('roster is not made for one --person') })
  })

  it('makes all of it as one new folder or one zip, with a list on top and its progress beside', async () => {
    const out = await temporaryFolder()
    const args = ['export', file, '--out', out, '--documents', 'agenda,roster', '--formats', 'txt', '--pack']
    const { stdout, stderr, code } = await organizer([...args, 'folder'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '0/2 agenda\n1/2 roster\n' })
    const [made = ''] = await readdir(out)
    expect(stdout).toContain(path.join(out, made, '02 参会人员名单.txt'))
    expect((await readdir(path.join(out, made))).sort()).toEqual(['00 文件目录.txt', '01 议程.txt', '02 参会人员名单.txt'])
    await organizer([...args, 'zip'])
    expect((await readdir(out)).sort()).toEqual([made, `${made}.zip`].sort())
  })

  it('replaces its own files when it is run again, and leaves others alone', async () => {
    const out = await temporaryFolder()
    await writeFile(path.join(out, 'mine.txt'), 'mine')
    const args = ['export', file, '--out', out, '--documents', 'agenda', '--formats', 'txt'] as const
    await organizer(args)
    const before = (await readdir(out)).sort()
    await organizer(args)
    expect((await readdir(out)).sort()).toEqual(before)
    expect(await readFile(path.join(out, 'mine.txt'), 'utf8')).toBe('mine')
  })
})

describe('news', () => {
  it('prints the draft', async () => {
    const { code, stdout, stderr } = await organizer(['news', file])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('本报讯')
  })

  it('gives the draft with its sources as JSON', async () => {
    const draft = JSON.parse((await organizer(['news', file, '--format', 'json', '--outlet', 'system'])).stdout) as {
      outlet: string
      paragraphs: { sentences: { segments: { sources: string[] }[] }[] }[]
    }
    expect(draft.outlet).toBe('system')
    expect(draft.paragraphs[0]?.sentences[0]?.segments.some(({ sources }) => sources.length > 0)).toBe(true)
  })

  it('saves a Word file, one for each outlet', async () => {
    const out = await temporaryFolder()
    for (const outlet of ['local', 'system']) {
      const { path: written } = await json<Entry>('news', file, '--format', 'docx', '--outlet', outlet, '--out', out)
      expect((await readFile(written)).subarray(0, 2).toString()).toBe('PK')
    }
    expect(await readdir(out)).toHaveLength(2)
  })
})

describe('check', () => {
  it('finds nothing wrong with a sample', async () => {
    expect(await json('check', file)).toEqual([])
  })

  it('names what is missing, with severity, place and code', async () => {
    const thin = path.join(await temporaryFolder(), 'thin.hcevent')
    await writeFile(thin, '{"kind": "conference", "name": ""}')
    const issues = await json<{ code: string; severity: string; message: string }[]>('check', thin)
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'event-without-name', severity: 'blocking', path: 'name' }),
    )
    for (const { message } of issues) expect(message).not.toBe('')
    expect((await organizer(['check', thin])).stdout).toMatch(/^blocking +name +\[event-without-name\] /m)
  })
})

describe('serve', () => {
  it('prints the address and serves until it is told to end; meanwhile library and port are taken', async () => {
    const library = path.join(await temporaryFolder(), 'library')
    const entry = path.resolve(import.meta.dirname, '../../electron/cli.ts')
    const child = spawn(process.execPath, [entry, 'serve', '--no-open', '--json', '--library', library], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [printed] = (await once(child.stdout, 'data')) as [Buffer]
    const { address } = JSON.parse(printed.toString()) as { address: string }
    const { port } = new URL(address)
    expect((await fetch(new URL('/', address))).status).toBe(200)

    const importing = await organizer(['import', file, '--library', library])
    expect(importing).toMatchObject({
      code: 5,
      stdout: '',
      stderr: expect.stringMatching(/^The library is open in another program \(.*\): close it there/),
    })
    const serving = await organizer(['serve', '--no-open', '--port', port, '--library', `${library}-2`])
    expect(serving).toMatchObject({ code: 5, stdout: '', stderr: expect.stringMatching(`^Port ${port} is in use`) })

    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(0)
    expect((await organizer(['import', file, '--library', library])).code).toBe(0)
  }, 60_000)
})

describe('demo', () => {
  it('writes every document, draft and event file of all samples', async () => {
    const out = await temporaryFolder()
    const files = await json<Entry[]>('demo', '--out', out)
    expect((await readdir(out)).sort()).toEqual(['conference', 'conference-en', 'seminar', 'tour'])
    expect(new Set(files.map(({ path: written }) => written)).size).toBe(files.length)
    const names = await readdir(path.join(out, 'tour'))
    expect(names).toContain('tour.hcevent')
    expect(names.filter((name) => name.includes('(2)'))).toEqual([])
    expect(files.filter(({ format }) => format === 'pdf').every(({ pages }) => (pages ?? 0) > 0)).toBe(true)
    expect((await organizer(['validate', path.join(out, 'tour', 'tour.hcevent')])).code).toBe(0)
  }, 120_000)
})
