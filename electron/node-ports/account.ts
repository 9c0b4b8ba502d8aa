import { userInfo } from 'node:os'

/** Name of the account that runs the program; empty where the system has no entry for it, as in some containers. */
export function accountName(read: () => { readonly username: string } = userInfo): string {
  try {
    return read().username
  } catch {
    return ''
  }
}
