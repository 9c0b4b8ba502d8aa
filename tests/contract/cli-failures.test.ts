import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Machine } from '../../electron/hosts/cli/command.ts'
import { commands } from '../../electron/hosts/cli/commands.ts'
import { runCommandLine } from '../../electron/hosts/cli/run-command-line.ts'
import { organizer } from '../helpers/command-line.ts'

let folder = ''
const at = (name: string) => path.join(folder, name)
/** `{folder}` stands for the folder of the test. */
const words = (line: string) => line.split(' ').map((word) => word.replace('{folder}', folder))

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'huicheng-test-cli-'))
  await organizer(['sample', 'tour', '--out', at('tour.hcevent')])
  await writeFile(at('empty'), '')
  await writeFile(
    at('binary'),
    Uint8Array.from({ length: 4096 }, (_, index) => index % 256),
  )
  await writeFile(at('newer'), '{"schemaVersion": 9}')
  await writeFile(at('deep'), '['.repeat(100_000))
  await writeFile(at('huge'), '')
  await truncate(at('huge'), 200 * 1024 * 1024)
  await mkdir(at('folder'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('wrong usage ends with 2 and a sentence', () => {
  it.each([
    ['deploy', 'There is no command deploy. --help lists them.'],
    ['valdate x', 'There is no command valdate; did you mean validate? --help lists them.'],
    ['validate', 'validate needs a FILE. See validate --help.'],
    ['validate a a', '“a” is named twice; validate takes one.'],
    ['validate a b', 'validate takes one FILE; 2 were given.'],
    ['samples x', 'samples takes no “x”. See samples --help.'],
    ['sample tour', 'sample needs --out FILE.'],
    ['sample tour --out', '--out needs its FILE.'],
    ['sample tour --out --json', '--out needs its FILE.'],
    ['sample tour --out a --out b', '--out is given twice.'],
    ['sample tour --oit a', 'There is no option --oit; did you mean --out?'],
    ['sample tour -o a', 'There is no option -o.'],
    ['samples --json=yes', '--json takes no value.'],
    ['samples --lang fr', '--lang cannot be fr: it is one of zh-CN, en.'],
    ['sample tour --out {folder}/folder', '{folder}/folder is a folder; --out names a file.'],
    ['export {folder}/tour.hcevent --out {folder}/empty', '{folder}/empty is a file; --out names a folder.'],
    ['export x --out y --formats doc', '--formats cannot be doc: it is one of pdf, docx, xlsx, csv, ics, txt.'],
    ['export x --out y --documents ,', '--documents needs names, separated by commas.'],
    ['export x --out y --locale de', '--locale cannot be de: it is one of zh-CN, en.'],
    ['news x --kind poem', '--kind cannot be poem: it is one of notice, flash, brief, release, long, briefing.'],
    ['import-people {folder}/empty', 'import-people needs --event ID.'],
    ['serve --port 70000', '--port is a number from 0 to 65535, not 70000.'],
  ])('%s', async (line, sentence) => {
    const { code, stdout, stderr } = await organizer(words(line))
    expect({ code, stderr: stderr.trimEnd() }).toEqual({ code: 2, stderr: sentence.replace('{folder}', folder) })
    expect(line.includes('--json') || stdout === '').toBe(true)
  })

  it('no command at all shows them all, on the side of errors', async () => {
    const { code, stdout, stderr } = await organizer([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Commands:')
  })
})

describe('what cannot be read ends with 3', () => {
  it.each([
    ['empty', /The file is empty\./],
    ['binary', /This is no text file/],
    ['folder', /is a folder; name an event file\./],
    ['newer', /was written by a newer version of the program \(format 9\): update first\. It was left untouched\./],
    ['deep', /Nested more than 64 levels deep/],
    ['huge', /is larger than 32 MB; no event is\./],
  ])(
    '%s',
    async (name, sentence) => {
      for (const args of [
        ['validate', at(name)],
        ['import', at(name), '--library', at('library')],
        ['export', at(name), '--out', at('made')],
      ]) {
        const { code, stdout, stderr } = await organizer(args)
        expect(code, args[0]).toBe(3)
        expect(stdout + stderr).toMatch(sentence)
        expect(stderr).not.toMatch(/^ {4}at /m)
      }
      expect(await readdir(folder)).not.toContain('made')
      expect(await readdir(path.join(at('library'), 'events')).catch(() => [])).toEqual([])
    },
    60_000,
  )

  it('of 200 MB is refused before it is read', async () => {
    const started = performance.now()
    expect((await organizer(['check', at('huge')])).code).toBe(3)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('leaves a file of a newer version as it was', async () => {
    await organizer(['import', at('newer'), '--library', at('library')])
    expect(await readFile(at('newer'), 'utf8')).toBe('{"schemaVersion": 9}')
  })
})

describe('what is not there ends with 4', () => {
  it.each([
    ['validate {folder}/nothing', 'There is no file {folder}/nothing.'],
    ['validate {folder}/tour.hcevent/inside', 'There is no file {folder}/tour.hcevent/inside.'],
    [
      'sample nothing --out {folder}/x',
      'There is no sample nothing. There are: conference, tour, seminar, conference-en.',
    ],
    [
      'sample Tuor --out {folder}/x',
      'There is no sample Tuor; did you mean tour? There are: conference, tour, seminar, conference-en.',
    ],
    [
      'export {folder}/tour.hcevent --out {folder}/made --documents progamme',
      /There is no document progamme; did you mean programme\? There are: handbook, programme, /,
    ],
    [
      'export {folder}/tour.hcevent --out {folder}/made --documents roster --formats ics',
      'roster is only made as pdf, xlsx, csv, docx, txt.',
    ],
    ['import-people {folder}/empty --event nothing', 'There is no event with the id nothing in the library.'],
    ['news abcdefghijkl --library {folder}/nowhere', 'There is no library folder {folder}/nowhere.'],
    ['list --library {folder}/nowhere', 'There is no library folder {folder}/nowhere.'],
    [
      'check abcdefghijkl --library {folder}/library-4',
      /There is no file abcdefghijkl, and no event with that id in the library\./,
    ],
  ])('%s', async (line, sentence) => {
    await mkdir(at('library-4'), { recursive: true })
    const { code, stdout, stderr } = await organizer(words(line))
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    if (typeof sentence === 'string') expect(stderr.trimEnd()).toBe(sentence.replace('{folder}', folder))
    else expect(stderr).toMatch(sentence)
    expect(await readdir(folder)).not.toContain('made')
  })

  it('a document that comes later is told from one that will never be', async () => {
    const { documentIds } = await import('#shared/documents/document-ids.ts')
    const { findDocument } = await import('#shared/documents/registry.ts')
    const later = documentIds.find((id) => findDocument(id).state === 'later')
    if (later === undefined) return
    const { code, stderr } = await organizer(['export', at('tour.hcevent'), '--out', at('made'), '--documents', later])
    expect(code).toBe(4)
    expect(stderr).toMatch(new RegExp(`^${later} cannot be made by this version yet\\. There are: handbook, programme, `))
  })
})

describe('what is taken or closed ends with 5', () => {
  // A folder below /proc is closed to everyone, the administrator of a test machine included.
  it
    .skipIf(process.platform !== 'linux')
    .each([
      ['export {folder}/tour.hcevent --out /proc/made'],
      ['sample tour --out /proc/made/tour.hcevent'],
      ['schema --out /proc/schema.json'],
      ['news {folder}/tour.hcevent --format docx --out /proc/made'],
      ['demo --out /proc/made'],
    ])('%s', async (line) => {
    const { code, stdout, stderr } = await organizer(words(line))
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(stderr).toMatch(/^The folder \/proc\S* cannot be written \(E[A-Z]+\): choose another\.\n$/)
  })

  it.skipIf(process.platform !== 'linux')('a library that cannot be made', async () => {
    const { code, stderr } = await organizer(['import', at('tour.hcevent'), '--library', '/proc/library'])
    expect(code).toBe(5)
    expect(stderr).toMatch(/^\/proc\/library cannot be written \(ENOENT\): choose another folder\.\n$/)
  })
})

describe('errors for programs', () => {
  it('are one JSON value with code and sentence', async () => {
    const { code, stdout } = await organizer(['news', at('newer'), '--json'])
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'newer-version', message: expect.stringContaining('newer version') },
    })
  })

  it('hold every problem of a file', async () => {
    await writeFile(at('bad'), '{"kind":"tour","name":"","peple":[]}')
    const { code, stdout, stderr } = await organizer(['import', '--library', at('library'), '--json', at('bad')])
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'invalid-input', problems: [{ path: 'peple', line: 1, code: 'unknown-field' }] },
    })
    expect(stderr).toContain(`${at('bad')}:1: peple [unknown-field]`)
  })
})

