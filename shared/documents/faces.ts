/**
 * A face is a role; which font fills it is decided where the bytes are made. 仿宋 and 小标宋 are not free to be passed on,
 * so they are those of the machine, else Song.
 */
export const faces = ['song', 'hei', 'kai', 'fangsong', 'title'] as const
export type Face = (typeof faces)[number]
