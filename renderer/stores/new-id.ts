const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
/** The largest multiple of 36 in a byte: bytes above it would favour the first letters. */
const FAIR_BYTES = 252

/** An id for a new entity, `[a-z0-9]{12}`. Entities are added here before the core hears of them. */
export function newId(): string {
  let id = ''
  while (id.length < 12) {
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      if (byte < FAIR_BYTES && id.length < 12) id += ALPHABET[byte % 36] ?? ''
    }
  }
  return id
}