describe('--help', () => {
  it('names every command', async () => {
    const { code, stdout } = await organizer(['--help'])
    expect(code).toBe(0)
    for (const { name, argument = '' } of commands)
      expect(stdout).toMatch(
        new RegExp(`^ {2}${name}${argument === '' ? '' : ` ${argument.replace('|', '\\|')}`}`, 'm'),
      )
    for (const code of [0, 1, 2, 3, 4, 5]) expect(stdout).toMatch(new RegExp(`^ {2}${code} {2}\\S`, 'm'))
  })

  it.each(commands.map((command) => [command.name, command] as const))(
    'of %s names its options, in both languages',
    async (name, { options }) => {
      for (const locale of ['en', 'zh-CN']) {
        let printed = ''
        const code = await runCommandLine([name, '--help', '--lang', locale], {
          env: {},
          systemLocale: 'en',
          print: (text: string) => (printed += text),
        } as unknown as Machine)
        expect(code).toBe(0)
        for (const option of [...Object.keys(options), 'json', 'lang', 'help'])
          expect(printed).toContain(`  --${option}`)
        expect(/\p{Script=Han}/u.test(printed)).toBe(locale === 'zh-CN')
      }
    },
  )

  it('of one command, from the shell', async () => {
    const { code, stdout, stderr } = await organizer(['export', '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: npm run --silent organizer -- export FILE\|ID --out DIR \[--documents LIST\]/)
  })

  it('stands in the README for every command', async () => {
    const readme = await readFile(path.resolve(import.meta.dirname, '../../electron/README.md'), 'utf8')
    for (const { name, options } of commands) {
      const row = readme.split('\n').find((line) => new RegExp(`^\\| \`${name}[\` ]`).test(line)) ?? ''
      expect(row, name).not.toBe('')
      for (const option of Object.keys(options)) expect(row, name).toContain(`--${option}`)
    }
  })

  it('shows the version', async () => {
    expect((await organizer(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
