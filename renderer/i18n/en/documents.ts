import type { Translated } from '../message-types.ts'
import type { documents as zhCn } from '../zh-cn/documents.ts'

export const documents: Translated<typeof zhCn> = {
  choosePaper: 'Paper to show',
  printPaper: 'Print {title}',
  as: 'Format',
  exportTicked: 'Export ticked documents',
  exportCount: 'Export ticked: {count}',
  export: 'Export {name}: {format}',
  tickHint: 'Choose a name to see its pages beside the list.',
  tickAll: 'Tick all',
  tick: 'Tick {name}',
  column: { document: 'Document', state: 'State', keep: 'Export' },
  format: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', ics: 'Calendar', txt: 'Text' },
  ready: 'Ready',
  incomplete: 'Incomplete',
  and: '; ',
  job: '{name} ({format})',
  results: 'Exported documents',
  running: 'Exporting {done} of {total}: {name}',
  cancel: 'Cancel',
  stopped: 'Cancelled: {done} of {total} exported.',
  saved: '{name} saved to {path}',
  handedOver: '{name} handed to the browser as a download.',
  cancelled: '{name} was not saved.',
  failed: '{name} was not exported: {reason}',
  warning: {
    'missing-glyph': 'The fonts have no “{subject}”: it will be missing in {where}.',
    incomplete: '{where}: {subject} is to be confirmed.',
    overflow: '“{subject}” does not fit in {where}.',
  },
}
