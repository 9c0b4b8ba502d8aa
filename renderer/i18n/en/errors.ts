import type { Translated } from '../message-types.ts'
import type { errors as zhCn } from '../zh-cn/errors.ts'

export const errors: Translated<typeof zhCn> = {
  'invalid-input': { what: 'Something in it does not fit, so nothing was saved', todo: 'Correct the places listed below and try again' },
  'not-found': { what: 'It is no longer there; it may have been deleted', todo: 'Look in the library, or undo the deletion' },
  conflict: { what: 'Another window has just changed the same place', todo: 'The latest text is shown; check it and change it again' },
  locked: { what: 'Another program is using the file', todo: 'Close that program and retry' },
  'read-only': { what: 'The library folder cannot be written to', todo: 'Check its permissions, or choose another folder in the settings' },
  'disk-full': { what: 'The disk is full', todo: 'Free some space and retry; your changes are kept in this window' },
  unavailable: { what: 'Huicheng’s core cannot be reached', todo: 'Your changes are kept in this window and saved when it answers; leave the window open' },
  'folder-gone': { what: 'The library folder cannot be reached; a drive may be unplugged or a share offline', todo: 'Connect it and retry; your changes are kept in this window' },
  'too-large': { what: 'It is too large', todo: 'Split it, or leave out what is not needed' },
  'newer-version': { what: 'The file comes from a newer version of Huicheng', todo: 'Update Huicheng first; the file was not changed' },
  damaged: { what: 'The file is damaged and cannot be read', todo: 'It was left as it is; restore a backup or an exported file' },
  refused: { what: 'This address lacks its key, so the library stays closed', todo: 'Open the whole address that Huicheng gave' },
  'nothing-dated': { what: 'The calendar would be empty: no date is known, or no person or line is chosen', todo: 'Give the dates; for an itinerary choose a person or a line among the options first' },
  unsupported: { what: 'This version cannot do that yet', todo: 'Choose another format or file' },
  internal: { what: 'The program failed, and this step was not done', todo: 'Try again; if it persists, give the log to whoever maintains it' },
}
