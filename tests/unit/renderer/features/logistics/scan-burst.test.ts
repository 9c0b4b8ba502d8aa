import { expect, test } from 'vitest'
import { ScanBurst } from '#renderer/features/logistics/scan-burst.ts'

function typed(text: string, msBetween: number, burst = new ScanBurst(), from = 0): { readonly burst: ScanBurst; readonly at: number } {
  let at = from
  for (const sign of text) burst.press(sign, (at += msBetween))
  return { burst, at }
}

test('a fast burst ended by Enter is a code', () => {
  const { burst, at } = typed('A-0071', 8)
  expect(burst.end(at + 8)).toBe('A-0071')
})

test('what a hand types is none, nor is what it types before the scanner fires', () => {
  const hand = typed('zw12', 140)
  expect(hand.burst.end(hand.at + 200)).toBeNull()
  const { burst, at } = typed('zw', 150)
  const scanned = typed('p12345', 10, burst, at + 400)
  expect(scanned.burst.end(scanned.at + 10)).toBe('p12345')
})

test('is forgotten after Enter and when something else is pressed', () => {
  const { burst, at } = typed('12345', 5)
  burst.forget()
  expect(burst.end(at + 5)).toBeNull()
  const again = typed('12345', 5, burst, at)
  expect(burst.end(again.at + 5)).toBe('12345')
  expect(burst.end(again.at + 9)).toBeNull()
})
