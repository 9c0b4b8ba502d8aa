import { newToken } from './token.ts'

const VALID_MS = 60_000

/**
 * Leads a browser that we start to the address with the token, once and within a minute. The address of a program that
 * is started can be read by every account of the machine (`ps`), so the token itself must not stand there.
 */
export class StartTicket {
  #current: { readonly ticket: string; readonly timer: NodeJS.Timeout } | null = null

  issue(): string {
    this.#forget()
    const ticket = newToken()
    this.#current = { ticket, timer: setTimeout(() => this.#forget(), VALID_MS).unref() }
    return ticket
  }

  /** @returns whether the ticket was good; it is not again */
  redeem(ticket: string): boolean {
    if (this.#current?.ticket !== ticket) return false
    this.#forget()
    return true
  }

  #forget(): void {
    clearTimeout(this.#current?.timer)
    this.#current = null
  }
}
