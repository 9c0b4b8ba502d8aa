import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(path.resolve(import.meta.dirname, '../../../../renderer/ui/tokens.css'), 'utf8')

/** A token's colour in one of the themes. */
function colour(token: string, theme: 'light' | 'dark'): string {
  const value = new RegExp(`--${token}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));`).exec(css)
  const found = value?.[3] ?? value?.[theme === 'light' ? 1 : 2]
  if (found === undefined) throw new Error(`no colour --${token}`)
  return found
}

/** Relative luminance and contrast ratio of WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

const inks = ['ink', 'second', 'faint', 'accent', 'link', 'blocking', 'warning', 'hint', 'good']
const grounds = ['ground', 'paper', 'raised']
const pairs: readonly (readonly [string, string])[] = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...['ink', 'second', 'link', 'accent'].map((ink) => [ink, 'hover'] as const),
  ...['ink', 'second', 'link'].map((ink) => [ink, 'selection'] as const),
  ...['blocking', 'warning', 'hint', 'good'].flatMap((state) => [[state, `${state}-ground`], ['ink', `${state}-ground`]] as const),
  ['link', 'warning-ground'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
]

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each(pairs)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each([['line-strong', 'paper'], ['line-strong', 'ground'], ['focus', 'ground'], ['focus', 'paper']] as const)('%s can be seen on %s', (line, ground) => {
    expect(contrast(colour(line, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})
