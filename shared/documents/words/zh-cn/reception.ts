import type { Words } from '../words.ts'

/** Words for lodging, meals, fetching and duties. */
export const receptionWords = {
  lodgingWish: { single: '单住', shared: '合住', none: '不住宿' },
  roomKind: { king: '大床', twin: '双床', suite: '套间' },
  occupancy: { single: '单住', shared: '合住' },
  meal: { breakfast: '早餐', lunch: '午餐', dinner: '晚餐' },
  mealForm: { buffet: '自助餐', tables: '桌餐', boxed: '盒餐' },
  pickUpDirection: { arrival: '接站', departure: '送站' },
  dutyState: { open: '未开始', doing: '进行中', done: '已完成' },
} as const satisfies Partial<Words>
