import type { zhCn } from '#renderer/i18n/zh-cn/messages.ts'

type WordGroup = keyof typeof zhCn.words

/**
 * The words for the choices of a field, by what the field belongs to (a collection, the profile, or the field around
 * it). `tests/unit/renderer/features/history/value-text.test.ts` compares with the schema.
 */
export const choiceWords: Readonly<Record<string, WordGroup>> = {
  'profile.kind': 'eventKind',
  'profile.parts': 'eventKind',
  'profile.documentLocale': 'documentLocale',
  'profile.status': 'eventStatus',
  'peopleOrders.keys': 'orderKey',
  'scope.kind': 'orderScope',
  'units.kind': 'unitKind',
  'units.level': 'unitLevel',
  'people.gender': 'gender',
  'people.category': 'personCategory',
  'people.diets': 'diet',
  'attendance.state': 'attendanceState',
  'confirmations.state': 'confirmationState',
  'arrival.mode': 'journeyMode',
  'departure.mode': 'journeyMode',
  'sessions.type': 'sessionType',
  'sessions.partOfDay': 'partOfDay',
  'speakerOrder.origin': 'speakerOrigin',
  'agendaItems.kind': 'itemKind',
  'speakers.mode': 'participationMode',
  'keyPoints.verb': 'speechVerb',
  'participations.verb': 'participationVerb',
  'participations.mode': 'participationMode',
  'acts.kind': 'stopAct',
  'legs.mode': 'legMode',
  'legs.minutesSource': 'minutesSource',
  'vehicles.type': 'vehicleType',
  'layout.kind': 'seatingLayout',
  'layout.doorAt': 'doorAt',
  'seatingPlans.convention': 'seatingConvention',
  'seatingPlans.filling': 'seatFilling',
  'seatingPlans.presiderAt': 'presiderAt',
  'seated.side': 'seatingSide',
  'seated.part': 'seatingPart',
  'people.lodgingWish': 'lodgingWish',
  'lodgings.occupancy': 'occupancy',
  'lodgings.kind': 'roomKind',
  'meals.meal': 'meal',
  'meals.form': 'mealForm',
  'pickUps.direction': 'pickUpDirection',
  'duties.state': 'dutyState',
  'releases.kind': 'releaseKind',
  'releases.outlet': 'outlet',
}
