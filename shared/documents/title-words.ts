const segmenters = new Map<string, Intl.Segmenter>()

/** What ends the name of a unit, a place, a meeting or an edition: 图书馆, 服务台, 推进会, 第三期. A dictionary parts it from its word. */
const NOUN_ENDING = /^[省市州县区镇乡村馆会班期届次台站室厅院局处部所校园社厂场楼层号讲组]$/u
const HAN_END = /\p{Script=Han}$/u

/** The words of a title, between which a line may be broken; joined they are the title. */
export function titleWords(title: string, locale: string): readonly string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, segmenter)
  const words: string[] = []
  for (const { segment } of segmenter.segment(title)) {
    const before = words.at(-1)
    if (before !== undefined && NOUN_ENDING.test(segment) && HAN_END.test(before)) words[words.length - 1] = before + segment
    else words.push(segment)
  }
  return words
}
