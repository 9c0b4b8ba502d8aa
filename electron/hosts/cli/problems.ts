import type { Problem } from '#shared/contract/errors.ts'
import { problemSentence } from '#shared/contract/event-file-problems.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'

/** The problem with its sentence in the language of the terminal. */
export function inLanguage(problem: Problem, locale: DocumentLocale): Problem {
  return { ...problem, message: problemSentence(problem, locale) }
}

/** `会议.hcevent:12: people.3.category [not-allowed-value] …`: a form whose place editors and terminals can open. */
export function problemLines(file: string, problems: readonly Problem[], locale: DocumentLocale): readonly string[] {
  return problems.map((problem) => {
    const place = problem.line === undefined ? file : `${file}:${problem.line}`
    const path = problem.path === '' ? '' : `${problem.path} `
    return `${place}: ${path}[${problem.code}] ${problemSentence(problem, locale)}`
  })
}
