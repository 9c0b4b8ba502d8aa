import type { Participation } from '../../agenda/participation.ts'
import type { PressSentence } from './press-sentences.ts'
import type { Proposed, ProposedPart, ProposedPerson, ProposedPost } from './press-proposal.ts'
import { sessionOfWords } from './press-sessions.ts'

type Verb = Participation['verb']

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付闫代覃佟仝植涂丛毋冼佘兰牟初矫苑苟尧尉巩战谌谯迟隋门麦芦晋栗楚敬衣昝漆税粟鄢靖勇海洛朴亓芮商阚'
const DOUBLE_SURNAMES = '申屠|万俟|闻人|濮阳|淳于|轩辕|钟离|鲜于|司空|赫连|澹台|呼延|拓跋|独孤|完颜|纳兰|西门|百里|公冶|欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|宇文|长孙'
const TITLE_END =
  '副?(?:书记|部长|厅长|局长|主任|主席|会长|理事长|院长|校长|馆长|处长|科长|司长|秘书长|市长|县长|区长|省长|州长|镇长|乡长|主委|理事长|董事长|总经理|经理|总裁|教授|研究馆员|馆员|研究员|工程师|农艺师|会计师|组长|队长|所长|站长|行长|社长|总编辑|主编|负责人|政委|巡视员|专员|顾问|院士|督学|村长|支书|检察长|庭长|区委书记|台长|中心主任|教师|讲师|医师|律师|总监|总干事|秘书|团长|领队|参事|督导|助理)|(?:馆长|馆员|读者|学员|企业|居民|群众|志愿者|工作者|专家|青年|农户|商户|家长|学生|教师|干部|职工|村民|市民|组织)代表|(?:社会|社区|志愿|文化|推广|图书馆|法律)工作者|理事|党[组委]成员|常委|委员|[一二三四]级调研员|[一二三四]级巡视员|调研员'
/** A name of four characters that is not Chinese, where nothing in it belongs to a post or an adverb: 丹增…. */
const FOUR = '[^，。；：、“”（）《》\\s长任记席员授局部委厅会的和与等同志代表率队全场应受一共分专现亲]{4}'
const NAME = `(?!(?<=代表)[和向于从明])(?!代表|成员|同志|等人|常务|负责)(?:(?:${DOUBLE_SURNAMES})[\\p{Script=Han}]{1,2}|[${SURNAMES}][\\p{Script=Han}]{1,2}|[\\p{Script=Han}]{2,6}(?:·[\\p{Script=Han}]{2,6}?)+|${FOUR}(?=出席|主持|致|讲话|参加))`
const AFTER =
  '出席|主持|参加|列席|会见|会谈|会晤|看望|慰问|调研|考察|检查|指导|签署|签订|揭牌|授牌|颁|启动|逐一|进行|开展|做|主讲|分享|接受|担任|当选|应邀|受邀|专门|专程|发布|热情|接待|亲切|书面|现场|全程|亲自|来到|赴|以|致|讲话|作|代表|在|介绍|说|表示|指出|强调|要求|希望|宣布|宣读|传达|陪同|分别|先后|一行|对|就|围绕|受|并|到|前往|率|带领|为|向|等|通报|汇报|发言|点评|总结|解读|授课|共同|及|与|和|以及|也|还|首先|、|，|。|；|：|（|$'
/** A character of a unit, or a remark on it in brackets: 民政局（老龄办）. */
const IN_UNIT = '[^，。；：！？、\\s（）]|（[^（），。；：\\s]{1,12}）'
const PERSON = new RegExp(
  `(?<posts>(?:“[^”，。；]{2,12}”、)?(?:${IN_UNIT}){0,40}?(?:${TITLE_END})(?:[、，兼](?:${IN_UNIT}){0,25}?(?:${TITLE_END}))*)(?<name>${NAME})(?=${AFTER})`,
  'gu',
)

/** Words before a post that are not part of it. */
const LEAD_IN = /^.*?(?:(?:会议|大会|活动|座谈会|推进会|研讨会|培训班|培训|开幕会|开幕式|闭幕式|仪式|交流会|现场会|报告会|论坛)由|^由|由(?=[^，]*(?:局|委|厅|部|府|会))|邀请|在(?=省委|市委|县委|区委|省政府|市政府)|陪同(?:的有)?)/u
const LEAD_WORDS = /^(?:和|与|及|以及|当天|当日|随后|其间|期间|会上|同时|最后|并|请|(?:学员|读者|企业|居民|专家)代表、|中共(?=[省市县区]委))+/u

type Mention = { readonly name: string; readonly posts: string; readonly start: number; readonly end: number }

