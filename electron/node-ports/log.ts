import type { Log } from '#core/ports/ports.ts'

type Output = { readonly write: (text: string) => unknown }

/**
 * Writes defects for a developer, without personal data: the text of an error may quote a file or hold a path with
 * the user's name, so only its kind, its errno and the places in our own code are kept.
 *
 * @param showsAll whether the error's own text is written too; for the developer's machine only
 */
export function createLog(output: Output, showsAll: boolean): Log {
  return {
    error: (message, error) => {
      output.write(`${message}: ${showsAll ? wholeText(error) : safeText(error)}\n`)
    },
  }
}

function wholeText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function safeText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return [`${error.name}${code}`, ...framesOf(error)].join('\n')
}

/** Function, file and line of each frame; the text before them and the folders are left out. */
function framesOf({ stack = '', message }: Error): string[] {
  const afterText = stack.slice(stack.indexOf(message) + message.length)
  const frames = afterText.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  return frames.map((line) => {
    const place = /([^/\\(\s]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? ''
    const name = /at (?:async )?([\w.<>#$ ]+) \(/.exec(line)?.[1] ?? ''
    return `    at ${name === '' ? '' : `${name} `}${place}`
  })
}
