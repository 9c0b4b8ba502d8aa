import { attendanceColumns } from './attendance-columns.ts'
import { careColumns } from './care-columns.ts'
import { identityColumns } from './identity-columns.ts'
import type { ColumnId, PersonColumn } from './column.ts'

/** Every column, in the order in which they are offered. */
export const personColumns: readonly PersonColumn[] = [...identityColumns, ...attendanceColumns, ...careColumns]

export const columnById: ReadonlyMap<string, PersonColumn> = new Map(personColumns.map((column) => [column.id, column]))

export const builtInSets = ['basic', 'contact', 'board', 'journey', 'all'] as const
export type BuiltInSet = (typeof builtInSets)[number]

/** Columns by purpose. The name stands first in every set and stays in view. */
export const columnsOfSet: Readonly<Record<BuiltInSet, readonly ColumnId[]>> = {
  basic: ['name', 'unit', 'title', 'category', 'rank', 'delegation', 'groups', 'attendance', 'phone', 'note'],
  contact: ['name', 'unit', 'title', 'phone', 'email', 'attendance', 'delegation', 'note'],
  board: ['name', 'unit', 'gender', 'ethnicity', 'diets', 'dietNote', 'lodgingWish', 'roommates', 'room', 'mobilityNote', 'attendance', 'lateFrom', 'leavesAt'],
  journey: [
    'name', 'unit', 'phone', 'arrivalAt', 'arrivalMode', 'arrivalNumber', 'arrivalPlace', 'arrivalPickUp',
    'departureAt', 'departureMode', 'departureNumber', 'departurePlace', 'departurePickUp',
  ],
  all: personColumns.map(({ id }) => id),
}