/** Who is named with a post, and what they did: everyone once, by their first mention, with the verbs of all. */
export function pressPeople(sentences: readonly PressSentence[]): readonly Proposed<ProposedPerson>[] {
  const people = new Map<string, { posts: string; words: string; parts: ProposedPart[]; mentions: number }>()
  for (const { text, isTitle } of sentences) {
    if (isTitle) continue
    const mentions = mentionsIn(text, new Set(people.keys()))
    for (const group of inOneSession(groupsOf(text, mentions))) {
      for (const { name, posts, start } of group.members) {
        const known = people.get(name) ?? { posts, words: clauseAt(text, start), parts: [], mentions: 0 }
        const added = group.parts.filter((part) => !known.parts.some((one) => one.verb === part.verb && one.session === part.session))
        people.set(name, { ...known, posts: known.posts === '' ? posts : known.posts, parts: [...known.parts, ...added], mentions: known.mentions + 1 })
      }
    }
  }
  return [...people].filter(([, { posts }]) => posts !== '').map(([name, { posts, words, parts, mentions }]) => ({
    value: { name, posts: postsOf(posts), parts: tidyParts(parts) },
    confidence: Math.min(0.97, 0.72 + (parts.length > 0 ? 0.15 : 0) + (mentions > 1 ? 0.1 : 0) + (name.length === 3 ? 0.05 : 0)),
    words,
  }))
}

function mentionsIn(text: string, known: ReadonlySet<string>): readonly Mention[] {
  const found: Mention[] = [...text.matchAll(PERSON)].map((match) => {
    const raw = match.groups?.['posts'] ?? ''
    const posts = raw.replace(LEAD_IN, '').replace(LEAD_WORDS, '')
    const name = match.groups?.['name'] ?? ''
    return { name, posts, start: match.index + raw.length - posts.length, end: match.index + raw.length + name.length }
  })
  // Whoever was introduced before stands by the bare name.
  for (const name of known) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      if (!found.some(({ start, end }) => at >= start && at < end)) found.push({ name, posts: '', start: at, end: at + name.length })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

type Group = { readonly members: readonly Mention[]; readonly parts: readonly ProposedPart[] }

/** People with nothing but a mark between them did the same: what follows the last of them. */
function groupsOf(text: string, mentions: readonly Mention[]): readonly Group[] {
  const groups: Mention[][] = []
  for (const mention of mentions) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && /^(?:[、，]|和|与|及|以及|分别|等|一行)*$/u.test(text.slice(before.end, mention.start))) last.push(mention)
    else groups.push([mention])
  }
  return groups.map((members, index) => {
    const next = groups[index + 1]?.[0]
    const [first, last] = [members[0], members.at(-1)]
    const tail = text.slice(last?.end ?? 0, next?.start ?? text.length).split(/[。；]/u)[0] ?? ''
    const head = text.slice(0, first?.start ?? 0)
    return { members, parts: partsOf(tail, head) }
  })
}

/** 甲出席开班式并讲话，乙致辞，丙主持开班式: whoever speaks in such a sentence speaks there too. */
function inOneSession(groups: readonly Group[]): readonly Group[] {
  const parts = groups.flatMap((group) => group.parts)
  const [session = null, ...others] = new Set(parts.flatMap((part) => part.session ?? []))
  const isElsewhere = parts.some((part) => part.session === null && part.verb !== 'welcome' && part.verb !== 'keynote')
  if (session === null || others.length > 0 || isElsewhere) return groups
  return groups.map((group) => ({ ...group, parts: group.parts.map((part) => ({ ...part, session })) }))
}

const OBJECT = '(?:了)?(?<object>[^，。；]{0,30}?)'
/** Longest first: 出席…并讲话 is more than 出席. */
const VERBS: readonly (readonly [RegExp, Verb])[] = [
  [new RegExp(`^.{0,6}?出席${OBJECT}(?:，)?并(?:分别|先后)?(?:作|发表)?(?:了)?(?:重要|动员|专题)?讲话`, 'u'), 'attend-and-speak'],
  [new RegExp(`^.{0,6}?出席${OBJECT}(?:，)?并(?:分别|先后)?(?:致|作|发表)(?:欢迎|开幕)?(?:致)?辞`, 'u'), 'attend-and-welcome'],
  [new RegExp(`^.{0,6}?主持${OBJECT}(?:，)?并(?:作|发表)?(?:了)?(?:重要|动员|专题)?讲话`, 'u'), 'preside-and-speak'],
  [new RegExp(`^.{0,6}?主持${OBJECT}(?:，)?并(?:作|进行)?(?:了)?(?:会议)?总结(?:讲话|发言)?`, 'u'), 'preside-and-summarise'],
  [/^.{0,6}?到会(?:并)?(?:作|发表)?(?:了)?(?:重要)?讲话/u, 'attend-and-speak'],
  [/^.{0,6}?到会(?:指导|祝贺|见证)?/u, 'attend'],
  [/^.{0,6}?(?:对[^，。；]{0,20})?作(?:出|了)?(?:重要|书面)*批示|^在批示中/u, 'instruct'],
  [/^.{0,10}?作(?:了)?(?:题为[^，。；]{1,40}的)?主旨(?:发言|报告|演讲|讲话)/u, 'keynote'],
  [/^.{0,12}?(?:致(?:欢迎|开幕)?(?:致)?辞|致欢迎词)/u, 'welcome'],
  [/^.{0,8}?作(?:了)?(?:会议)?总结(?:讲话|发言)?/u, 'summarise'],
  [/^.{0,8}?点评/u, 'comment'],
  [new RegExp(`^.{0,6}?主持(?:召开)?${OBJECT}(?=[，。；]|$)`, 'u'), 'preside'],
  [new RegExp(`^.{0,6}?出席${OBJECT}(?=[，。；]|$)`, 'u'), 'attend'],
  [new RegExp(`^.{0,6}?列席${OBJECT}(?=[，。；]|$)`, 'u'), 'observe'],
  [/^.{0,6}?陪同/u, 'accompany'],
  [new RegExp(`^.{0,6}?参加${OBJECT}(?=[，。；]|$)`, 'u'), 'join'],
  [/^.{0,14}?(?:讲话|作(?:了)?动员讲话)/u, 'speak'],
]

