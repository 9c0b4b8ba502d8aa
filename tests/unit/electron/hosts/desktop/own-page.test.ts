import { describe, expect, it } from 'vitest'
import { PAGE_ADDRESS, isOwnAddress, isOwnPage } from '../../../../../electron/hosts/desktop/own-page.ts'

const FOREIGN = [
  'https://huicheng/index.html',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://evil/index.html',
  'app://huicheng.evil/index.html',
  'app://user@huicheng.evil/',
  'app:huicheng',
  'data:text/html,app://huicheng/',
  'about:blank',
  'not an address',
  '',
]

describe('our own page', () => {
  it('lives at one address', () => {
    expect(isOwnAddress(PAGE_ADDRESS)).toBe(true)
    expect(isOwnAddress('app://huicheng/index.html#/library')).toBe(true)
  })

  it.each(FOREIGN)('is not at %s', (address) => {
    expect(isOwnAddress(address)).toBe(false)
    expect(isOwnPage({ url: address, parent: null })).toBe(false)
  })

  it('is the top frame, alive', () => {
    expect(isOwnPage({ url: PAGE_ADDRESS, parent: null })).toBe(true)
    expect(isOwnPage({ url: PAGE_ADDRESS, parent: {} as never })).toBe(false)
    expect(isOwnPage(null)).toBe(false)
  })
})
