const ADDRESS = /^https?:\/\/[^\s/?#@]+(\/[^\s?#@]*)?$/i

/**
 * Whether this can be the address of a route server: a whole http or https address of a machine, without a name and
 * password in it, and without a question behind it. What is asked of it are coordinates, never names.
 */
export function isRouteServerAddress(address: string): boolean {
  return ADDRESS.test(address)
}
