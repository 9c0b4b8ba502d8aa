/** What web pages and input methods leave in a text, shared by the reader of press items and the proof-reader. */

const PINYIN_LETTER = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ'
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/iu
const BRACKETED = new RegExp(`[（(][${PINYIN_LETTER}]{1,7}(?:\\s[${PINYIN_LETTER}]{1,7})*[）)]`, 'giu')

/** Readings that a page put behind a character: （hú）. Without a tone mark it may be a word: （app）. */
export function pinyinIn(text: string): readonly string[] {
  return (text.match(BRACKETED) ?? []).filter((quote) => TONED.test(quote))
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' }
/** A comma or bracket beside a Chinese character or a closing mark; between figures it is a clock or a number. */
const HALF_WIDTH = /(?<=[\p{Script=Han}”’》）])[,;:!?()]|[,;:!?()](?=[\p{Script=Han}“‘《（])/gu

export function halfWidthMarksIn(text: string): readonly string[] {
  return [...new Set(text.match(HALF_WIDTH))]
}

export function withFullWidthMarks(text: string): string {
  return text.replace(HALF_WIDTH, (mark) => FULL_WIDTH[mark] ?? mark)
}
