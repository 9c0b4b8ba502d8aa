import type { StopAct } from '../../tours/tour.ts'
import { listMembers, type PressSentence } from './press-sentences.ts'
import type { Proposed, ProposedStop } from './press-proposal.ts'

const WENT = /(?:考察观摩|参观考察|观摩考察|考察学习|参观学习|考察调研|走访调研|考察|观摩|参观|察看|走访|走进|来到|前往|调研|深入|赴|(?:还|先后|分别|一同)到)(?!团|组|活动|人员|期间|中|的|学习|贯彻|落实|推进|实施)(?:了)?(?<list>[^，。；：]+)$/u
/** What was done there, or something else altogether. */
const OTHER_CLAUSE = /听取|观看|了解|详细|参加|并|进行|开展|对|围绕|座谈|讨论|召开|举行|为|向/u
const ARRIVED = /^(?:上午|下午|随后|接着|其后|之后|最后|当天|首先|，)*(?:在|(?:观摩组|考察组|调研组|与会人员|与会代表|代表们|大家|一行|学员们?)?(?:还|又)?(?:来到|走进|抵达|到达|前往))(?<site>[^，。；]{4,40}?)，(?<rest>.+)$/u
/** What a site is called at its end. */
const SITE = /(?:中心|基地|平台|社区|园区|产业园|公园|[\p{Script=Han}]园|馆|[\p{Script=Han}]村|站|公司|企业|工厂|图书室|阅览室|活动室|展室|[\p{Script=Han}]仓|街道|学校|小学|中学|大学|医院|示范区|示范点|展示点|之家|书房|书屋|书店|体系|工作室|展厅|分馆|合作社|农场|牧场|大棚|车间|广场|驿站|阵地|项目|实验室|服务点|大厅|家园|苑|院|长廊|街区|渔港|码头|市场|农庄|食堂|[\p{Script=Han}]室|书吧|亩方|[\p{Script=Han}]展|书库|空间|(?:阅览|体验|展示|服务|功能|核心|产业|试验)区|展区|水库|灌区|枢纽|“[^”]{2,16}”)(?:（[^（）]{1,12}）)?$/u

type Site = { name: string; division?: string; acts: readonly StopAct[]; words: string; mentions: number }

/** Sites that were visited, each once in the order of the visit, with what was done there. */
export function pressStops(sentences: readonly PressSentence[]): readonly Proposed<ProposedStop>[] {
  const stops: Site[] = []
  const meet = (site: string, words: string): Site | null => {
    const named = siteOf(site)
    if (named === null) return null
    const known = stops.find(({ name }) => name === named.name || name.endsWith(named.name) || named.name.endsWith(name))
    if (known) {
      known.mentions += 1
      return known
    }
    const stop = { ...named, acts: [], words, mentions: 1 }
    stops.push(stop)
    return stop
  }
  for (const { text, isTitle } of sentences) {
    if (isTitle) continue
    const arrived = ARRIVED.exec(text)
    const stop = arrived ? meet(arrived.groups?.['site'] ?? '', text.slice(0, 50)) : null
    if (stop) {
      stop.acts = [...stop.acts, ...actsIn(arrived?.groups?.['rest'] ?? '')]
      continue
    }
    const met = visitedIn(text).flatMap(({ site, words }) => meet(site, words) ?? [])
    const [only] = met
    if (only && met.length === 1) only.acts = [...only.acts, ...actsIn(text.slice(text.indexOf(only.name) + only.name.length))]
  }
  return stops.filter((stop) => !isHouseOf(stop, stops)).map(({ name, division, acts, words, mentions }) => ({
    value: { name, ...(division === undefined ? {} : { division }), acts: distinct(acts) },
    confidence: Math.min(0.95, 0.8 + (mentions > 1 ? 0.1 : 0) + (division === undefined ? 0 : 0.05)),
    words,
  }))
}

/** A house that was only entered: what was seen are its parts. */
function isHouseOf({ name, division, acts }: Site, sites: readonly Site[]): boolean {
  const whole = `${division ?? ''}${name}`
  return acts.length === 0 && sites.some((other) => `${other.division ?? ''}${other.name}`.startsWith(whole) && other.name !== name)
}

/** The sites of a sentence clause by clause: a clause of nothing but sites goes on with the list before it. */
function visitedIn(text: string): readonly { readonly site: string; readonly words: string }[] {
  let isList = false
  return text.replace(/[。！？]$/u, '').split(/[，；]/u).flatMap((clause) => {
    const went = WENT.exec(clause)
    isList = went !== null || (isList && !OTHER_CLAUSE.test(clause))
    if (!isList) return []
    const list = (went?.groups?.['list'] ?? clause)
      .replace(/(?:实地|现场)?(?:开展|进行|参观|考察|观摩|调研)(?:了)?[^、]{0,10}$/u, '')
      .replace(/等(?:[\d一二三四五六七八九十两]+(?:余|多)?(?:个|处|家|所)[\p{Script=Han}]{0,8}|(?:观摩点|点位|地|处|项目|单位|企业)?)$/u, '')
    return listMembers(list).map((site) => ({ site, words: clause }))
  })
}

