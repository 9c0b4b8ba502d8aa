import type { PageFile } from './page-files.ts'

/** What the page may load and do: its own files, and nothing from anywhere else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Sent with every answer of a host. */
export const STRICT_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
} as const

/** Headers of one file of the page. */
export function pageHeaders({ contentType, isHashed }: PageFile): Readonly<Record<string, string>> {
  return {
    ...STRICT_HEADERS,
    'content-type': contentType,
    'cache-control': isHashed ? 'private, max-age=31536000, immutable' : 'no-store',
  }
}
