export const logistics = {} as const
