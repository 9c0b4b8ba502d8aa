import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { Moment } from '#shared/domain/event/values.ts'
import { dateText } from '#shared/lib/date-text.ts'
import type { Text } from '#renderer/i18n/text.ts'

type UiLocale = 'zh-CN' | 'en'

/** A simple table of what the event holds: words only, a line each. */
export type ReceptionTable = {
  readonly name: 'lodgings' | 'meals' | 'pickUps' | 'supplies'
  readonly columns: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[]
}

/** Everything of the reception that there is; kinds of which there is nothing are left out. */
export function receptionTables(event: Event, t: Text, locale: UiLocale): readonly ReceptionTable[] {
  return [lodgings(event, t, locale), meals(event, t, locale), pickUps(event, t, locale), supplies(event, t)].filter(
    ({ rows }) => rows.length > 0,
  )
}

function lodgings(event: Event, t: Text, locale: UiLocale): ReceptionTable {
  return {
    name: 'lodgings',
    columns: [t('logistics.hotel'), t('logistics.room'), t('logistics.occupancy'), t('logistics.guests'), t('logistics.in'), t('logistics.out')],
    rows: ordered(event.lodgings).map(({ id, hotel, roomNumber, occupancy, guests, checkInDate, checkOutDate }) => ({
      id,
      cells: [hotel, roomNumber ?? '', t(`words.occupancy.${occupancy}`), names(event, guests), day(checkInDate, locale), day(checkOutDate, locale)],
    })),
  }
}

function meals(event: Event, t: Text, locale: UiLocale): ReceptionTable {
  return {
    name: 'meals',
    columns: [t('logistics.date'), t('logistics.meal'), t('logistics.time'), t('logistics.place'), t('logistics.form'), t('logistics.count')],
    rows: ordered(event.meals).map(({ id, meal, date, startsAt, place, form, count }) => ({
      id,
      cells: [day(date, locale), t(`words.meal.${meal}`), startsAt ?? '', place ?? '', form === undefined ? '' : t(`words.mealForm.${form}`), numberText(count)],
    })),
  }
}

function pickUps(event: Event, t: Text, locale: UiLocale): ReceptionTable {
  return {
    name: 'pickUps',
    columns: [t('logistics.direction'), t('logistics.time'), t('logistics.place'), t('logistics.number'), t('logistics.vehicle'), t('logistics.passengers')],
    rows: ordered(event.pickUps).map(({ id, direction, at, place, number, vehicle, passengers }) => ({
      id,
      cells: [t(`words.pickUpDirection.${direction}`), moment(at, locale), place ?? '', number ?? '', vehicle ?? '', names(event, passengers)],
    })),
  }
}

function supplies(event: Event, t: Text): ReceptionTable {
  return {
    name: 'supplies',
    columns: [t('logistics.supply'), t('logistics.quantity'), t('logistics.owner'), t('logistics.note')],
    rows: ordered(event.supplies).map(({ id, name, quantity, unit, ownerId, note }) => ({
      id,
      cells: [name, `${numberText(quantity)}${unit ?? ''}`, nameOf(event, ownerId), note ?? ''],
    })),
  }
}

function nameOf(event: Event, id: string | undefined): string {
  return id === undefined ? '' : (event.people[id]?.name ?? '')
}

function names(event: Event, ids: Readonly<Record<string, true>>): string {
  return Object.keys(ids).map((id) => nameOf(event, id)).filter((name) => name !== '').join('、')
}

function day(date: string | undefined, locale: UiLocale): string {
  return date === undefined ? '' : dateText(date, locale, { withoutYear: true })
}

function moment(at: Moment | undefined, locale: UiLocale): string {
  return [day(at?.date, locale), at?.time ?? ''].filter((part) => part !== '').join(' ')
}

function numberText(number: number | undefined): string {
  return number === undefined ? '' : String(number)
}
