import { emWidth } from '#shared/documents/text.ts'
import type { Run, Text } from '#shared/documents/paper.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import { runSize } from './measure.ts'

/** Marks that never begin a line go with what stands before them, Latin words and figures stay whole. */
const PIECES = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“‘—…][、，。；：！？》”’）】〉·…—]*|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“‘—…]+[、，。；：！？》”’）】〉]*\s*|\s+/gu
/** Estimated widths are a little short for Latin capitals. */
const SAFETY = 1.03

/** A text in lines that certainly fit a width, roles kept: where every line is placed by hand, nothing else breaks it. */
export function wrappedText(text: Text, base: TextStyle, style: PaperStyle, widthPt: number): readonly Text[] {
  const lines: Run[][] = [[]]
  let used = 0
  for (const run of text) {
    const sizePt = runSize(run, base, style) * SAFETY
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) {
        lines.push([])
        used = 0
      }
      for (const piece of part.match(PIECES) ?? []) {
        for (const fitting of inFittingParts(piece, widthPt / sizePt)) {
          const width = emWidth(fitting.trimEnd()) * sizePt
          if (used > 0 && used + width > widthPt) {
            lines.push([])
            used = 0
          }
          if (used === 0 && fitting.trim() === '') continue
          append(lines.at(-1) ?? [], run, fitting)
          used += emWidth(fitting) * sizePt
        }
      }
    }
  }
  return lines.filter((line, index) => line.length > 0 || (index > 0 && index < lines.length - 1))
}

/** A word longer than the line, an address say, is cut. */
function inFittingParts(piece: string, mostEms: number): readonly string[] {
  if (emWidth(piece) <= mostEms) return [piece]
  const parts: string[] = ['']
  for (const character of piece) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && emWidth(last + character) > mostEms) parts.push(character)
    else parts[parts.length - 1] = last + character
  }
  return parts
}

function append(line: Run[], run: Run, text: string): void {
  const last = line.at(-1)
  if (last !== undefined && last.role === run.role) line[line.length - 1] = { ...last, text: last.text + text }
  else line.push({ ...run, text })
}
