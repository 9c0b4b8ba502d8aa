import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })

/** Traditional characters as simplified ones, by phrases where a character has several: 乾坤 stays, 乾燥 becomes 干燥. */
export function simplified(text: string): string {
  return convert(text)
}
