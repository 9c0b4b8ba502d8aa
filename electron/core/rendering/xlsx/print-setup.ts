import type { Feature, Image } from 'write-excel-file/node'
import { sanitizeTextContent } from 'write-excel-file/utility'
import type { Paper } from '#shared/documents/paper.ts'

type SheetToPrint = { readonly name: string; /** row of the column titles, from 1 */ readonly headRow: number }

const PAGE_NUMBER = { 'zh-CN': '第&P页 共&N页', en: 'Page &P of &N' } as const

/**
 * How the sheets print: as wide as the paper, the rows down to the column titles on every page, at the head how the
 * paper is to be handled, at the foot what it is. Text that looks like a number is meant, so Excel need not mark it.
 *
 * @source ECMA-376 part 1, 18.3.1 (order of a worksheet's parts), 18.2.6 (_xlnm.Print_Titles)
 */
export function printSetup(paper: Paper, sheets: readonly SheetToPrint[]): Feature<Image['content']> {
  const { event, document, version, classification } = paper.facts
  const foot = sanitizeTextContent(`&L${shown(`${event} ${document}`)}&R${shown(version)} ${PAGE_NUMBER[paper.locale]}`)
  const head = classification === undefined ? '' : `<oddHeader>${sanitizeTextContent(`&L${shown(classification)}`)}</oddHeader>`
  // On the first page it stands in the sheet's first row.
  const headAndFoot = `<headerFooter differentFirst="1">${head}<oddFooter>${foot}</oddFooter><firstFooter>${foot}</firstFooter></headerFooter>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: () => `${headAndFoot}<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>`,
          transform: (xml) => xml.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'),
          transformElementAttributes: (tagName, attributes) => (tagName === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\/>|<definedNames><\/definedNames>/u, `<definedNames>${sheets.map(printTitles).join('')}</definedNames>`),
        },
      },
    },
  }
}

function printTitles({ name, headRow }: SheetToPrint, index: number): string {
  const sheet = sanitizeTextContent(`'${name.replaceAll("'", "''")}'`)
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$${headRow}:$${headRow}</definedName>`
}

/** Excel reads & as the beginning of a code. */
function shown(text: string): string {
  return text.replaceAll('&', '&&')
}
