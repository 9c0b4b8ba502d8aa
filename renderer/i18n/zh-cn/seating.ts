export const seating = {} as const
