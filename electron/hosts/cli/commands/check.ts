import { openIssues } from '#shared/domain/event/accept-issue.ts'
import { checkEvent } from '#shared/domain/event/check-event.ts'
import { issueText } from '#shared/domain/event/issue-text.ts'
import { ask } from '../ask.ts'
import type { Command } from '../command.ts'
import { withEvent } from '../libraries.ts'
import { libraryOption } from '../options.ts'
import { tableText } from '../table.ts'
import { words } from '../words.ts'

export const checkCommand: Command = {
  name: 'check',
  argument: 'FILE|ID',
  summary: words('检查活动内容：缺项、冲突、超员', 'look for what is missing, clashes or does not fit in an event'),
  options: libraryOption,
  run: async (call) => {
    const { locale } = call
    const issues = await withEvent(call, async (core, id) => openIssues(checkEvent((await ask(core, 'events.open', { id })).event)))
    const json = issues.map((issue) => ({ ...issue, path: issue.path.join('.'), message: issueText(issue, locale) }))
    const text =
      issues.length === 0
        ? NOTHING[locale]
        : tableText(
            json.map(({ severity, path, code, message }) => [SEVERITIES[severity][locale], path, `[${code}]`, message]),
          )
    return { text, json }
  },
}

const NOTHING = words('没有发现问题。', 'Nothing found.')
const SEVERITIES = {
  blocking: words('须处理', 'blocking'),
  warning: words('提醒', 'warning'),
  hint: words('提示', 'hint'),
} as const
