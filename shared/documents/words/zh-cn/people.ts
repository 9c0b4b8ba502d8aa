import type { Words } from '../words.ts'

/** One and many are called the same. */
const personCategory = {
  leader: '领导',
  guest: '嘉宾',
  delegate: '代表',
  observer: '列席人员',
  expert: '专家',
  media: '媒体记者',
  staff: '工作人员',
  driver: '驾驶员',
  guide: '讲解员',
  interpreter: '翻译',
} as const

/** Words for people, units and their order. */
export const peopleWords = {
  personCategory,
  personCategoryOfOne: personCategory,
  learner: { all: '学员', one: '学员' },
  confirmationState: { told: '已告知', confirmed: '已确认' },
  attendanceState: { invited: '已邀请', confirmed: '已确认', declined: '请假' },
  gender: { male: '男', female: '女' },
  diet: { halal: '清真', vegetarian: '素食', allergy: '过敏', other: '其他' },
  journeyMode: { train: '火车', flight: '飞机', coach: '客车', car: '自驾', other: '其他' },
  unitKind: {
    'party-committee': '党委',
    'peoples-congress': '人大',
    government: '政府',
    cppcc: '政协',
    discipline: '纪委监委',
    court: '法院',
    procuratorate: '检察院',
    'mass-organization': '群团组织',
    'democratic-party': '民主党派',
    association: '社会团体',
    institution: '事业单位',
    company: '企业',
    media: '媒体',
    community: '村（社区）',
    other: '其他',
  },
  unitLevel: { national: '国家级', provincial: '省级', prefectural: '市级', county: '县级', township: '乡级', village: '村级' },
  orderKey: {
    rank: '礼宾次序',
    strokes: '姓氏笔画',
    'name-strokes': '姓名笔画',
    pinyin: '姓氏拼音',
    division: '行政区划',
    organ: '机关类别',
    unit: '单位顺序',
    registration: '报到先后',
    hand: '名册原序',
  },
  orderScope: { all: '全部人员', category: '类别', delegation: '代表团', group: '分组' },
} as const satisfies Partial<Words>
