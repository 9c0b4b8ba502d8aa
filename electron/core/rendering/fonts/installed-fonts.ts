import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Face } from '#shared/documents/faces.ts'
import type { FontFile } from './font-choice.ts'

type KnownFont = { readonly name: string; readonly faces: readonly Face[]; readonly postscriptName?: string; readonly isForRare?: boolean; /** taken without being asked for */ readonly isUsual?: boolean }

/**
 * Fonts by the names of their files, as Windows, Office, WPS and the distributions install them. Opening every font of a
 * machine to ask for its name would take seconds at each start.
 */
const KNOWN: Readonly<Record<string, KnownFont>> = {
  'simfang.ttf': { name: '仿宋', faces: ['fangsong'], isUsual: true },
  'simfang_gb2312.ttf': { name: '仿宋_GB2312', faces: ['fangsong'], isUsual: true },
  '仿宋_gb2312.ttf': { name: '仿宋_GB2312', faces: ['fangsong'], isUsual: true },
  'stfangso.ttf': { name: '华文仿宋', faces: ['fangsong'], isUsual: true },
  'fandolfang-regular.otf': { name: 'FandolFang', faces: ['fangsong'], isUsual: true },
  'simkai.ttf': { name: '楷体', faces: ['kai'] },
  'simkai_gb2312.ttf': { name: '楷体_GB2312', faces: ['kai'] },
  '楷体_gb2312.ttf': { name: '楷体_GB2312', faces: ['kai'] },
  'stkaiti.ttf': { name: '华文楷体', faces: ['kai'] },
  'simhei.ttf': { name: '黑体', faces: ['hei'] },
  'stxihei.ttf': { name: '华文细黑', faces: ['hei'] },
  'simsun.ttc': { name: '宋体', faces: ['song'], postscriptName: 'SimSun' },
  'stsong.ttf': { name: '华文宋体', faces: ['song'] },
  'fzxbsjw.ttf': { name: '方正小标宋简体', faces: ['title'], isUsual: true },
  'fzxbs.ttf': { name: '方正小标宋简体', faces: ['title'], isUsual: true },
  '方正小标宋简体.ttf': { name: '方正小标宋简体', faces: ['title'], isUsual: true },
  '方正小标宋_gbk.ttf': { name: '方正小标宋_GBK', faces: ['title'], isUsual: true },
  'stzhongs.ttf': { name: '华文中宋', faces: ['title'] },
  'simsunb.ttf': { name: '宋体-ExtB', faces: [], isForRare: true },
  'hanaminb.ttf': { name: 'HanaMinB', faces: [], isForRare: true },
  'hanamina.ttf': { name: 'HanaMinA', faces: [], isForRare: true },
  'babelstonehan.ttf': { name: 'BabelStone Han', faces: [], isForRare: true },
  'notoserifcjk-regular.ttc': { name: 'Noto Serif CJK', faces: ['song'], postscriptName: 'NotoSerifCJKsc-Regular', isForRare: true },
}
const DEPTH = 4

export type InstalledFont = FontFile & { /** name of its file, by which a choice is kept */ readonly id: string; readonly faces: readonly Face[]; readonly isForRare: boolean; readonly isUsual: boolean }

/** The fonts of the machine that documents of this trade use, found by their file names; a folder that is not there has none. */
export async function installedFonts(folders: readonly string[]): Promise<readonly InstalledFont[]> {
  const found = await Promise.all(folders.map((folder) => fontsIn(folder, DEPTH)))
  const byId = new Map(found.flat().map((font) => [font.id, font]))
  return [...byId.values()].sort((a, b) => Object.keys(KNOWN).indexOf(a.id) - Object.keys(KNOWN).indexOf(b.id))
}

/** What people call the font of a file, whether it is installed or not. */
export function fontName(id: string): string {
  return (Object.hasOwn(KNOWN, id) ? KNOWN[id]?.name : undefined) ?? id
}

async function fontsIn(folder: string, depth: number): Promise<readonly InstalledFont[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly InstalledFont[]> => {
      const place = path.join(folder, entry.name)
      if (entry.isDirectory()) return depth > 1 ? fontsIn(place, depth - 1) : []
      const id = entry.name.toLowerCase()
      const known = Object.hasOwn(KNOWN, id) ? KNOWN[id] : undefined
      if (!known) return []
      const { name, faces, postscriptName, isForRare = false, isUsual = false } = known
      return [{ id, path: place, name, faces, isForRare, isUsual, ...(postscriptName === undefined ? {} : { postscriptName }) }]
    }),
  )
  return found.flat()
}
