import type { Choice } from '#shared/domain/news/press/picked.ts'
import { dateText } from '#shared/lib/date-text.ts'
import type { Text, UiLocale } from '#renderer/i18n/text.ts'

/** What a proposal would enter, in one line. */
export function choiceText(t: Text, locale: UiLocale, choice: Choice): string {
  switch (choice.part) {
    case 'name':
    case 'city':
    case 'theme':
    case 'purposes':
    case 'categories':
    case 'quotes':
      return choice.value
    case 'kind':
      return t(`words.eventKind.${choice.value}`)
    case 'startDate':
    case 'endDate':
      return dateText(choice.value, locale)
    case 'people': {
      const { name, posts, parts } = choice.value
      const verbs = parts.map(({ verb, session }) => {
        const did = t(`words.participationVerb.${verb}`)
        return session === null ? did : t('marks.aside', { text: did, aside: t(`words.sessionType.${session}`) })
      })
      return [name, posts.map(({ unit, title }) => `${unit}${title}`).join(t('marks.list')), ...verbs].join(' · ')
    }
    case 'sessions': {
      const { type, title, partOfDay } = choice.value
      return [title, t(`words.sessionType.${type}`), ...(partOfDay === undefined ? [] : [t(`words.partOfDay.${partOfDay}`)])].join(' · ')
    }
    case 'exchanges': {
      const { kind, speakers, count, content } = choice.value
      const who = count === undefined ? speakers.join(t('marks.list')) : `${count} ${speakers.join('')}`
      return [t(`words.itemKind.${kind}`), who, ...(content === undefined ? [] : [content])].join(' · ')
    }
    case 'speeches': {
      const { name, verb, text, clauses } = choice.value
      return `${name} · ${t('marks.said', { what: t(`words.speechVerb.${verb}`), text: [text, ...clauses].join(t('marks.clause')) })}`
    }
    case 'stops': {
      const { name, division, acts } = choice.value
      return [`${division ?? ''}${name}`, ...acts.map(({ kind, object }) => `${t(`words.stopAct.${kind}`)}${object === undefined ? '' : ` ${object}`}`)].join(' · ')
    }
  }
}
