/** Somebody as a line of a board's column. */
export type BoardLine = {
  readonly id: string
  readonly name: string
  /** what tells them from others of the name */
  readonly detail: string
  /** where they stand in the column, such as a seat */
  readonly note?: string
  /** why they are there; said to screen readers too */
  readonly title?: string
  readonly isFixed: boolean
  readonly isStrong: boolean
  /** does not come */
  readonly isStruck: boolean
}
