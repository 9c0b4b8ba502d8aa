import { z } from 'zod'
import { fieldNamesIn } from './event-file-fields.ts'
import { findingsOf, type Finding, type Path } from './event-file-findings.ts'
import { paperFontsSchema, paperStylesSchema } from './paper-look.ts'

/** Ending of the names of these files; the content is JSON. */
export const STYLE_FILE_ENDING = 'huicheng-style.json'
const FORMAT = 'huicheng-style'
const VERSION = 1

/** 版面文件: the styles of an office as they are passed on. A style that is not in the file stays as it is. */
const styleFileSchema = z.strictObject({
  $schema: z.exactOptional(z.string().max(2_000)).describe('the schema of these files, for editors that help with writing'),
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  styles: z.exactOptional(paperStylesSchema).describe('by style: plain 普通, formal 公文, spoken 大字, pocket 卡片, handbook 手册, booklet 手册（A5）'),
  fonts: z.exactOptional(paperFontsSchema).describe('names of font files, by the part that they play; a machine that lacks one sets the part in the bundled font'),
})

/** What a file of styles says. */
export type StyleFile = Readonly<Pick<z.infer<typeof styleFileSchema>, 'styles' | 'fonts'>>
/** `newer`: written by a later version of the program. */
type ReadStyleFile = { readonly state: 'read'; readonly file: StyleFile } | { readonly state: 'newer'; readonly version: number } | { readonly state: 'refused'; readonly findings: readonly Finding[] }

/** Reads the content of a file of styles: everything that is wrong with it is told, and nothing of it taken then. */
export function readStyleFile(content: unknown): ReadStyleFile {
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.unknown() }).safeParse(content)
  if (!head.success) return { state: 'refused', findings: [{ path: [], code: 'not-styles' }] }
  const { version } = head.data
  if (typeof version === 'number' && Number.isInteger(version) && version > VERSION) return { state: 'newer', version }
  const read = styleFileSchema.safeParse(content)
  if (!read.success) return { state: 'refused', findings: read.error.issues.flatMap((issue) => findingsOf(issue, (path) => valueAt(content, path), (path) => fieldNamesIn(styleFileSchema, path))) }
  const { styles, fonts } = read.data
  return { state: 'read', file: { ...(styles === undefined ? {} : { styles }), ...(fonts === undefined ? {} : { fonts }) } }
}

export function writeStyleFile(file: StyleFile): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...file }, null, 2)}\n`
}

/** JSON Schema of a file of styles, saying what the reader accepts. */
export function styleFileJsonSchema(): object {
  return { ...z.toJSONSchema(styleFileSchema, { io: 'input' }), title: '会程 · Huicheng file of styles (.huicheng-style.json)' }
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined), content)
}
