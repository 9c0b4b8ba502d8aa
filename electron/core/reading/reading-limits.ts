/** How much of a file of unknown origin is read. @source quality §2.2 */
export const READING_LIMITS = {
  partBytes: 60 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  parts: 200,
  /** unpacked to packed, of parts above `freeBytes`: small ones can do no harm */
  ratio: 200,
  freeBytes: 1024 * 1024,
  /** characters of all cells together */
  characters: 10_000_000,
  cells: 1_200_000,
  sheets: 50,
} as const
