import { describe, expect, it } from 'vitest'
import { accountName } from '../../../../electron/node-ports/account.ts'

describe('the account', () => {
  it('is named as the system names it', () => {
    expect(accountName(() => ({ username: 'lin' }))).toBe('lin')
  })

  it('has no name where the system knows none', () => {
    expect(accountName(() => { throw new Error('ENOENT') })).toBe('')
  })
})
