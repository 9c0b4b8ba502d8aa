/**
 * `npm run icons`: draws the app's icon, a seal with 会 cut into it, as SVG, PNG, ICO and ICNS. The results are
 * committed; run it again only when the drawing changes.
 */
import * as fontkit from 'fontkit'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { browserForTests, needsNoSandbox } from '../browsers.mjs'
import { here, inRoot } from '../runner/paths.mjs'
import { say } from '../runner/process.mjs'

const SIZE = 512
const RED = '#a8322a'
const PAPER = '#fbf7ef'
const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const ICO_SIZES = [16, 24, 32, 48, 64, 256]
/** Apple's name for a PNG of that many pixels. */
const ICNS_TYPES = new Map([
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
])

/** A small icon has no room for the frame, and its character fills the seal. @param {boolean} isSmall */
function drawing(isSmall) {
  const font = fontkit.openSync(inRoot('node_modules/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'))
  if (!('glyphForCodePoint' in font)) throw new Error('The font file holds more than one font.')
  const { path, bbox } = font.glyphForCodePoint('会'.codePointAt(0) ?? 0)
  const scale = (isSmall ? 400 : 292) / Math.max(bbox.width, bbox.height)
  const x = SIZE / 2 - (scale * (bbox.minX + bbox.maxX)) / 2
  const y = SIZE / 2 + (scale * (bbox.minY + bbox.maxY)) / 2
  const frame = `<rect x="62" y="62" width="388" height="388" rx="46" fill="none" stroke="${PAPER}" stroke-width="12"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(SIZE)} ${String(SIZE)}">`,
    `<rect x="24" y="24" width="464" height="464" rx="${isSmall ? '72' : '84'}" fill="${RED}"/>`,
    isSmall ? '' : frame,
    `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" fill="${PAPER}" d="${path.toSVG()}"/>`,
    '</svg>\n',
  ].join('')
}

/** An ICO file is a list of sizes before PNG files. @param {{ size: number, png: Buffer }[]} images */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

/** An ICNS file is a list of named PNG files. @param {{ type: string, png: Buffer }[]} images */
function icns(images) {
  const chunk = (/** @type {string} */ type, /** @type {Buffer} */ body) => {
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(8 + body.length, 4)
    return Buffer.concat([head, body])
  }
  return chunk('icns', Buffer.concat(images.map(({ type, png }) => chunk(type, png))))
}

const browser = await browserForTests({ mayInstall: false, say })
if (!browser) {
  say('Drawing the icons needs Chromium, Chrome or Edge.')
  process.exit(1)
}
const running = await chromium.launch({ executablePath: browser.path, args: needsNoSandbox() ? ['--no-sandbox'] : [] })
const page = await running.newPage()
/** @type {Map<number, Buffer>} */
const pngs = new Map()
for (const size of PNG_SIZES) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${String(size)}px;height:${String(size)}px}</style>${drawing(size < 64)}`)
  pngs.set(size, await page.screenshot({ omitBackground: true }))
}
await running.close()

const icons = here('resources', 'icons')
rmSync(icons, { recursive: true, force: true })
mkdirSync(icons, { recursive: true })
const png = (/** @type {number} */ size) => pngs.get(size) ?? Buffer.alloc(0)
for (const size of PNG_SIZES) writeFileSync(`${icons}/${String(size)}x${String(size)}.png`, png(size))
writeFileSync(here('resources', 'icon.svg'), drawing(false))
writeFileSync(here('resources', 'icon.ico'), ico(ICO_SIZES.map((size) => ({ size, png: png(size) }))))
writeFileSync(here('resources', 'icon.icns'), icns([...ICNS_TYPES].map(([size, type]) => ({ type, png: png(size) }))))
