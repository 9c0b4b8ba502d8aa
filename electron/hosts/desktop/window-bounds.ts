import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'

export type WindowBounds = Rectangle & { readonly isMaximized: boolean }

const MIN_VISIBLE = 100

/** Where the window was when it was closed, or null when that is not known or not on any screen of today. */
export function readBounds(file: string, screens: readonly Rectangle[]): WindowBounds | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isBounds(value) && screens.some((screen) => isVisibleOn(screen, value)) ? value : null
  } catch {
    return null
  }
}

/** Kept when possible; a window in its usual place is not worth an error. */
export function writeBounds(file: string, bounds: WindowBounds): void {
  try {
    writeFileSync(file, JSON.stringify(bounds))
  } catch {
    // a full or read-only disk: the window opens in the middle next time
  }
}

function isBounds(value: unknown): value is WindowBounds {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height, isMaximized } = value as Record<string, unknown>
  return [x, y, width, height].every(Number.isInteger) && typeof isMaximized === 'boolean'
}

function isVisibleOn(screen: Rectangle, { x, y, width, height }: Rectangle): boolean {
  const overlapX = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
  const overlapY = Math.min(y + height, screen.y + screen.height) - Math.max(y, screen.y)
  return overlapX >= MIN_VISIBLE && overlapY >= MIN_VISIBLE && y >= screen.y
}
