/** What a picture may take: pixels of its longer side, and characters of base64. */
type PictureLimits = { readonly side: number; readonly characters: number }

/** From fine to coarse: the first that fits is taken. */
const QUALITIES = [0.86, 0.76, 0.64, 0.5] as const

/**
 * A JPEG of a picture file: upright, on white, no larger than it may be, without anything that the original tells of its
 * camera and place.
 *
 * @returns null when the file is no picture that this machine can read
 */
export async function madePicture(file: Blob & { readonly name?: string }, { side, characters }: PictureLimits): Promise<{ readonly name: string; readonly data: string; readonly width: number; readonly height: number } | null> {
  const original = await createImageBitmap(file).catch(() => null)
  if (!original) return null
  try {
    for (let longest = side; longest >= 200; longest = Math.round(longest * 0.7)) {
      const scale = Math.min(1, longest / Math.max(original.width, original.height))
      const [width, height] = [Math.max(1, Math.round(original.width * scale)), Math.max(1, Math.round(original.height * scale))]
      const canvas = drawn(original, width, height)
      const data = QUALITIES.map((quality) => () => canvas.toDataURL('image/jpeg', quality).replace(/^[^,]*,/, '')).reduce((fit, make) => (fit === '' || fit.length > characters ? make() : fit), '')
      if (data.length <= characters) return { name: (file.name ?? '').slice(0, 300), data, width, height }
    }
    return null
  } finally {
    original.close()
  }
}

function drawn(original: ImageBitmap, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('a canvas without a context')
  // A drawing with nothing behind it would turn black as a JPEG.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.drawImage(original, 0, 0, width, height)
  return canvas
}
