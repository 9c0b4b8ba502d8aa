import { halfWidth } from '../../../lib/half-width.ts'
import { halfWidthMarksIn, pinyinIn, withFullWidthMarks } from './artefacts.ts'
import { simplified } from './simplified.ts'

/** Something that was put right, or, of lost characters, that only a person can put right. */
export type PressRepair = { readonly kind: 'boilerplate' | 'pinyin' | 'traditional' | 'half-width' | 'blanks' | 'entities' | 'lost'; readonly before: string; readonly after?: string }

type CleanedPress = {
  /** one line a paragraph */
  readonly text: string
  readonly repairs: readonly PressRepair[]
  /** the year that the page says it was published in: not the year of the event, but a good guess at it */
  readonly publishedYear: number | null
}

/** Lines that belong to the page, not to the item. */
const BOILERPLATE = new RegExp(
  [
    '^(?:来源|信息来源|作者|编辑|责编|责任编辑|审核|审校|校对|监制|供稿|供图|摄影|撰稿|文字|图片|初审|复审|终审|值班|记者|通讯员|[文图]/)[^，。]{0,40}$',
    '^.{0,8}(?:发布时间|发布日期|发表时间|更新时间|时间|日期)\\s*[:：].{0,60}$',
    '(?:浏览次数|点击[数率量]|阅读[数次量]|访问量|字号|字体|分享到|扫一扫|打印本页|关闭窗口|返回顶部|上一[篇条]|下一[篇条]|相关阅读|相关链接|版权所有|ICP备|当前位置|网站首页|责任编辑\\s*[:：]|【(?:打印|关闭|字体|大 中 小))',
    '^(?:首页|主页)\\s*[>》/|]',
    '^[\\s\\d>|·•*\\-—_=]*$',
  ].join('|'),
  'u',
)

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', middot: '·', mdash: '—', amp: '&', lt: '<', gt: '>', quot: '"', ensp: ' ', emsp: ' ' }

/** Takes what a web page adds out of a press item, and says what was taken. */
export function cleanPressText(pasted: string): CleanedPress {
  const repairs: PressRepair[] = []
  const year = /(?:发布时间|发布日期|发表时间|更新时间|时间|日期)\s*[:：]?\s*(20\d{2})|^\s*(20\d{2})[-年/.]\d{1,2}[-月/.]\d{1,2}/mu.exec(pasted)
  const decoded = pasted.replaceAll(/&(#x?[\da-f]+|[a-z]+);/giu, (whole, name: string) => decodedEntity(name) ?? whole)
  if (decoded !== pasted) repairs.push({ kind: 'entities', before: (/&#?\w+;/u.exec(pasted) ?? [''])[0] })
  const lines = decoded.replaceAll(/\r\n?/g, '\n').split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const kept = lines.filter((line) => {
    if (!BOILERPLATE.test(line)) return true
    repairs.push({ kind: 'boilerplate', before: line })
    return false
  })
  const text = kept.map((line) => cleanLine(line, repairs)).filter((line) => line !== '').join('\n')
  for (const [before] of text.matchAll(LOST)) repairs.push({ kind: 'lost', before })
  return { text, repairs, publishedYear: year ? Number(year[1] ?? year[2]) : null }
}

/** A character that did not survive, with what stands around it. */
const LOST = /[^，。；\n]{0,8}(?:[\uFFFD□]|(?<=\p{Script=Han})\?{1,4}(?=\p{Script=Han}))[^，。；\n]{0,8}/gu

const TRAILING_CREDIT = /[（(](?:本报|特约)?(?:记者|通讯员|供稿|图|文|作者|来源|编辑)[^（）()]{0,40}[）)]\s*$/u
const LEADING_BYLINE = /^(?:本报讯|本网讯|本刊讯|[^，。\s]{2,10}[网报社台]讯|[^，。\s]{2,8}\d{1,2}月\d{1,2}日电)\s*[（(【]?(?:[（(【]?(?:本报|通讯员|记者)[^）)】]{0,30}[）)】])?\s*/u

function cleanLine(line: string, repairs: PressRepair[]): string {
  let text = line
  const put = (kind: PressRepair['kind'], before: string, next: string, after?: string): void => {
    if (next === text) return
    repairs.push({ kind, before, ...(after === undefined ? {} : { after }) })
    text = next
  }
  for (const quote of pinyinIn(text)) put('pinyin', quote, text.replace(quote, ''))
  const plain = simplified(text)
  const plainCharacters = Array.from(plain)
  const changed = Array.from(text).filter((character, index) => character !== plainCharacters[index]).join('')
  put('traditional', changed, plain, simplified(changed))
  for (const pattern of [TRAILING_CREDIT, LEADING_BYLINE]) {
    const found = pattern.exec(text)?.[0] ?? ''
    if (found !== '') put('boilerplate', found.trim(), text.replace(pattern, '').trim())
  }
  // The two halves of a slogan stay apart.
  if (/[，。；！？]/u.test(text)) put('blanks', text.slice(0, 12), text.replaceAll(/[\u200b\ufeff\u00ad]/gu, '').replaceAll(/(?<=[\p{Script=Han}，。；：、！？“”（）《》])[ \u3000\u00a0\t]+(?=[\p{Script=Han}，。；：、！？“”（）《》\d])|(?<=\d)[ \u3000\u00a0]+(?=\p{Script=Han})/gu, ''))
  text = text.replaceAll(/[０-９Ａ-Ｚａ-ｚ．％]/gu, halfWidth)
  const marks = halfWidthMarksIn(text)
  put('half-width', marks.join(' '), withFullWidthMarks(text).replaceAll(/"([^"]{1,40})"/gu, '“$1”'))
  return text
}

function decodedEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()]
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return Number.isInteger(code) && code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined
}
