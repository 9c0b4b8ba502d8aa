import { z } from 'zod'

/**
 * Ids are opaque: the program makes `[a-z0-9]{12}`, people who write a file by hand may use any short word.
 * Names of Object.prototype are refused, because collections are plain records.
 */
const ID_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u

const idOf = <const Brand extends string>(_brand: Brand) =>
  z
    .string()
    .regex(ID_PATTERN, 'id')
    .refine((id) => !(id in {}), 'id')
    .brand<Brand>()

/** Event ids are file names as well, so they keep to what every file system can hold. */
export const eventIdSchema = z
  .string()
  .regex(/^[a-z0-9]{12}$/, 'event-id')
  .brand<'EventId'>()

export const unitIdSchema = idOf('UnitId')
export const personIdSchema = idOf('PersonId')
export const delegationIdSchema = idOf('DelegationId')
export const groupIdSchema = idOf('GroupId')
export const categoryTextIdSchema = idOf('CategoryTextId')
export const venueIdSchema = idOf('VenueId')
export const roomIdSchema = idOf('RoomId')
export const noticeIdSchema = idOf('NoticeId')
export const sessionIdSchema = idOf('SessionId')
export const agendaItemIdSchema = idOf('AgendaItemId')
export const participationIdSchema = idOf('ParticipationId')
export const tourIdSchema = idOf('TourId')
export const lineIdSchema = idOf('LineId')
export const stopIdSchema = idOf('StopId')
export const legIdSchema = idOf('LegId')
export const travelTimeIdSchema = idOf('TravelTimeId')
export const vehicleIdSchema = idOf('VehicleId')
export const seatingPlanIdSchema = idOf('SeatingPlanId')
export const seatIdSchema = idOf('SeatId')
export const lodgingIdSchema = idOf('LodgingId')
export const mealIdSchema = idOf('MealId')
export const pickUpIdSchema = idOf('PickUpId')
export const dutyIdSchema = idOf('DutyId')
export const supplyIdSchema = idOf('SupplyId')
export const releaseIdSchema = idOf('ReleaseId')
export const quoteIdSchema = idOf('QuoteId')
export const claimIdSchema = idOf('ClaimId')
export const versionIdSchema = idOf('VersionId')
export const confirmationIdSchema = idOf('ConfirmationId')
export const acceptedIssueIdSchema = idOf('AcceptedIssueId')
export const handbookSectionIdSchema = idOf('HandbookSectionId')
export const printIdSchema = idOf('PrintId')
export const pictureIdSchema = idOf('PictureId')

export type EventId = z.infer<typeof eventIdSchema>
export type UnitId = z.infer<typeof unitIdSchema>
export type PersonId = z.infer<typeof personIdSchema>
export type DelegationId = z.infer<typeof delegationIdSchema>
export type GroupId = z.infer<typeof groupIdSchema>
export type RoomId = z.infer<typeof roomIdSchema>
export type SessionId = z.infer<typeof sessionIdSchema>
export type AgendaItemId = z.infer<typeof agendaItemIdSchema>
export type TourId = z.infer<typeof tourIdSchema>
export type LineId = z.infer<typeof lineIdSchema>
export type StopId = z.infer<typeof stopIdSchema>
export type VehicleId = z.infer<typeof vehicleIdSchema>
export type DutyId = z.infer<typeof dutyIdSchema>
export type ConfirmationId = z.infer<typeof confirmationIdSchema>
export type AcceptedIssueId = z.infer<typeof acceptedIssueIdSchema>
export type SeatId = z.infer<typeof seatIdSchema>
export type PictureId = z.infer<typeof pictureIdSchema>
export type HandbookSectionId = z.infer<typeof handbookSectionIdSchema>
