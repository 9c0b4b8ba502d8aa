import { expect, it } from 'vitest'
import { speakerName } from '#shared/domain/agenda/speaking/speaker-name.ts'
import { turnsOf } from '#shared/domain/agenda/speaking/turns.ts'
import type { SessionId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { moveTurn } from '#renderer/features/agenda/speakers/move-turn.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

const session = 'sessions-1' as SessionId
const event = eventWith({
  sessions: [{}],
  agendaItems: ['甲', '乙', '丙', '丁'].map((text) => ({ kind: 'exchange' as const, speakers: [{ kind: 'text' as const, text: `示例${text}` }] })),
})

function after(from: number, to: number): readonly string[] | null {
  const command = moveTurn(event, session, from, to)
  if (!command) return null
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return turnsOf(outcome.event, session).map(({ speaker }) => speakerName(outcome.event, speaker).slice(-1))
}

it('a speaker is taken over several places in one step, the others keep their order', () => {
  expect(after(0, 2)).toEqual(['乙', '丙', '甲', '丁'])
  expect(after(3, 0)).toEqual(['丁', '甲', '乙', '丙'])
})

it('where nothing changes there is no step', () => {
  expect(after(1, 1)).toBeNull()
  expect(after(0, 9)).toBeNull()
})
