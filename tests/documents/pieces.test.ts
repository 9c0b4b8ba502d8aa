import { describe, expect, test } from 'vitest'
import type { Paper } from '#shared/documents/paper.ts'
import { changedPieces, type Piece, type TextMark } from '#shared/documents/pieces/piece.ts'
import { documents } from '#shared/documents/registry.ts'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import type { ChosenOptions } from '#shared/documents/document-options.ts'
import { peopleOfCode } from '#shared/domain/logistics/desk-entry.ts'
import { dictionaryReading } from '#shared/domain/people/names/dictionary-reading.ts'
import { eventWith } from '../helpers/builders.ts'
import { manyNames } from '../helpers/many-names.ts'
import { paperOf, press, sampleEvent, sampleKeys } from '../helpers/papers.ts'
import { readPdf, type PlacedText } from '../helpers/read-pdf.ts'

const pieceDocuments = documents.filter(({ tally }) => tally)
const made = (event: Parameters<typeof paperOf>[0], id: DocumentId, chosen: ChosenOptions = {}) => paperOf(event, id, { chosen, readName: dictionaryReading })
const piecesOf = (paper: Paper): readonly Piece[] => paper.pieces?.pieces ?? []
const eventOf = (...names: readonly string[]) => eventWith({ people: names.map((name, index) => ({ id: `p${index + 1}`, name })) })
/** Blanks are read from where things lie, so they are left out. */
const bare = (text: string) => text.replace(/\s/gu, '')
/** What was set as one line: a reader takes it apart where a font changes or a blank is as wide as a character. */
function linesOf(items: readonly PlacedText[]): readonly PlacedText[] {
  const lines: PlacedText[] = []
  for (const item of items.filter(({ text }) => text.trim() !== '')) {
    const last = lines.at(-1)
    const goesOn = last !== undefined && last.yMm === item.yMm && last.sizePt === item.sizePt && (item.sizePt < 0 || Math.abs(item.xMm - last.rightMm) < item.sizePt * 0.4)
    if (goesOn) lines[lines.length - 1] = { ...last, text: last.text + item.text, rightMm: item.rightMm }
    else lines.push(item)
  }
  return lines
}
const sidesOf = (items: readonly PlacedText[], name: string) => linesOf(items).filter(({ text }) => bare(text) === bare(name))

describe.each(sampleKeys.flatMap((key) => pieceDocuments.map(({ id }) => ({ key, id }))))('$key: the sheets of $id', async ({ key, id }) => {
  const paper = made(sampleEvent(key), id)
  const printed = await press.print(paper)
  const pdf = await readPdf(printed.bytes, { withFonts: true })

  test('have everything on paper that is on a piece, within the sheet, in fonts that come along', () => {
    const text = bare(pdf.text)
    for (const piece of piecesOf(paper)) {
      for (const mark of piece.marks) if (mark.kind === 'text') for (const word of mark.text.split(/[\s\u3000]+/u)) expect(text).toContain([...word][0] ?? '')
    }
    for (const { items, widthMm } of pdf.pages) for (const { text: shown, xMm } of items) expect([shown, xMm > 0, xMm < widthMm]).toEqual([shown, true, true])
    expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([])
    expect(printed.warnings).toEqual([])
  })

  test('are the same to the byte when they are made again', async () => {
    expect(Buffer.compare(Buffer.from((await press.print(paper)).bytes), Buffer.from(printed.bytes))).toBe(0)
  })
})

