import { z } from 'zod'

/** The parts that fonts play on paper. */
const faceSchema = z.enum(['song', 'hei', 'kai', 'fangsong', 'title'])
const marginSchema = z.number().min(5).max(80)
const sizeSchema = z.number().min(6).max(60)

/** What an office sets otherwise in a style; as it stands in a file that is passed on. */
export const styleChangesSchema = z.strictObject({
  marginsMm: z.exactOptional(z.strictObject({ top: marginSchema, right: marginSchema, bottom: marginSchema, left: marginSchema })),
  titleSizePt: z.exactOptional(sizeSchema),
  titleFace: z.exactOptional(faceSchema),
  headingFace: z.exactOptional(faceSchema),
  bodySizePt: z.exactOptional(sizeSchema),
  bodyFace: z.exactOptional(faceSchema),
  lineFactor: z.exactOptional(z.number().min(0.7).max(2)),
  tableSizePt: z.exactOptional(sizeSchema),
})

export const styleIdSchema = z.enum(['plain', 'formal', 'spoken', 'pocket', 'handbook', 'booklet'])

/** 版面: styles of an office, by the name of the style. */
export const paperStylesSchema = z.partialRecord(styleIdSchema, styleChangesSchema)
/** Which font of the machine plays which part: the name of its file. */
export const paperFontsSchema = z.partialRecord(faceSchema, z.string().max(200))

/** A font that is installed on the machine. */
export const installedFontSchema = z.strictObject({ id: z.string(), name: z.string(), faces: z.array(faceSchema), isUsual: z.boolean() })
