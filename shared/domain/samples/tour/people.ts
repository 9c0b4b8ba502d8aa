import type { Listed } from '../../event/event-lists.ts'
import { roster, withFacts } from '../roster.ts'

export const units: readonly Listed<'units'>[] = [
  { id: 'civil-affairs', name: '兰屿市民政局', kind: 'government', level: 'prefectural' },
  { id: 'social-work', name: '兰屿市社会工作协会', kind: 'association', level: 'prefectural' },
  { id: 'province', name: '省社区发展研究中心', kind: 'institution', level: 'provincial' },
  { id: 'dongbu', name: '东埠区民政局', kind: 'government', level: 'county' },
  { id: 'xitang', name: '西棠区民政局', kind: 'government', level: 'county' },
  { id: 'nanwei', name: '南苇区民政局', kind: 'government', level: 'county' },
  { id: 'beilu', name: '北麓县民政局', kind: 'government', level: 'county' },
  { id: 'finance', name: '兰屿市财政局', kind: 'government', level: 'prefectural' },
  { id: 'health', name: '兰屿市卫生健康委员会', shortNames: ['兰屿市卫健委'], kind: 'government', level: 'prefectural' },
  { id: 'library', name: '兰屿市图书馆', kind: 'institution', level: 'prefectural' },
  { id: 'college', name: '兰屿学院', kind: 'institution' },
  { id: 'paper', name: '兰屿日报社', kind: 'media' },
  { id: 'heyuan', name: '和苑社区居民委员会', kind: 'community' },
]

const leaders = `
  樊示和  省社区发展研究中心  副主任
  柏例安  兰屿市民政局  党组书记、局长
  窦示川  兰屿市民政局  副局长
  章例华（女）  兰屿市社会工作协会  会长
`

const districts: Readonly<Record<string, string>> = {
  dongbu: `
    凌示波  东埠区民政局  局长
    霍例明  东埠区民政局  副局长
    虞示春（女）  东埠区和苑街道  党工委副书记、办事处主任
    支示平  和苑社区居民委员会  主任
    柯例  东埠区滨河社区  主任
    昝示芳（女）  东埠区滨河社区  社会工作者
    管例新  东埠区民政局  基层科科长
    卢示林  东埠区社会组织服务中心  主任
  `,
  xitang: `
    莫示远  西棠区民政局  局长
    经例清  西棠区民政局  副局长
    房示安  西棠区棠梨街道  办事处副主任
    裘例敏（女）  西棠区棠梨社区  主任
    缪示  西棠区老榆社区  主任
    干示立  西棠区老榆社区  网格员
    应例欣（女）  西棠区民政局  基层科科长
    宗示强  西棠区志愿者协会  秘书长
  `,
  nanwei: `
    丁示宁  南苇区民政局  局长
    宣例峰  南苇区民政局  副局长
    邓示佳（女）  南苇区苇荡街道  办事处主任
    郁示成  南苇区渔火社区  主任
    单例波  南苇区芦花社区  主任
    杭示梅（女）  南苇区芦花社区  社会工作者
    洪例达  南苇区民政局  基层科科长
    包示诚  南苇区养老服务中心  主任
  `,
  beilu: `
    诸示山  北麓县民政局  局长
    左例远  北麓县民政局  副局长
    石示兰（女）  北麓县松冈镇  副镇长
    崔例文  北麓县松冈社区  主任
    吉示晨  北麓县茶亭村  村民委员会主任
    钮例  北麓县茶亭村  网格员
    龚示慧（女）  北麓县民政局  基层科科长
    程例光  北麓县公益服务站  站长
  `,
}

const municipal = `
  嵇示文  兰屿市财政局  社会保障科科长
  邢例静（女）  兰屿市卫生健康委员会  家庭发展科科长
  滑示明  兰屿市图书馆  副馆长
  裴例海  兰屿市住房和城乡建设局  物业科科长
  陆示霞（女）  兰屿市妇女儿童活动中心  主任
  荣例立  兰屿市社会工作协会  秘书长
`

const experts = `
  翁示秋  兰屿学院  社会学院教授
  荀例怡（女）  兰屿学院  社会学院副教授
  羊示春  省社区发展研究中心  研究员
`

const media = `
  於示雨  兰屿日报社  记者
  惠例丽（女）  兰屿日报社  摄影记者
  甄示云  兰屿广播电视台  记者
`

const staff = `
  曲示民  兰屿市民政局  办公室主任
  家例和  兰屿市民政局  基层科科长
  封示静（女）  兰屿市民政局  基层科工作人员
  芮例诚  兰屿市民政局  办公室工作人员
  羿示强  兰屿市社会工作协会  会务干事
  储例佳（女）  兰屿市社会工作协会  会务干事
`

const guides = `
  靳示敏（女）  和苑社区居民委员会  讲解员
  汲例兰（女）  西棠区棠梨社区  讲解员
  邴示光  西棠区老榆社区  讲解员
  糜例欣（女）  南苇区芦花社区  讲解员
  松示远  南苇区养老服务中心  讲解员
  井例宁  兰屿市社区服务指导中心  讲解员
`

const confirmed = { state: 'confirmed' } as const
const rows = (text: string, common: Partial<Listed<'people'>>) => roster(text, units, { attendance: confirmed, ...common })

export const people = withFacts(
  [
    ...rows(leaders, { category: 'leader' }),
    ...Object.entries(districts).flatMap(([delegationId, text]) => rows(text, { delegationId })),
    ...rows(municipal, { delegationId: 'municipal' }),
    ...rows(experts, { category: 'expert' }),
    ...rows(media, { category: 'media' }),
    ...rows(staff, { category: 'staff' }),
    ...rows(guides, { category: 'guide' }).map((guide, index) => ({ ...guide, phone: `100 0000 050${index + 1}` })),
  ],
  {
    樊示和: { rank: 1 },
    柏例安: { rank: 2 },
    窦示川: { rank: 3 },
    章例华: { rank: 4 },
    荀例怡: { diets: ['vegetarian'] },
    支示平: { phone: '100 0000 0511' },
    裘例敏: { phone: '100 0000 0512' },
    缪示: { phone: '100 0000 0513' },
    单例波: { pinyin: 'Shàn Lìbō', phone: '100 0000 0514' },
    包示诚: { phone: '100 0000 0515' },
    左例远: { attendance: { state: 'declined' }, note: '县里另有会议' },
    羊示春: { attendance: { ...confirmed, leavesAt: { date: '2026-09-23', time: '17:30' } } },
    曲示民: { phone: '100 0000 0301' },
    家例和: { phone: '100 0000 0302' },
    封示静: { phone: '100 0000 0303' },
    芮例诚: { phone: '100 0000 0304' },
    羿示强: { phone: '100 0000 0305' },
    储例佳: { phone: '100 0000 0306' },
  },
)

export const delegations: readonly Listed<'delegations'>[] = [
  { id: 'municipal', name: '市直单位', leaderId: '嵇示文', liaisonId: '荣例立' },
  { id: 'dongbu', name: '东埠区', leaderId: '凌示波', liaisonId: '管例新' },
  { id: 'xitang', name: '西棠区', leaderId: '莫示远', liaisonId: '应例欣' },
  { id: 'nanwei', name: '南苇区', leaderId: '丁示宁', liaisonId: '洪例达' },
  { id: 'beilu', name: '北麓县', leaderId: '诸示山', liaisonId: '龚示慧' },
]