describe('a name tent', () => {
  test('says the name on both sides, the upper one turned round, the same on either side of the fold', async () => {
    const paper = made(eventOf('周示宁'), 'name-tents')
    const { pages: [page] } = await readPdf((await press.print(paper)).bytes)
    const sides = sidesOf(page?.items ?? [], '周示宁')
    expect(sides).toHaveLength(2)
    const [upper, lower] = sides
    const fold = 297 / 2
    // Turned by half a circle about the middle of the fold, the one lies on the other.
    expect((upper?.xMm ?? 0) + (lower?.xMm ?? 0)).toBeCloseTo(210, 1)
    expect((upper?.yMm ?? 0) + (lower?.yMm ?? 0)).toBeCloseTo(2 * fold, 1)
    expect(upper?.sizePt).toBeCloseTo(-(lower?.sizePt ?? 0), 3)
  })

  test('widens a name of two characters and sets all usual names in one size', async () => {
    const { pages } = await readPdf((await press.print(made(eventOf('张三', '周示宁', '欧阳示例'), 'name-tents'))).bytes)
    const [two, three] = ['张三', '周示宁'].map((name, index) => sidesOf(pages[index]?.items ?? [], name).find(({ sizePt }) => sizePt > 0))
    expect((two?.rightMm ?? 0) - (two?.xMm ?? 0)).toBeCloseTo((three?.rightMm ?? 0) - (three?.xMm ?? 0), 1)
    const sizes = ['张三', '周示宁', '欧阳示例'].map((name, index) => Math.abs(sidesOf(pages[index]?.items ?? [], name)[0]?.sizePt ?? 0))
    expect(new Set(sizes.map((size) => size.toFixed(2))).size).toBe(1)
  })

  test('has the name in Latin letters below where that is wanted: the written form, else pinyin', () => {
    const event = eventWith({ people: [{ id: 'a', name: '单示宁' }, { id: 'b', name: '阿依古丽·示例', nameVariants: ['Ayguli Shili'] }, { id: 'c', name: '阿里木·示例' }] })
    const below = piecesOf(made(event, 'name-tents', { secondLine: 'latin' })).map(({ marks }) => (marks as readonly TextMark[]).slice(marks.length / 2).slice(1).map(({ text }) => text))
    expect(below).toEqual([['Shan Shining'], ['Ayguli Shili'], []])
    const entry = pieceDocuments.find(({ id }) => id === 'name-tents')
    expect(entry?.tally?.(event, { chosen: { secondLine: 'latin' }, readName: dictionaryReading }).lacks).toEqual([{ name: '阿里木·示例', lack: 'no-latin' }])
  })

  test('is made for those of a plan, as one walks along their seats, and printed for those that are asked for, in the size of all', async () => {
    const seated = ['p1', 'p2', 'p3'].map((personId) => ({ personId }))
    const assignments = Object.fromEntries(['p2', 'p1', 'p3'].map((personId, index) => [`r1s${index + 1}`, { personId }]))
    const event = eventWith({ people: [{ id: 'p1', name: '周示宁' }, { id: 'p2', name: '欧阳示例' }, { id: 'p3', name: '段示长' }, { id: 'p4', name: '不在其中' }], seatingPlans: [{ id: 'plan', title: '开幕会', layout: { kind: 'rostrum', rows: [3] }, seated, assignments } as never] })
    expect(piecesOf(made(event, 'name-tents', { people: 'plan' })).map(({ name }) => name)).toEqual(['欧阳示例', '周示宁', '段示长'])
    const only = made(event, 'name-tents', { people: 'plan', only: ['p1'] })
    const [all, one] = await Promise.all([made(event, 'name-tents', { people: 'plan' }), only].map(async (paper) => readPdf((await press.print(paper)).bytes)))
    expect([all?.pages.length, one?.pages.length]).toEqual([3, 1])
    const sizeOf = (items: readonly PlacedText[] = []) => sidesOf(items, '周示宁')[0]?.sizePt
    expect(sizeOf(one?.pages[0]?.items)).toBe(sizeOf(all?.pages[1]?.items))
  })

  test('is known again by its id, and by its fingerprint when it would be seen to differ', () => {
    const before = piecesOf(made(eventOf('周示宁', '段示长'), 'name-tents'))
    const after = piecesOf(made(eventOf('周示宁', '段例长', '秦示文'), 'name-tents'))
    expect(changedPieces(after, new Map(before.map(({ id, fingerprint }) => [id, fingerprint]))).map(({ name }) => name)).toEqual(['段例长', '秦示文'])
    expect(changedPieces(before, new Map(before.map(({ id, fingerprint }) => [id, fingerprint])))).toEqual([])
    const inSong = piecesOf(made(eventOf('周示宁'), 'name-tents', { face: 'song' }))
    expect(changedPieces(inSong, new Map(before.map(({ id, fingerprint }) => [id, fingerprint])))).toHaveLength(1)
  })

  test('is counted against the list, with whoever has none', () => {
    const event = eventOf('周示宁', '', '段示长')
    expect(pieceDocuments.find(({ id }) => id === 'name-tents')?.tally?.(event, { chosen: { only: ['p1'] } })).toEqual({ listed: 3, made: 2, printed: 1, lacks: [{ name: '', lack: 'no-name' }] })
  })

  test('reports before printing, by name, what no font has and what would be too small to be read', async () => {
    const { warnings } = await press.print(made(eventOf('周\u{2a6d6}宁', `${'阿依古丽'.repeat(6)}·示例`), 'name-tents', { size: 'place-card' }))
    expect(warnings.map(({ code, where }) => [code, where])).toEqual([
      ['missing-glyph', '周\u{2a6d6}宁'],
      ['overflow', `${'阿依古丽'.repeat(6)}·示例`],
    ])
  })
})

