import ExcelJS from 'exceljs'
import { readListFile } from '#core/reading/read-list-file.ts'
import { dryRun } from '#shared/domain/people/import/dry-run.ts'
import { readRows } from '#shared/domain/people/import/read-rows.ts'
import { planSheet } from '#shared/domain/people/import/sheet-plan.ts'
import { eventWith } from '../helpers/builders.ts'
import { aSpreadsheet } from '../helpers/list-files.ts'
import { compare, type Bench } from './measurement.ts'

const ROWS = 5_000
const HEADING = ['序号', '姓名', '性别', '民族', '工作单位', '职务', '联系电话', '出生年月', '抵达车次', '备注']
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const CHARACTERS = '示例远明宁安平和立新文华'

/** A list as it is sent in: everyone another name and number, some of it to be put right. */
function rowOf(index: number): readonly (string | number)[] {
  const character = (step: number) => CHARACTERS[Math.floor(index / step) % CHARACTERS.length] ?? ''
  return [
    index + 1,
    `${SURNAMES[index % SURNAMES.length] ?? ''}${index % 7 === 0 ? '　' : ''}${character(SURNAMES.length)}${character(SURNAMES.length * CHARACTERS.length)}${index % 20 === 0 ? '（女）' : ''}`,
    index % 2 === 0 ? '女' : '男',
    '汉',
    `云溪市第${String(index % 300)}图书馆`,
    index % 3 === 0 ? '党支部书记、馆长' : '馆员',
    13_800_000_000 + index,
    '1985.3',
    `G${String(1_000 + (index % 900))}`,
    '示例',
  ]
}

/** Importing a list up to its dry run, beside reading alone. */
export const bench: Bench = async function* () {
  const bytes = await aSpreadsheet([HEADING, ...Array.from({ length: ROWS }, (_, index) => rowOf(index))])
  const event = eventWith()
  yield await compare(
    `import ${String(ROWS)} × ${String(HEADING.length)}: read, understand, check, match`,
    () => {
      const file = readListFile(bytes)
      if (file.outcome !== 'read') throw new Error(file.reason)
      const [sheet] = file.sheets
      if (!sheet) throw new Error('no sheet')
      const { counts } = dryRun(event, readRows(sheet, planSheet(sheet), new Map(), { knownUnits: [] }), { taken: new Map(), persons: new Map(), units: new Map() })
      if (counts.new + counts.duplicate + counts.doubtful !== ROWS) throw new Error('rows are missing')
    },
    { name: 'exceljs, reading alone', run: () => new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer) },
    0.5,
    15,
  )
}
