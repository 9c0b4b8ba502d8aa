import { describe, expect, it } from 'vitest'
import { wholePieces, withWholeNumbers } from '#core/rendering/whole-numbers.ts'

describe('a telephone number', () => {
  it('is kept on one line, the words around it are not', () => {
    expect(wholePieces('易示晖 100 0000 0107，值班 0000 8800101')).toEqual([
      { text: '易示晖 ', isWhole: false },
      { text: '100 0000 0107', isWhole: true },
      { text: '，值班 ', isWhole: false },
      { text: '0000 8800101', isWhole: true },
    ])
    expect(withWholeNumbers('Tel. 100 0000 0107')).toBe('Tel. 100\u00a00000\u00a00107')
  })

  it('is not the only thing: no line begins or ends at the dot of a name', () => {
    expect(wholePieces('副主任阿依·示例江讲话').filter(({ isWhole }) => isWhole)).toEqual([{ text: '依·示', isWhole: true }])
  })

  it.each(['', '2026 10', '第 3 页', '10000000107', '1 000'])('is not taken for %s', (text) => {
    expect(wholePieces(text)).toEqual([{ text, isWhole: false }])
  })
})
