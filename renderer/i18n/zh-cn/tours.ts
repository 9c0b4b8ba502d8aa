export const tours = {} as const
