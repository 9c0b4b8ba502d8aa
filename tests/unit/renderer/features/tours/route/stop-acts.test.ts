import { describe, expect, it } from 'vitest'
import { actText, typedAct } from '#renderer/features/tours/route/stop-acts.ts'

describe('what is done at a stop', () => {
  it.each(['揭牌：示例基地', '看展板', '听取介绍：万亩稻田', '放飞信鸽'])('%s is read back as it is shown', (text) => {
    expect(actText(typedAct(text, 'zh-CN'), 'zh-CN')).toBe(text)
  })

  it('knows its kind by its words', () => {
    expect(typedAct('揭牌 示例基地', 'zh-CN')).toEqual({ kind: 'unveil', object: '示例基地' })
    expect(typedAct('放飞信鸽', 'zh-CN')).toEqual({ kind: 'other', object: '放飞信鸽' })
  })
})
