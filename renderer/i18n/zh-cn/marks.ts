/** What stands between words that are put together. */
export const marks = {
  list: '、',
  clause: '；',
  said: '{what}：{text}',
  aside: '{text}（{aside}）',
} as const
