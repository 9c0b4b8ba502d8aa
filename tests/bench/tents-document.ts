/** The measures of a tent of 200 × 100 mm on A4 in millimetres, as ours is printed. */
const FACE = { left: 17, width: 176, height: 76, upper: 60.5, lower: 160.5 } as const
const LARGEST_PT = 164
const MM_PER_PT = 25.4 / 72

/**
 * Tents as an office draws them, as a flat OpenDocument text: two boxes on each page, the upper one turned round, the
 * name in each as large as its width allows.
 */
export function tentsDocument(names: readonly string[]): string {
  const sizeOf = (name: string) => Math.floor(Math.min(LARGEST_PT, FACE.width / name.length / MM_PER_PT))
  const box = (name: string, page: number, place: string) =>
    `<draw:custom-shape text:anchor-type="page" text:anchor-page-number="${page}" draw:style-name="box" svg:width="${FACE.width}mm" svg:height="${FACE.height}mm" ${place}><text:p text:style-name="centred"><text:span text:style-name="pt${sizeOf(name)}">${name}</text:span></text:p><draw:enhanced-geometry svg:viewBox="0 0 21600 21600" draw:type="rectangle" draw:enhanced-path="M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N"/></draw:custom-shape>`
  const turned = `draw:transform="rotate(3.14159265) translate(${FACE.left + FACE.width}mm ${FACE.upper + FACE.height}mm)"`
  const upright = `svg:x="${FACE.left}mm" svg:y="${FACE.lower}mm"`
  const faces = [...new Set(names.map(sizeOf))].map((size) => `<style:style style:name="pt${size}" style:family="text"><style:text-properties fo:font-family="Noto Sans CJK SC" style:font-family-asian="Noto Sans CJK SC" fo:font-size="${size}pt" style:font-size-asian="${size}pt" fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>`)
  const spaces = { office: 'office', style: 'style', text: 'text', draw: 'drawing', fo: 'xsl-fo-compatible', svg: 'svg-compatible' }
  const named = Object.entries(spaces).map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${named} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="10mm"/></style:page-layout>
<style:style style:name="next" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="centred" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="box" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none" draw:textarea-vertical-align="middle" fo:padding="0mm" style:wrap="run-through" style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page"/></style:style>
${faces.join('\n')}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>
${names.map((name, index) => box(name, index + 1, turned) + box(name, index + 1, upright)).join('\n')}
${names.map((_, index) => `<text:p text:style-name="${index === 0 ? 'centred' : 'next'}"/>`).join('')}
</office:text></office:body></office:document>`
}
