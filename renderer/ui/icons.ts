/** Outlines on a grid of 16, stroked. */
export const icons = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.6 10.6 14 14',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h6.75a3.75 3.75 0 0 1 0 7.5H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6H6.75a3.75 3.75 0 0 0 0 7.5H10',
  history: 'M2.5 2.75v3h3M2.8 5.75a5.5 5.5 0 1 1-.2 3.4M8 5v3.2l2.2 1.4',
  back: 'M10 3 5 8l5 5',
  down: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  check: 'M3 8.5 6.5 12 13 4.5',
  paper: 'M4 2h5.5L13 5.5V14H4ZM9.5 2v3.5H13',
  settings: 'M2 5h7M12 5h2M2 11h2M7 11h7M10.5 3.5v3M5.5 9.5v3',
  upload: 'M8 10.5v-8M5 5l3-3 3 3M2.5 11v2.5h11V11',
  up: 'M8 13V3M4 7l4-4 4 4',
  lower: 'M8 3v10M4 9l4 4 4-4',
  calendar: 'M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  lock: 'M4 7.25h8v6H4ZM5.5 7.25V5.2a2.5 2.5 0 0 1 5 0v2.05',
  unlock: 'M4 7.25h8v6H4ZM5.5 7.25V4.7a2.5 2.5 0 0 1 4.8-.9',
  swap: 'M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13',
} as const

export type IconName = keyof typeof icons
