import { z } from 'zod'

/** The parts that fonts play on paper. */
const faceSchema = z.enum(['song', 'hei', 'kai', 'fangsong', 'title'])

/** What an office may set: margins in millimetres, type in points, lines as a factor. With all of it at its most at once a page can still be set. */
const marginSchema = z.number().min(5).max(80)
const titleSizeSchema = z.number().min(6).max(60)
const textSizeSchema = z.number().min(6).max(36)
const lineFactorSchema = z.number().min(0.7).max(2)

/** What an office sets otherwise in a style; as it stands in a file that is passed on. */
export const styleChangesSchema = z.strictObject({
  marginsMm: z.exactOptional(z.strictObject({ top: marginSchema, right: marginSchema, bottom: marginSchema, left: marginSchema })).describe('millimetres; at least 40 mm have to be left for the text'),
  titleSizePt: z.exactOptional(titleSizeSchema).describe('points'),
  titleFace: z.exactOptional(faceSchema),
  headingFace: z.exactOptional(faceSchema).describe('of all levels of headings'),
  bodySizePt: z.exactOptional(textSizeSchema).describe('points; headings keep their proportion to it'),
  bodyFace: z.exactOptional(faceSchema),
  lineFactor: z.exactOptional(lineFactorSchema).describe('distance of lines, as a factor of what the style has'),
  tableSizePt: z.exactOptional(textSizeSchema).describe('points, of a cell'),
})

const own = z.exactOptional(styleChangesSchema)
const styles = { plain: own, formal: own, spoken: own, pocket: own, handbook: own, booklet: own }
export const styleIdSchema = z.enum(['plain', 'formal', 'spoken', 'pocket', 'handbook', 'booklet'] satisfies (keyof typeof styles)[])

/** 版面: styles of an office, by the name of the style. */
export const paperStylesSchema = z.strictObject(styles)

const font = z.exactOptional(z.string().min(1).max(200))
/** Which font of the machine plays which part: the name of its file. */
export const paperFontsSchema = z.strictObject({ song: font, hei: font, kai: font, fangsong: font, title: font })

/** A font that is installed on the machine. */
export const installedFontSchema = z.strictObject({ id: z.string(), name: z.string(), faces: z.array(faceSchema), isUsual: z.boolean() })

/** A part that this machine has no font for; with the name of the font that was meant, where one was. */
export const missingFontSchema = z.strictObject({ face: faceSchema, font: z.exactOptional(z.string()) })
