import type { ColumnId } from '../columns/column.ts'

/** Columns that show a fact which the register keeps. */
const FIELDS: Partial<Readonly<Record<ColumnId, string>>> = { name: 'name', unit: 'posts', title: 'posts', posts: 'posts', phone: 'phone', email: 'email', gender: 'gender', pinyin: 'pinyin' }

/** The line about what a cell of the roster shows, of those where the register says something else of its person. */
export function differenceAt<One extends { readonly field: string }>(lines: readonly One[], columnId: string): One | undefined {
  const field = FIELDS[columnId as ColumnId]
  return field === undefined ? undefined : lines.find((line) => line.field === field)
}
