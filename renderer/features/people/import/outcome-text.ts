import type { Text } from '#renderer/i18n/text.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { unitTextOf } from '#shared/domain/people/person-text.ts'
import type { Difference } from '#shared/domain/people/import/differences.ts'
import { isPerson, type Outcome, type PersonOutcome, type RowDoubt } from '#shared/domain/people/import/dry-run.ts'
import type { SheetPlan } from '#shared/domain/people/import/sheet-plan.ts'

/** What stands in the remarks of a row: the first thing to know, in a few words. */
export function remarkText(t: Text, event: Event, outcome: Outcome, plan: SheetPlan): string {
  if (outcome.kind === 'skipped') return t(`peopleImport.skipped.${outcome.reason}`)
  if (outcome.kind === 'rejected') return t('peopleImport.rejected')
  if (outcome.state === 'duplicate') {
    return outcome.sameAsRow === undefined ? t('peopleImport.duplicateOf') : t('peopleImport.duplicateRow', { row: outcome.sameAsRow + 1 })
  }
  const doubts = [
    ...outcome.doubts.map((doubt) => rowDoubtText(t, event, doubt)),
    ...outcome.cells.flatMap(({ column, doubt }) => (doubt ? [t('peopleImport.cellSays', { column: t(`peopleImport.meaning.${plan.columns[column]?.meaning ?? 'ignore'}`), doubt: t(`peopleImport.cellDoubt.${doubt}`) })] : [])),
  ]
  const changes = outcome.differences.map((difference) => differenceText(t, difference))
  return [...doubts, ...(outcome.state === 'new' ? furtherFacts(t, outcome) : changes)].join(t('marks.clause'))
}

/** What a new row says besides the columns of the table. */
function furtherFacts(t: Text, { facts }: PersonOutcome): readonly string[] {
  const { gender, ethnicity, politicalStatus, birthDate, delegation, group, groupRole, roommates, arrival, departure, notes } = facts
  const said: readonly (readonly [Difference['field'], string | undefined])[] = [
    ['birthDate', birthDate],
    ['delegation', delegation],
    ['group', group && [group, groupRole && t(`groups.${groupRole}`)].filter((part) => part !== undefined).join(' ')],
    ['roommates', roommates?.join(t('marks.list'))],
    ['arrival', journeyText(arrival)],
    ['departure', journeyText(departure)],
    ['note', notes.join(t('marks.clause'))],
  ]
  const wish = facts.lodgingWish
  const plain = [gender && t(`words.gender.${gender}`), ethnicity, politicalStatus, wish && t(`words.lodgingWish.${wish}`)].filter((word) => word !== undefined).join(t('marks.list'))
  const named = said.flatMap(([field, value]) => (value === undefined || value === '' ? [] : [t('peopleImport.alsoSays', { field: t(`peopleImport.differenceField.${field}`), value })]))
  return [plain, ...named].filter((text) => text !== '')
}

function journeyText(journey: PersonOutcome['facts']['arrival']): string {
  return [journey?.number, journey?.at?.date, journey?.at?.time].filter((part) => part !== undefined).join(' ')
}

export function rowDoubtText(t: Text, event: Event, doubt: RowDoubt): string {
  switch (doubt.kind) {
    case 'twice-in-list':
      return t('peopleImport.rowDoubt.twice-in-list', { row: doubt.row + 1 })
    case 'hidden-row':
      return t('peopleImport.rowDoubt.hidden-row')
    case 'near-unit':
      return t('peopleImport.rowDoubt.near-unit', { near: doubt.near })
    default: {
      const person = event.people[doubt.personId]
      const unit = person ? unitTextOf(event, person) : ''
      return t(`peopleImport.rowDoubt.${doubt.kind}`, { person: unit === '' ? (person?.name ?? '') : t('marks.aside', { text: person?.name ?? '', aside: unit }) })
    }
  }
}

export function differenceText(t: Text, { field, before, after }: Difference): string {
  return t('peopleImport.difference', { field: t(`peopleImport.differenceField.${field}`), before: before === '' ? t('peopleImport.empty') : chosenWord(t, field, before), after: chosenWord(t, field, after) })
}

/** Choices of the domain in words: female → 女. */
export function chosenWord(t: Text, field: Difference['field'], value: string): string {
  if (field === 'gender' && (value === 'male' || value === 'female')) return t(`words.gender.${value}`)
  if (field === 'category') return t(`words.personCategory.${value as PersonOutcome['facts']['category'] & string}`)
  if (field === 'lodgingWish' && value !== '') return t(`words.lodgingWish.${value as 'single'}`)
  if (field === 'diets') return value.replace(/^(halal|vegetarian|allergy|other)\b/, (diet) => t(`words.diet.${diet as 'halal'}`))
  if (field === 'arrival' || field === 'departure') return value.replace(/^(train|flight|coach|car|other)\b/, (mode) => t(`words.journeyMode.${mode as 'train'}`))
  return value
}

/** Unit and posts of a row as the roster will show them. */
export function postColumns(outcome: Outcome): { readonly unit: string; readonly title: string } {
  if (!isPerson(outcome)) return { unit: '', title: '' }
  const { posts } = outcome.facts
  return { unit: posts.find(({ unit }) => unit !== '')?.unit ?? '', title: posts.map(({ title }) => title).filter((title) => title !== '').join('、') }
}

/** A, B, … AA: how spreadsheets call their columns. */
export function columnLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26)
}

/** How sure a column is, as a word: never a number that nobody can act on. */
export function confidenceOf(confidence: number): 'chosen' | 'sure' | 'likely' | 'unsure' | 'none' {
  if (confidence === 1) return 'chosen'
  if (confidence >= 0.85) return 'sure'
  if (confidence >= 0.6) return 'likely'
  return confidence > 0 ? 'unsure' : 'none'
}
