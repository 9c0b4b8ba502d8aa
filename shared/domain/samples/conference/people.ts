import type { Listed } from '../../event/event-lists.ts'
import { roster, withFacts } from '../roster.ts'
import { units } from './units.ts'

const leaders = `
  程示远  省农业农村厅  党组书记、厅长
  周示宁  省农业农村厅  副厅长
  方例行  省农业农村厅  总经济师
  秦示文  省数字农业促进会  会长
  苗例清（女）  省数据局  副局长
  段示长  云溪市人民政府  市长
`

const guests = `
  顾例明  数字农业创新中心  主任
  欧阳示宇  数字农业创新中心  副主任
  尚例章  邻江省农业农村厅  副厅长
  阿依·示例（女，回族）  邻江省农业农村厅  信息处处长
  褚示远  数字乡村研究会  副会长
  卫例诚  数字乡村研究会  秘书长
`

const experts = `
  陆示慧（女）  省农业科学院  研究员
  郝示华  省农业大学  教授
  孔例达  省农业大学  信息学院院长
  白示秋  省遥感应用中心  首席专家
  崔示云  省气象服务中心  高级工程师
  康例怡（女）  省农业科学院  副研究员
  毛示丽（女）  省农业大学  副教授
  邱示  省标准化协会  高级工程师
`

const media = `
  江例诚  省农业报社  记者
  史示山  省农业报社  摄影记者
  顾示雨  省广播电视台  记者
  侯例兰（女）  省广播电视台  摄像
  邵示霞（女）  云溪日报社  记者
  孟示远  云溪融媒体中心  记者
`

const staff = `
  龙例新  省农业农村厅  市场与信息化处处长
  万示川  省农业农村厅  市场与信息化处副处长
  段示晨  省农业农村厅  市场与信息化处主任科员
  雷例梅（女）  省农业农村厅  办公室副主任
  钱示  省农业农村厅  办公室工作人员
  汤示清  省数字农业促进会  秘书长
  尹例立  省数字农业促进会  会务部主任
  黎示海  云溪市农业农村局  办公室主任
  易示晖  云溪市农业农村局  办公室工作人员
  常例芳（女）  云溪市农业农村局  办公室工作人员
  武示安  云溪会议中心  会议部经理
  乔示和  云溪宾馆  客房部经理
`

const provincial = `
  贺例民  省农业农村厅  种植业处处长
  赖示波  省农业农村厅  畜牧处处长
  龚示光  省农业农村厅  渔业处处长
  文例  省农业农村厅  农机化处处长
  安示宁（女）  省财政厅  农业处处长
  伍例新  省科学技术厅  农村处处长
  符示远  省供销合作总社  信息处处长
  岳例清  省气象局  应急处副处长
  齐示然（女）  省邮政管理局  市场处处长
`

const business = `
  游示行  省农业科学院  科研处处长
  柳例青（女）  省农业大学  科技处副处长
  成示之  云联农业信息有限公司  总经理
  明例朗  田间物联科技有限公司  副总经理
  纪示平  丰图遥感科技有限公司  总经理
  祝例嘉（女）  农链冷运有限公司  运营总监
  鲍示安  智农装备有限公司  总工程师
  解例文  数田软件有限公司  产品总监
  施示雅（女）  田头电商有限公司  总经理
`