describe('a badge', () => {
  const event = eventWith({ people: [{ id: 'p1', name: '周示宁', category: 'leader', registrationNumber: '007', posts: [{ unitText: '示例图书馆', title: '馆长' }] }, { id: 'p2', name: '段示长' }] })
  const codes = piecesOf(made(event, 'badges')).map(({ marks }) => marks.flatMap((mark) => (mark.kind === 'code' ? [mark.text] : [])))

  test('has a code that signs in exactly its person at the desk, and nothing else about them', () => {
    expect(codes).toEqual([['007'], []])
    expect(peopleOfCode(event, codes[0]?.[0] ?? '').map(({ id }) => id)).toEqual(['p1'])
  })

  test('says so of those who have no number', () => {
    expect(pieceDocuments.find(({ id }) => id === 'badges')?.tally?.(event, {}).lacks).toEqual([{ name: '段示长', lack: 'no-code' }])
  })
})

describe('what is set up in the rooms', () => {
  const people = ['周示宁', '段示长', '秦示文'].map((name, index) => ({ id: `p${index + 1}`, name }))
  const event = eventWith({
    name: '全省数字农业现场推进会（示例）',
    people,
    rooms: [{ id: 'hall', name: '大会议厅', stageWidthM: 10 }],
    sessions: [{ id: 's1', title: '开幕会', date: '2026-10-12', startsAt: '09:00', place: { kind: 'room', roomId: 'hall' } }, { id: 's2', title: '分组讨论', place: { kind: 'text', text: '三楼会议室' } }, { id: 's3', type: 'visit', title: '现场观摩', place: { kind: 'text', text: '示例县' } }],
    seatingPlans: [
      { id: 'hall', title: '会场', layout: { kind: 'audience', rows: [3], aislesAfterColumns: [] }, seated: people.map(({ id }) => ({ personId: id })), assignments: { r1s1: { personId: 'p2' }, r1s3: { personId: 'p1' } }, blockedSeats: { r1s2: true } },
      { id: 'dinner', title: '晚宴', layout: { kind: 'round-tables', tables: 2, seatsPerTable: 8 }, assignments: { t2s1: { personId: 'p3' } } },
    ],
  } as never)
  const textsOf = (piece: Piece | undefined) => (piece?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

  test('labels for the seats of a plan, row by row, for all usable ones where that is wanted', () => {
    expect(piecesOf(made(event, 'seat-labels', { people: 'hall' })).map(textsOf)).toEqual([['1 排 1 座', '段示长'], ['1 排 3 座', '周示宁']])
    expect(piecesOf(made(event, 'seat-labels', { people: 'hall', seats: 'all' })).map(({ name }) => name)).toEqual(['段示长', '周示宁'])
  })

  test('a number for every table, with the names at it where that is wanted', () => {
    const signs = piecesOf(made(event, 'table-signs', { secondLine: 'names' }))
    expect(signs.map(({ name }) => name)).toEqual(['1号桌', '2号桌'])
    expect(textsOf(signs[1]).map((text) => text.replaceAll('\u2060', ''))).toContain('秦示文')
  })

  test('a sign for every door with what is held behind it, and one for the way there; none for the county that is visited', () => {
    expect(piecesOf(made(event, 'door-signs')).map(({ name }) => name)).toEqual(['大会议厅', '三楼会议室'])
    expect(textsOf(piecesOf(made(event, 'door-signs'))[0])).toEqual(['全省数字农业现场推进会（示例）', '大会议厅', '10月12日（星期一） 09:00', '开幕会'])
    const arrowOf = (arrow: string) => piecesOf(made(event, 'direction-signs', { arrow }))[0]?.marks.findLast(({ kind }) => kind === 'outline')
    const [left, right] = [arrowOf('left'), arrowOf('right')].map((mark) => (mark?.kind === 'outline' ? mark.points.map(([x]) => Math.round((297 - x) * 100)) : []))
    expect(left).toEqual((right ?? []).map((x) => 29_700 - x))
  })

  test('a door behind which more is held than can be read has a sign for each day, and nothing is left out', () => {
    const lesson = (number: number, date: string) => ({ id: `l${String(number)}`, title: `第${String(number)}讲`, date, startsAt: `${String(7 + number).padStart(2, '0')}:00`, place: { kind: 'room', roomId: 'hall' } })
    const sessions = [1, 2, 3, 4, 5, 6].map((number) => lesson(number, '2026-10-12')).concat(lesson(7, '2026-10-13'))
    const signs = piecesOf(made(eventWith({ rooms: [{ id: 'hall', name: '报告厅' }], sessions } as never), 'door-signs'))
    const lessons = signs.map((sign) => textsOf(sign).filter((text) => text.endsWith('讲')))
    expect(lessons).toEqual([['第1讲', '第2讲', '第3讲'], ['第4讲', '第5讲', '第6讲'], ['第7讲']])
    expect(new Set(signs.map(({ id }) => id)).size).toBe(3)
  })

  test('each group finds its own room', () => {
    const groups = [{ id: 'g1', name: '第一组', roomId: 'r1' }, { id: 'g2', name: '第二组', roomId: 'r2' }]
    const event = eventWith({ rooms: [{ id: 'r1', name: '一号教室' }, { id: 'r2', name: '二号教室' }], groups, sessions: [{ title: '分组研讨', groupIds: { g1: true, g2: true } }] } as never)
    expect(piecesOf(made(event, 'door-signs')).map((sign) => textsOf(sign).slice(-3))).toEqual([['一号教室', '—', '分组研讨　第一组'], ['二号教室', '—', '分组研讨　第二组']])
    expect(piecesOf(made(event, 'direction-signs')).map(({ name }) => name)).toEqual(['一号教室', '二号教室'])
    const own = eventWith({ rooms: [{ id: 'r1', name: '一号教室' }], groups: [{ id: 'g1', name: '第一组', roomId: 'r1' }], sessions: [{ title: '工作坊', place: { kind: 'room', roomId: 'r1' }, groupIds: { g1: true } }] } as never)
    expect(piecesOf(made(own, 'door-signs')).map((sign) => textsOf(sign).slice(-3))).toEqual([['一号教室', '—', '工作坊']])
  })

  test('the banner is broken between words, and its measures stand clear of the drawing', () => {
    const event = eventWith({ name: '全省公共图书馆服务座谈会暨第三期业务骨干培训班（示例）', rooms: [{ id: 'hall', name: '报告厅', stageWidthM: 8 }], sessions: [{ title: '开班式', place: { kind: 'room', roomId: 'hall' } }] } as never)
    const [banner] = piecesOf(made(event, 'banner'))
    expect(textsOf(banner).slice(1, 3)).toEqual(['全省公共图书馆服务座谈会暨', '第三期业务骨干培训班（示例）'])
    const drawn = Math.max(...(banner?.marks ?? []).flatMap((mark) => (mark.kind === 'outline' ? mark.points.map(([, y]) => y) : [])))
    const said = (banner?.marks ?? []).flatMap((mark) => (mark.kind === 'text' && mark.text.includes('米') ? [mark.at.y] : []))
    expect(Math.min(...said)).toBeGreaterThan(drawn)
  })

  test('the banner says how wide it comes out over the stage, and is reported where its letters would be too small', async () => {
    const [line] = made(event, 'banner').sections[0]?.blocks.flatMap((block) => (block.kind === 'table' ? block.groups[0]?.rows ?? [] : [])) ?? []
    // 15 letters over nine tenths of 10 m.
    expect(JSON.stringify(line)).toContain('舞台宽 10 米　共 15 字　字高约 60 厘米　全长约 9 米')
    const long = { ...event, name: '很长的活动名称'.repeat(10) }
    expect((await press.print(made(long, 'banner'))).warnings).toMatchObject([{ code: 'overflow', subject: long.name.slice(0, 35) }])
    expect((await press.print(made(event, 'banner'))).warnings).toEqual([])
  })
})

describe('3,000 generated names', () => {
  const names = manyNames(3_000)

  test.each(['stand', 'place-card'])('none is split or runs over the edge of a tent: %s', async (size) => {
    const paper = made(eventOf(...names), 'name-tents', { size, secondLine: 'latin' })
    const { bytes, warnings } = await press.print(paper)
    const { pages } = await readPdf(bytes)
    expect(warnings.filter(({ code }) => code === 'overflow')).toEqual([])
    const { pieceMm, sheetMm } = paper.pieces ?? { pieceMm: { width: 0, height: 0 }, sheetMm: { width: 0, height: 0 } }
    const columns = Math.floor(sheetMm.width / pieceMm.width)
    const left = (sheetMm.width - columns * pieceMm.width) / 2
    const rest = new Map<string, number>()
    for (const name of names) rest.set(bare(name), (rest.get(bare(name)) ?? 0) + 1)
    for (const { items } of pages) {
      const upright = linesOf(items).filter(({ sizePt, yMm }) => sizePt > 9 && yMm < 290)
      for (const { text, xMm, rightMm } of upright) {
        const column = Math.floor((xMm - left) / pieceMm.width)
        expect([text, xMm >= left + column * pieceMm.width + 2, rightMm <= left + (column + 1) * pieceMm.width - 2]).toEqual([text, true, true])
        const name = bare(text)
        if (rest.has(name)) rest.set(name, (rest.get(name) ?? 0) - 1)
      }
    }
    // Every name stands whole on one line, once on the upright side of its tent.
    expect([...rest].filter(([, count]) => count > 0)).toEqual([])
  }, 120_000)
})
