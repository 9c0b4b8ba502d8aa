import { describe, expect, it } from 'vitest'
import { createLog } from '../../../../electron/node-ports/log.ts'

function written(error: unknown, showsAll = false): string {
  let text = ''
  createLog({ write: (chunk) => (text += chunk) }, showsAll).error('call events.run failed', error)
  return text
}

describe('the log', () => {
  const personal = Object.assign(new TypeError('cannot read /home/lin/王示例 13800000000'), { code: 'EACCES' })

  it('says what failed, of which kind, and where in our code', () => {
    expect(written(personal)).toMatch(/^call events\.run failed: TypeError EACCES\n {4}at .*log\.test\.ts:\d+:\d+/)
  })

  it('leaves out what the error says and where the program lies', () => {
    expect(written(personal)).not.toMatch(/lin|王示例|138/)
    expect(written(personal)).not.toContain(import.meta.dirname)
  })

  it('leaves out a message that looks like a place in the code', () => {
    expect(written(new Error('first line\n    at Lin (/home/lin/x.ts:1:1)'))).not.toMatch(/Lin|x\.ts/)
  })

  it('writes of something thrown that is no error only what it is', () => {
    expect(written('王示例')).toBe('call events.run failed: string\n')
  })

  it('shows all on a developer’s machine', () => {
    expect(written(personal, true)).toContain('王示例')
  })
})
