import type { EventState } from '#shared/contract/results.ts'
import { en } from './en/messages.ts'
import type { Text } from './text.ts'

type StepLabel = NonNullable<EventState['undo']>
type FieldName = keyof typeof en.steps.field
type NamedWish = keyof typeof en.steps.wishFor

/** A step in words: 修改“张三”的电话. */
export function stepText(text: Text, label: StepLabel): string {
  const thing = label.collection === undefined ? undefined : text(`steps.collection.${label.collection}`)
  const field = label.field !== undefined && hasFieldName(label.field) ? text(`steps.field.${label.field}`) : undefined
  const { name, count } = label
  if (label.action === 'edit-profile') {
    return field === undefined ? text('steps.editProfile') : text('steps.editProfileField', { field })
  }
  if (label.action === 'restore') return text('steps.restore', { time: savedTime(label.restoredAt ?? '') })
  if (label.wish !== undefined) {
    return isAboutSomebody(label.wish) ? text(`steps.wishFor.${label.wish}`, { name: name ?? '', count }) : text(`steps.wish.${label.wish}`, { count })
  }
  if (label.action === 'several' || label.action === 'wish' || thing === undefined) return text('steps.several', { count })
  switch (label.action) {
    case 'edit':
      if (field !== undefined) return name === undefined ? text('steps.editUnnamedField', { thing, field }) : text('steps.editField', { name, field })
      return name === undefined ? text('steps.editUnnamed', { thing }) : text('steps.edit', { thing, name })
    case 'move':
      return name === undefined ? text('steps.moveUnnamed', { thing }) : text('steps.move', { thing, name })
    case 'add':
      if (count > 1) return text('steps.addSeveral', { count, thing })
      return name === undefined ? text('steps.addUnnamed', { thing }) : text('steps.add', { thing, name })
    case 'remove':
      if (count > 1) return text('steps.removeSeveral', { count, thing })
      return name === undefined ? text('steps.removeUnnamed', { thing }) : text('steps.remove', { thing, name })
  }
}

const localTime = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short' })

/** An instant as a neutral local time that reads alike in every language: 2026-11-23 09:41. */
export function savedTime(instant: string): string {
  return instant === '' ? '' : localTime.format(new Date(instant))
}

/** A field in words; as it is called in the file where it has none. */
export function fieldText(text: Text, field: string): string {
  return hasFieldName(field) ? text(`steps.field.${field}`) : field
}

export function hasFieldName(field: string): field is FieldName {
  return Object.hasOwn(en.steps.field, field)
}

function isAboutSomebody(wish: NonNullable<StepLabel['wish']>): wish is NamedWish {
  return Object.hasOwn(en.steps.wishFor, wish)
}