/** Those who come by city: the mayor's deputy leads each. */
const cityDelegations: Readonly<Record<string, string>> = {
  yunxi: `
    王例平  云溪市人民政府  副市长
    李示清  云溪市农业农村局  局长
    张示立  云溪市农业农村局  数字农业科科长
    刘例海  云溪市数据局  副局长
    陈示晖  溪北县人民政府  副县长
    杨示  溪北县农业农村局  局长
    赵例安  溪北县稻香镇  镇长
    黄示和  云上稻田农业科技有限公司  总经理
  `,
  qinglan: `
    吴示民  青岚市人民政府  副市长
    徐例波  青岚市农业农村局  局长
    孙示光  青岚市农业农村局  数字农业科科长
    胡示静（女）  青岚市数据局  副局长
    朱例宁  青屏县人民政府  副县长
    高示成  青屏县农业农村局  局长
    何示强  青屏县果园镇  镇长
    郭例林  青岚智慧果业有限公司  总经理
  `,
  bailu: `
    马示  白鹭市人民政府  副市长
    罗示敏（女）  白鹭市农业农村局  局长
    梁例文  白鹭市农业农村局  数字农业科科长
    宋示志  白鹭市数据局  副局长
    郑示春  鹭洲县人民政府  副县长
    谢例峰  鹭洲县农业农村局  局长
    韩示欣（女）  鹭洲县湖畔镇  镇长
    唐示慧（女）  鹭洲湖水产合作社  理事长
  `,
  fengchuan: `
    冯例华  枫川市人民政府  副市长
    于示达  枫川市农业农村局  局长
    董示秋  枫川市农业农村局  数字农业科科长
    萧例  枫川市数据局  副局长
    曹示怡（女）  枫林县人民政府  副县长
    袁示丽（女）  枫林县农业农村局  局长
    邓例明  枫林县茶山镇  镇长
    许示诚  枫川茶业合作社  理事长
  `,
  qingzhou: `
    傅示山  晴洲市人民政府  副市长
    沈例雨  晴洲市农业农村局  局长
    曾示兰（女）  晴洲市农业农村局  数字农业科科长
    彭示霞（女）  晴洲市数据局  副局长
    吕例远  晴湾县人民政府  副县长
    苏示新  晴湾县农业农村局  局长
    卢示  晴湾县海湾镇  镇长
    蒋例晨  晴湾海洋牧场有限公司  总经理
  `,
  wanghe: `
    蔡示梅（女）  望河市人民政府  副市长
    贾示平  望河市农业农村局  局长
    丁例清  望河市农业农村局  数字农业科科长
    魏示立  望河市数据局  副局长
    薛示海  望东县人民政府  副县长
    叶例晖  望东县农业农村局  局长
    余示芳（女）  望东县河口镇  镇长
    潘示安  望东粮食烘干服务中心  主任
  `,
  songyu: `
    杜例和  松屿市人民政府  副市长
    戴示  松屿市农业农村局  局长
    夏示波  松屿市农业农村局  数字农业科科长
    钟例光  松屿市数据局  副局长
    汪示静（女）  松平县人民政府  副县长
    田示宁  松平县农业农村局  局长
    任例成  松平县竹溪镇  镇长
    姜示强  松平竹业合作社  理事长
  `,
  chunye: `
    范示林  春野市人民政府  副市长
    石例佳（女）  春野市农业农村局  局长
    姚示敏（女）  春野市农业农村局  数字农业科科长
    谭示文  春野市数据局  副局长
    廖例  春塘县人民政府  副县长
    邹示春  春塘县农业农村局  局长
    熊示峰  春塘县花田镇  镇长
    金例欣（女）  春塘花卉合作社  理事长
  `,
}

const confirmed = { state: 'confirmed' } as const

const delegates = (text: string, delegationId: string) => roster(text, units, { delegationId, attendance: confirmed })

