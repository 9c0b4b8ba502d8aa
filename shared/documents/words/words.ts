import type { AgendaItem, KeyPoint, Speaker } from '../../domain/agenda/agenda-item.ts'
import type { Confirmation } from '../../domain/agenda/confirmation.ts'
import type { Participation } from '../../domain/agenda/participation.ts'
import type { Place, RoomSide } from '../../domain/agenda/place.ts'
import type { Session } from '../../domain/agenda/session.ts'
import type { DocumentLocale, Event, EventKind } from '../../domain/event/event.ts'
import type { Duty, Lodging, Meal, PickUp } from '../../domain/logistics/reception.ts'
import type { Outlet, ReleaseKind } from '../../domain/news/words.ts'
import type { Print } from '../../domain/event/print.ts'
import type { HandbookPart } from '../../domain/handbook/handbook-section.ts'
import type { OrderKey, OrderScope } from '../../domain/people/orders/order-keys.ts'
import type { AttendeeGrouping } from '../../domain/people/attendees.ts'
import type { DataClass } from '../../domain/people/personal-data.ts'
import type { Person } from '../../domain/people/person.ts'
import type { Unit } from '../../domain/people/unit.ts'
import type { NamedFurniture, SeatRule } from '../../domain/seating/seat.ts'
import type { lecternPlaces, SeatingLayout, SeatingPart, SeatingPlan, SeatingSide } from '../../domain/seating/seating-plan.ts'
import type { Leg, Stop, StopAct } from '../../domain/tours/tour.ts'
import type { VehicleSeatPlace } from '../../domain/tours/vehicle-seat-place.ts'
import type { RidingRule, Vehicle, VehicleSeatRule } from '../../domain/tours/vehicle.ts'
import type { DocumentId } from '../document-ids.ts'
import type { AddresseeChoice } from '../letters/addressees.ts'
import type { OptionId } from '../document-options.ts'
import type { HandbookLanguage, HandbookLayout } from '../handbook/handbook-layouts.ts'
import type { letterStyles, StyleId } from '../styles.ts'
import type { IncompleteCode } from '../incomplete.ts'
import type { ListColumnId, NumberChoice, Recipient } from '../lists/list-choices.ts'
import type { Arrow, Ink, PieceSize, SeatChoice, SecondLine, pieceFaces } from '../pieces/piece-choices.ts'

/** A word for every member of a union; a member without one is a type error. */
type WordFor<Member extends string | undefined> = Readonly<Record<NonNullable<Member>, string>>
type Attendance = NonNullable<Person['attendance']>
type Journey = NonNullable<Attendance['arrival']>

/** How the place of a seat is told: by row, by table, by side of the talks, by side of the square. */
export type SeatPlace = 'row' | 'table' | 'host' | 'guest' | 'top' | 'right' | 'bottom' | 'left'

/**
 * What the choices of the domain are called, on paper and on the screen alike: the words stand here once and the
 * page's messages take them over. `{count}` stands for a number.
 */
export type Words = {
  readonly document: WordFor<DocumentId>
  readonly incomplete: WordFor<IncompleteCode>

  readonly eventKind: WordFor<EventKind>
  readonly eventStatus: WordFor<Event['status']>
  readonly documentLocale: WordFor<DocumentLocale>

  readonly sessionType: WordFor<Session['type']>
  readonly partOfDay: WordFor<Session['partOfDay']>
  readonly speakerOrigin: WordFor<NonNullable<Session['speakerOrder']>['origin']>
  readonly placeKind: WordFor<Place['kind']>
  readonly itemKind: WordFor<AgendaItem['kind']>
  readonly speakerKind: WordFor<Speaker['kind']>
  readonly speechVerb: WordFor<KeyPoint['verb']>
  readonly participationVerb: WordFor<Participation['verb']>
  readonly participationMode: WordFor<Participation['mode']>

  readonly personCategory: WordFor<Person['category']>
  readonly personCategoryOfOne: WordFor<Person['category']>
  /** who comes to a class to learn */
  readonly learner: { readonly all: string; readonly one: string }
  readonly attendanceState: WordFor<Attendance['state']>
  readonly confirmationState: WordFor<Confirmation['state']>
  readonly gender: WordFor<Person['gender']>
  readonly diet: WordFor<Person['diets'][number]>
  readonly journeyMode: WordFor<Journey['mode']>
  readonly unitKind: WordFor<Unit['kind']>
  readonly unitLevel: WordFor<Unit['level']>
  readonly orderKey: WordFor<OrderKey>
  readonly orderScope: WordFor<OrderScope['kind']>

  readonly stopAct: WordFor<StopAct['kind']>
  readonly legMode: WordFor<Leg['mode']>
  readonly minutesSource: WordFor<Leg['minutesSource']>
  readonly pauseKind: WordFor<Stop['pause']>
  readonly vehicleType: WordFor<Vehicle['type']>
  readonly vehicleUse: WordFor<Vehicle['use']>
  readonly vehicleSeatRule: WordFor<VehicleSeatRule>
  /** `{row}` stands for the row behind the driver */
  readonly vehicleSeat: WordFor<VehicleSeatPlace>
  readonly ridingRule: WordFor<RidingRule>

  readonly seatingLayout: WordFor<SeatingLayout['kind']>
  readonly doorAt: WordFor<Extract<SeatingLayout, { kind: 'long-table' }>['doorAt']>
  readonly seatingConvention: WordFor<SeatingPlan['convention']>
  readonly seatFilling: WordFor<SeatingPlan['filling']>
  readonly seatingSide: WordFor<SeatingSide>
  readonly seatingPart: WordFor<SeatingPart>
  readonly lectern: WordFor<(typeof lecternPlaces)[number]>
  readonly presiderAt: WordFor<SeatingPlan['presiderAt']>
  readonly seatRule: WordFor<SeatRule>
  readonly seatingPiece: WordFor<NamedFurniture>
  readonly roomSide: WordFor<RoomSide>
  /** where a seat is: `{row}` and `{number}` stand for its numbers */
  readonly seatPlace: WordFor<SeatPlace>

  readonly lodgingWish: WordFor<Person['lodgingWish']>
  readonly roomKind: WordFor<Lodging['kind']>
  readonly occupancy: WordFor<Lodging['occupancy']>
  readonly meal: WordFor<Meal['meal']>
  readonly mealForm: WordFor<Meal['form']>
  readonly pickUpDirection: WordFor<PickUp['direction']>
  readonly dutyState: WordFor<Duty['state']>

  readonly releaseKind: WordFor<ReleaseKind>
  readonly outlet: WordFor<Outlet>

  readonly style: WordFor<(typeof letterStyles)[number]>
  readonly paperStyle: WordFor<StyleId>
  readonly handbookPart: WordFor<HandbookPart>
  readonly printWay: WordFor<Print['way']>
  readonly sendMeans: WordFor<Print['means']>
  readonly layout: WordFor<HandbookLayout>
  readonly language: WordFor<HandbookLanguage>
  readonly recipient: WordFor<Recipient>
  readonly grouping: WordFor<AttendeeGrouping>
  readonly numbers: WordFor<NumberChoice>
  readonly addressees: WordFor<AddresseeChoice>
  readonly documentOption: WordFor<OptionId>
  readonly size: WordFor<PieceSize>
  readonly secondLine: WordFor<SecondLine>
  readonly face: WordFor<(typeof pieceFaces)[number]>
  readonly ink: WordFor<Ink>
  readonly seats: WordFor<SeatChoice>
  readonly arrow: WordFor<Arrow>
  readonly dataClass: WordFor<DataClass>
  readonly listColumn: WordFor<ListColumnId>
}
