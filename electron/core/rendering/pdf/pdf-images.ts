import type { Block, Paper } from '#shared/documents/paper.ts'
import { fingerprint } from '#shared/lib/fingerprint.ts'
import { jpegBytes } from '../jpeg.ts'

/** What a picture is called in a PDF: the same bytes lie in it once, and a sheet's fingerprint tells them apart. */
export function imageName(url: string): string {
  return `picture-${fingerprint(url)}`
}

/** Whether a picture can be set. */
export function isReadable({ url }: { readonly url: string }): boolean {
  return jpegBytes(url) !== null
}

/** The pictures of a paper by their names. */
export function imagesOf({ sections }: Paper): Record<string, string> {
  const pictures = sections.flatMap(({ blocks }) => blocks.flatMap(picturesOf))
  return Object.fromEntries(pictures.filter(isReadable).map(({ url }) => [imageName(url), url]))
}

function picturesOf(block: Block): readonly { readonly url: string }[] {
  if (block.kind === 'pictures') return block.pictures
  if (block.kind === 'cover') return [block.emblem, block.picture].filter((picture) => picture !== undefined)
  return block.kind === 'drawing' && block.picture ? [block.picture] : []
}