/** What the roster's columns do not hold. */
const facts: Readonly<Record<string, Partial<Listed<'people'>>>> = {
  程示远: { rank: 1, attendance: { state: 'declined' }, note: '因公务不能到会，作出批示' },
  杨示: { phone: '100 0000 0501' },
  赵例安: { phone: '100 0000 0502' },
  黄示和: { phone: '100 0000 0503' },
  李示清: { phone: '100 0000 0504' },
  周示宁: { rank: 2 },
  顾例明: {
    rank: 3,
    phone: '100 0000 0111',
    attendance: {
      ...confirmed,
      arrival: { mode: 'train', number: 'G示0001', at: { date: '2026-10-12', time: '15:26' }, place: '云溪东站', needsPickUp: true },
      departure: { mode: 'train', number: 'G示0002', at: { date: '2026-10-14', time: '18:05' }, place: '云溪东站', needsPickUp: true },
    },
  },
  段示长: { rank: 4 },
  苗例清: { rank: 5 },
  秦示文: { rank: 6 },
  方例行: { rank: 7 },
  '阿依-示例': { diets: ['halal'], nameVariants: ['阿依示例'] },
  尚例章: {
    phone: '100 0000 0112',
    attendance: {
      ...confirmed,
      arrival: { mode: 'train', number: 'G示0001', at: { date: '2026-10-12', time: '15:26' }, place: '云溪东站', needsPickUp: true },
    },
  },
  褚示远: { mobilityNote: '腿脚不便，座位靠走道，乘车安排前排' },
  陆示慧: { diets: ['vegetarian'] },
  毛示丽: { diets: ['allergy'], dietNote: '对花生过敏' },
  邱示: { attendance: { state: 'declined' }, note: '单位另有任务，请假' },
  白示秋: { attendance: { ...confirmed, lateFrom: { date: '2026-10-13', time: '10:00' } }, note: '13日上午10时到会' },
  罗示敏: { attendance: { state: 'declined' }, note: '由梁例文代为参加' },
  梁例文: { attendance: { ...confirmed, substituteForId: '罗示敏' } },
  曹示怡: { posts: [{ unitText: '枫林县委', title: '常委' }, { unitText: '枫林县人民政府', title: '副县长' }] },
  金例欣: { pinyin: 'Jīn Lìxīn' },
  龙例新: { phone: '100 0000 0101' },
  万示川: { phone: '100 0000 0102' },
  雷例梅: { phone: '100 0000 0103' },
  汤示清: { phone: '100 0000 0104' },
  尹例立: { phone: '100 0000 0105' },
  黎示海: { phone: '100 0000 0106' },
  易示晖: { phone: '100 0000 0107' },
  常例芳: { phone: '100 0000 0108' },
  武示安: { phone: '100 0000 0109' },
  乔示和: { phone: '100 0000 0110' },
}

/** Everybody who is listed by name, 120 people in all. */
export const people = withFacts(
  [
    ...roster(leaders, units, { category: 'leader', attendance: confirmed }),
    ...roster(guests, units, { category: 'guest', attendance: confirmed }),
    ...delegates(provincial, 'provincial'),
    ...Object.entries(cityDelegations).flatMap(([id, text]) => delegates(text, id)),
    ...delegates(business, 'business'),
    ...roster(experts, units, { category: 'expert', attendance: confirmed }),
    ...roster(media, units, { category: 'media', attendance: confirmed }),
    ...roster(staff, units, { category: 'staff', attendance: confirmed }),
  ],
  facts,
)

export const delegations: readonly Listed<'delegations'>[] = [
  { id: 'provincial', name: '省直单位', leaderId: '贺例民', liaisonId: '万示川' },
  { id: 'yunxi', name: '云溪市代表团', leaderId: '王例平', liaisonId: '张示立' },
  { id: 'qinglan', name: '青岚市代表团', leaderId: '吴示民', liaisonId: '孙示光' },
  { id: 'bailu', name: '白鹭市代表团', leaderId: '马示', liaisonId: '梁例文' },
  { id: 'fengchuan', name: '枫川市代表团', leaderId: '冯例华', liaisonId: '董示秋' },
  { id: 'qingzhou', name: '晴洲市代表团', leaderId: '傅示山', liaisonId: '曾示兰' },
  { id: 'wanghe', name: '望河市代表团', leaderId: '蔡示梅', liaisonId: '丁例清' },
  { id: 'songyu', name: '松屿市代表团', leaderId: '杜例和', liaisonId: '夏示波' },
  { id: 'chunye', name: '春野市代表团', leaderId: '范示林', liaisonId: '姚示敏' },
  { id: 'business', name: '科研院校和企业', leaderId: '游示行', liaisonId: '成示之' },
]
