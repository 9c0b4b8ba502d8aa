import type { DocumentLocale } from '../event/event.ts'
import { eventFromLists, type EventContent, type EventLists } from '../event/event-lists.ts'
import { conference } from './conference/conference.ts'
import { englishConference } from './conference-en/conference-en.ts'
import { seminar } from './seminar/seminar.ts'
import { tour } from './tour/tour.ts'

/**
 * An invented event to look at and to try things on. Names of people carry 示 or 例, names of places exist nowhere,
 * telephone numbers belong to nobody.
 */
export type Sample = {
  readonly key: string
  readonly locale: DocumentLocale
  readonly build: () => EventContent
}

const sample = (key: string, locale: DocumentLocale, lists: () => EventLists): Sample => ({
  key,
  locale,
  build: () => eventFromLists(lists()),
})

export const samples: readonly Sample[] = [
  sample('conference', 'zh-CN', conference),
  sample('tour', 'zh-CN', tour),
  sample('seminar', 'zh-CN', seminar),
  sample('conference-en', 'en', englishConference),
]
