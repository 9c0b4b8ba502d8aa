import { afterEach, describe, expect, it, vi } from 'vitest'
import { StartTicket } from '../../../../../electron/hosts/browser/start-ticket.ts'

describe('a start ticket', () => {
  afterEach(() => void vi.useRealTimers())

  it('is good once', () => {
    const ticket = new StartTicket()
    const issued = ticket.issue()
    expect([ticket.redeem(issued), ticket.redeem(issued)]).toEqual([true, false])
  })

  it('is not good before it is issued, nor when it is another', () => {
    const ticket = new StartTicket()
    expect(ticket.redeem('')).toBe(false)
    const issued = ticket.issue()
    expect(ticket.redeem('another')).toBe(false)
    expect(ticket.redeem(issued)).toBe(true)
  })

  it('is good for a minute', () => {
    vi.useFakeTimers()
    const ticket = new StartTicket()
    const issued = ticket.issue()
    vi.advanceTimersByTime(60_001)
    expect(ticket.redeem(issued)).toBe(false)
  })
})
