import type { Translated } from '../message-types.ts'
import type { paper as zhCn } from '../zh-cn/paper.ts'

export const paper: Translated<typeof zhCn> = {
  of: 'Paper: {title}',
  pages: 'Paper, {total} pages',
  page: 'Page number',
  total: 'of {total}',
  pageOf: 'Page {page} of {total}',
  previous: 'Previous page',
  next: 'Next page',
  zoom: 'Zoom',
  fitWidth: 'Fit width',
  fitPage: 'Fit page',
  find: 'Find',
  findHint: 'Enter goes to the next page',
  notFound: 'Not found',
  print: 'Print',
  hide: 'Hide',
  retry: 'Try again',
  cancel: 'Cancel',
  preparing: 'Preparing to print: page {page} of {total}',
  drawing: 'Laying out pages',
  updating: 'Updating',
  warnings: 'Read before printing',
  unreadable: 'This page could not be drawn. Try again, or export the PDF and open it.',
}