function partsOf(tail: string, head: string): readonly ProposedPart[] {
  const parts: ProposedPart[] = []
  for (const clause of [tail, ...tail.split(/，|并(?=主持|讲话|致|作|点评|总结|陪同)/u).slice(1)]) {
    const found = VERBS.map(([pattern, verb]) => ({ verb, match: pattern.exec(clause) })).find(({ match }) => match !== null)
    if (!found?.match) continue
    const object = found.match.groups?.['object'] ?? ''
    const session = sessionOfWords(object !== '' ? object : nearestGathering(head, found.verb))
    const isRelated = /相关活动/u.test(object)
    if (!parts.some((part) => covers(part.verb, found.verb))) parts.push({ verb: found.verb, session, ...(isRelated ? { object } : {}) })
  }
  return parts
}

/** 出席并讲话 says 出席 and 讲话 already. */
function covers(said: Verb, verb: Verb): boolean {
  if (said === verb) return true
  const parts: Readonly<Partial<Record<Verb, readonly Verb[]>>> = {
    'attend-and-speak': ['attend', 'speak'], 'attend-and-welcome': ['attend', 'welcome'], 'preside-and-speak': ['preside', 'speak'], 'preside-and-summarise': ['preside', 'summarise', 'speak'], summarise: ['speak'], keynote: ['speak'],
  }
  return parts[said]?.includes(verb) ?? false
}

/** 会议由…主持, 开幕会上，…致辞: the gathering stands before the people. */
function nearestGathering(head: string, verb: Verb): string {
  if (verb !== 'preside' && verb !== 'welcome') return ''
  return /(?:开幕会|开幕式|座谈会|交流会|报告会|研讨会|启动仪式|仪式)(?=[^，。；]{0,4}(?:由|上，)[^，。；]*$)/u.exec(head)?.[0] ?? ''
}

/** Each deed once; whoever attended and spoke did both in one breath. */
function tidyParts(stated: readonly ProposedPart[]): readonly ProposedPart[] {
  const hasSpoken = stated.some(({ verb }) => verb === 'speak')
  const parts = stated.map((part) => (part.verb === 'attend' && hasSpoken ? { ...part, verb: 'attend-and-speak' as const } : part))
  return parts.filter((part, index) => !parts.some((other, at) => at !== index && other.verb !== part.verb && covers(other.verb, part.verb)))
}

const TITLE = new RegExp(`^(.*?)((?:党组|党委|党总支|党支部|常务|执行|名誉|首席|代理?|第一|副)*(?:${TITLE_END}))$`, 'u')
const UNIT_END = /(?:委员会|办公室|人民政府|政府|政协|人大|人大常委会|党校|检察院|法院|大学|学院|医院|银行|街道|社区|中心|公司|集团|协会|学会|联合会|促进会|联盟|基金会|研究院|研究所|图书馆|博物馆|文化馆|[委府局厅部会院校馆处科所站办社团园村镇乡县市省区])(?:（[^（）]{1,12}）)?$/u

function postsOf(posts: string): readonly ProposedPost[] {
  let unitBefore = ''
  return posts.split(/[、，兼]/u).filter((post) => post !== '').map((post) => {
    const own = splitPost(post)
    // A second post stands in the unit of the first; a rank goes with the person.
    const split = own.unit === '' && !/^[一二三四]级/u.test(own.title) ? { ...own, unit: unitBefore } : own
    unitBefore = split.unit === '' ? unitBefore : split.unit
    return split
  })
}

function splitPost(post: string): ProposedPost {
  // The longest title whose rest is a unit: 省农业农村厅 · 副厅长, 市委 · 副书记.
  for (let cut = 0; cut < post.length; cut += 1) {
    const [unit, title] = [post.slice(0, cut), post.slice(cut)]
    if (TITLE.exec(title)?.[1] === '' && (cut === 0 || UNIT_END.test(unit))) return { unit, title }
  }
  return { unit: '', title: post }
}

function clauseAt(text: string, start: number): string {
  return (text.slice(start).split(/[。；]/u)[0] ?? '').slice(0, 60)
}

/** Whether words are a post without anybody in it: 市委常委, 学员代表. */
export function isBarePost(words: string): boolean {
  return new RegExp(`(?:${TITLE_END}|代表)$`, 'u').test(words)
}

/** Whether someone is named with a post, or with what they did. */
export function namesSomebody(text: string): boolean {
  return text.search(PERSON) !== -1
}

