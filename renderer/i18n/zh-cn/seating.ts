export const seating = {
  empty: '这里是座次：活动里有座次方案时，方案、座位和就座的人列在这里。',
  plans: '座次方案',
  column: { plan: '方案', layout: '形式', session: '环节', convention: '排法', seated: '就座 / 座位', people: '人员' },
} as const