/** 示例镇水稻示范片: what it is called nobody can foresee, but it lies in a township and is no work or state of affairs. */
function isPlaced(site: string): boolean {
  return /(?:[镇乡村]|街道|社区)[^镇乡村]{3,}$/u.test(site) && !/(?:情况|工作|建设|发展|做法|经验|成果|机制|服务|问题|治理|部署|干部|群众|代表|人员|负责人|书记|主任)$/u.test(site)
}

/** A name that the city before it belongs to: 云溪市图书馆. */
const GENERIC = /^(?:(?:图书馆|博物馆|文化馆|美术馆|科技馆|展览馆|体育馆|档案馆|规划馆)|(?:医院|小学|中学|大学|学院|社区学院|老年大学|开放大学|党校)$)/u

function siteOf(site: string): { name: string; division?: string } | null {
  const bare = site.replace(/^(?:位于|了|到|的|和)+/u, '').replace(/(?:等地|等|一线|现场)$/u, '').trim()
  if (bare.length < 4 || bare.length > 40 || !(SITE.test(bare) || isPlaced(bare)) || /(?:会议|会上|致辞|发言|讲话|座谈会)/u.test(bare)) return null
  const placed = /^((?:[\p{Script=Han}]{2,4}市)?(?:[\p{Script=Han}]{1,5}(?:市|县|(?<![社园小校景厂街片示])区)))((?:[\p{Script=Han}]{2,4}(?:街道|镇|乡))?.+)$/u.exec(bare)
  if (!placed?.[1] || !placed[2] || placed[2].length < 3 || GENERIC.test(placed[2])) return { name: bare }
  return { name: placed[2], division: placed[1] }
}

/** What is done at a site, in the order of the text. */
const ACTS: readonly (readonly [RegExp, StopAct['kind']])[] = [
  [/听取(?:了)?(?<object>[^，。；]{0,40}?)(?:的)?(?:情况)?(?:介绍|讲解|汇报)/gu, 'listen'],
  [/观看(?:了)?(?<object>[^，。；]{0,40})(?:专题片|宣传片|视频|短片)/gu, 'film'],
  [/观看(?:了)?(?<object>[^，。；]{0,40})(?:演示|表演)/gu, 'other'],
  [/(?:察看|参观|观看)(?:了)?(?<object>[^，。；]{0,40}?)(?:展板|展台|展厅|展示)/gu, 'boards'],
  [/参加(?:了)?(?<object>[^，。；]{2,50}?仪式)/gu, 'ceremony'],
  [/(?:为|向)(?<object>[^，。；为向]{2,40}?)授旗/gu, 'flag'],
  [/为(?<object>[^，。；为]{2,40}?)揭牌/gu, 'unveil'],
  [/发布(?:了)?(?<object>[^，。；]{2,40}?)(?=[，。；]|$)/gu, 'publish'],
  [/(?:发放|发送|赠送)(?:了)?(?<object>[^，。；]{2,40}?)(?=[，。；]|$)/gu, 'hand-out'],
  [/(?:详细|深入)?(?:了解|调研)(?:了)?(?<object>[^，。；]{2,60}?)(?=[，。；]|$)/gu, 'learn'],
  [/(?:围绕|就)(?<object>[^，。；]{2,40}?)(?:开展|进行)(?:了)?(?:座谈|交流|讨论)/gu, 'discuss'],
  [/对(?<object>[^，。；]{2,60}?)(?:给予|表示)(?:了)?(?:充分|高度)?(?:肯定|认可|赞许|评价|赞赏)/gu, 'praise'],
  [/(?:认可|赞许|称赞)(?:了)?(?<object>[^，。；]{2,60}?)(?=[，。；]|$)/gu, 'praise'],
  [/(?:体验)(?:了)?(?<object>[^，。；]{2,40}?)(?=[，。；]|$)/gu, 'other'],
  [/(?:实地)?(?:察看|查看)(?:了)?(?<object>[^，。；]{2,40}?)(?=[，。；]|$)/gu, 'inspect'],
]

function actsIn(text: string): readonly StopAct[] {
  const found = ACTS.flatMap(([pattern, kind]) =>
    [...text.matchAll(pattern)].map((match) => {
      const words = match[0]
      const object = (match.groups?.['object'] ?? '').replace(/^(?:了|的|工作人员|讲解员|负责人|现场|关于)+/u, '').replace(/(?:的|等)$/u, '')
      return { at: match.index, end: match.index + words.length, act: { kind, ...(object === '' ? {} : { object: kind === 'other' ? words : object }) } }
    }),
  )
  return found
    .filter((one, index) => !found.some((other, at) => at < index && other.at <= one.at && other.end > one.at))
    .sort((a, b) => a.at - b.at)
    .map(({ act }) => act)
}

function distinct(acts: readonly StopAct[]): readonly StopAct[] {
  return acts.filter(({ kind, object }, index) => acts.findIndex((other) => other.kind === kind && other.object === object) === index)
}
