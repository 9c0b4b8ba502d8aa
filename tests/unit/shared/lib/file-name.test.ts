import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distinctFileName, foldedFileName, safeFileName } from '#shared/lib/file-name.ts'

describe('a name for a file', () => {
  it.each([
    ['省数字农业现场会（示例） 会议日程.pdf', '省数字农业现场会（示例） 会议日程.pdf'],
    ['一/二\\三:四*五?六"七<八>九|十.docx', '一二三四五六七八九十.docx'],
    ['tab\tand\nbreak.txt', 'tabandbreak.txt'],
    ['trailing dots... .pdf', 'trailing dots.pdf'],
    ['  blanks around  .ics', 'blanks around.ics'],
    ['con.pdf', '_con.pdf'],
    ['COM1.tar.txt', '_COM1.tar.txt'],
    ['console.pdf', 'console.pdf'],
    ['', 'file'],
    ['???.pdf', 'file.pdf'],
    ['../../etc/passwd', 'file.etcpasswd'],
    ['..日程.pdf', '日程.pdf'],
    ['e\u0301tude.pdf', 'étude.pdf'],
    ['evil\u202Efdp.exe', 'evilfdp.exe'],
    ['.hidden', 'file.hidden'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe)
  })

  it('is cut between characters and keeps its extension', () => {
    const name = safeFileName(`${'𬭚'.repeat(60)}.pdf`)
    expect(name).toBe(`${'𬭚'.repeat(38)}.pdf`)
  })

  it('leaves room for a long folder', () => {
    expect(safeFileName('会'.repeat(100) + '.pdf', 200).length).toBe(39)
  })

  it('can be kept by every system, whatever the title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('.pdf', '.docx', ''),
        (title, extension) => {
          const name = safeFileName(title + extension)
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(81)
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
          expect(name).not.toMatch(/[. ]$/)
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
          expect(name.isWellFormed() || !title.isWellFormed()).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('stays as it is when it is made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
        expect(safeFileName(safeFileName(title))).toBe(safeFileName(title))
      }),
    )
  })
})

describe('a second file of the same name', () => {
  const taken =
    (...names: string[]) =>
    (folded: string) =>
      names.map(foldedFileName).includes(folded)

  it('gets a number before its extension', () => {
    expect(distinctFileName('日程.pdf', taken('日程.pdf'))).toBe('日程 (2).pdf')
    expect(distinctFileName('日程.pdf', taken('日程.pdf', '日程 (2).pdf'))).toBe('日程 (3).pdf')
  })

  it('is the same to Windows when only the case differs', () => {
    expect(distinctFileName('Agenda.pdf', taken('AGENDA.PDF'))).toBe('Agenda (2).pdf')
  })

  it('keeps a free name', () => {
    expect(distinctFileName('日程.pdf', taken('议程.pdf'))).toBe('日程.pdf')
  })
})
