import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { legIdSchema, lineIdSchema, personIdSchema, pictureIdSchema, sessionIdSchema, stopIdSchema, tourIdSchema, unitIdSchema } from '../event/ids.ts'
import { coordinatesSchema, countSchema, idSetSchema, lineSchema, localTimeSchema, minutesSchema, positionSchema, programmeDateSchema, registerLinkShape, textSchema } from '../event/values.ts'
import { picturePointSchema } from '../pictures/picture.ts'

/** 观摩: one round of visits. */
export const tourSchema = z.strictObject({
  id: tourIdSchema,
  position: positionSchema,
  title: lineSchema,
  date: z.exactOptional(programmeDateSchema),
  sessionId: z.exactOptional(sessionIdSchema).describe('the visit as it stands in the programme'),
  startsAt: z.exactOptional(localTimeSchema).describe('when the convoy drives off, where its line does not say'),
  startPlace: z.exactOptional(lineSchema),
  startCoordinates: z.exactOptional(coordinatesSchema),
  endPlace: z.exactOptional(lineSchema).describe('where the way ends; absent: where it began, if it leads back'),
  endsBy: z.exactOptional(localTimeSchema).describe('when everybody must be back'),
  leftAt: z.record(stopIdSchema, localTimeSchema).default({}).describe('on the day: when everybody really left a stop, where there are no lines'),
  speedKmh: z.exactOptional(z.number().min(5).max(120)).describe('how fast the convoy drives, where only km are known'),
  detourFactor: z.exactOptional(z.number().min(1).max(5)).describe('length of the road beside the straight line'),
  boardingSeconds: z.exactOptional(z.int().min(0).max(60)).describe('a person at a door, off and on again'),
  rollCallMinutes: z.exactOptional(minutesSchema).describe('counting heads in a bus before it drives off'),
  forwardMinutes: z.exactOptional(minutesSchema).describe('前站: how much earlier the forward team is at a stop'),
  mapPictureId: z.exactOptional(pictureIdSchema).describe('a map that lies behind the sketch of the way'),
  mapOpacity: z.exactOptional(z.number().min(0.1).max(1)).describe('how strongly the map shows; absent: half'),
  mapSpots: z.record(stopIdSchema, picturePointSchema).default({}).describe('stops put on the map by hand; from two of them the others follow by their coordinates'),
  mapStart: z.exactOptional(picturePointSchema).describe('where the way starts on the map, put by hand'),
}).describe('观摩: one round of visits')

/** 线路 A/B/C: who goes which way. Without its own stops a line takes all of the tour's, in their order. */
export const lineOfTourSchema = z.strictObject({
  id: lineIdSchema,
  position: positionSchema,
  tourId: tourIdSchema,
  name: lineSchema,
  stopIds: z.array(stopIdSchema).default([]),
  members: idSetSchema(personIdSchema).default({}),
  startsAt: z.exactOptional(localTimeSchema),
  startPlace: z.exactOptional(lineSchema),
  endPlace: z.exactOptional(lineSchema),
  endsBy: z.exactOptional(localTimeSchema),
  stays: z.record(stopIdSchema, minutesSchema).default({}).describe('where this line stays longer or shorter than the stop says'),
  leftAt: z.record(stopIdSchema, localTimeSchema).default({}).describe('on the day: when the line really left a stop'),
}).describe('线路: who goes which way; without its own stops a line takes all of the tour')

/** What a stop is for besides a visit: a meal, a rest, filling up. */
export const pauseKinds = ['meal', 'rest', 'refuel'] as const

export const stopActKinds = [
  'listen',
  'film',
  'boards',
  'inspect',
  'learn',
  'ceremony',
  'unveil',
  'flag',
  'publish',
  'hand-out',
  'discuss',
  'praise',
  'other',
] as const

/** 听取介绍 · 观看宣传片 · 看展板 · 实地察看 · 了解 · 参加启动仪式 · 揭牌 · 授旗 · 发布 · 发放 · 座谈 · 给予肯定 */
export const stopActSchema = z.strictObject({
  kind: z.enum(stopActKinds),
  object: z.exactOptional(lineSchema).describe('what is heard, unveiled, handed out'),
  minutes: z.exactOptional(minutesSchema),
  startsAt: z.exactOptional(localTimeSchema).describe('fixed: the opening of a launch ceremony'),
}).describe('what is done at a stop')

/** 观摩点: a site as this tour visits it. */
export const stopSchema = z.strictObject({
  id: stopIdSchema,
  position: positionSchema,
  tourId: tourIdSchema,
  name: lineSchema,
  pause: z.exactOptional(z.enum(pauseKinds)).describe('用餐 · 休息 · 加油; absent: a visit'),
  division: z.exactOptional(lineSchema).describe('city or district that it belongs to: 东湖区'),
  address: z.exactOptional(lineSchema),
  coordinates: z.exactOptional(coordinatesSchema),
  hostUnitId: z.exactOptional(unitIdSchema),
  contactId: z.exactOptional(personIdSchema),
  guideId: z.exactOptional(personIdSchema).describe('讲解人'),
  parking: z.exactOptional(lineSchema),
  boardingPoint: z.exactOptional(lineSchema),
  maxVehicleWidthM: z.exactOptional(z.number().positive().max(10)),
  maxVehicleHeightM: z.exactOptional(z.number().positive().max(10)),
  capacity: z.exactOptional(countSchema),
  stayMinutes: z.exactOptional(minutesSchema),
  acts: z.array(stopActSchema).default([]),
  subject: z.exactOptional(lineSchema),
  introduction: z.exactOptional(textSchema),
  pictureId: z.exactOptional(pictureIdSchema).describe('a picture of the event that shows the site'),
  picture: z.exactOptional(lineSchema).describe('name of a picture file that is still to be put into the event; nothing prints it'),
  earliestArrival: z.exactOptional(localTimeSchema),
  latestDeparture: z.exactOptional(localTimeSchema),
  lockedArrival: z.exactOptional(localTimeSchema),
  lockedDeparture: z.exactOptional(localTimeSchema),
  lockedLineId: z.exactOptional(lineIdSchema).describe('the line that the fixed times are for; absent: every one that stops here'),
  leaverId: z.exactOptional(personIdSchema).describe('who must leave from here'),
  leaverAt: z.exactOptional(localTimeSchema).describe('when that person must leave: the visit is over by then'),
  forwardTeamIds: z.array(personIdSchema).default([]).describe('前站: who is there before the convoy'),
  alternativeStopId: z.exactOptional(stopIdSchema),
  rainPlan: z.exactOptional(textSchema),
  note: z.exactOptional(textSchema),
  ...registerLinkShape,
}).describe('观摩点: a site as this tour visits it')

/** The way between two stops; without `fromStopId` from the start, without `toStopId` to the end. */
export const legSchema = z.strictObject({
  id: legIdSchema,
  position: positionSchema,
  tourId: tourIdSchema,
  fromStopId: z.exactOptional(stopIdSchema),
  toStopId: z.exactOptional(stopIdSchema),
  mode: z.enum(['drive', 'walk', 'boat']).default('drive'),
  distanceKm: z.exactOptional(z.number().min(0).max(10_000)),
  driveMinutes: z.exactOptional(minutesSchema),
  minutesSource: z.exactOptional(z.enum(['typed', 'speed', 'coordinates', 'table', 'server'])),
  walkMinutes: z.exactOptional(minutesSchema),
  boardingMinutes: z.exactOptional(minutesSchema),
}).describe('the way between two stops; without fromStopId from the start, without toStopId to the end')

export type Tour = DeepReadonly<z.infer<typeof tourSchema>>
export type Line = DeepReadonly<z.infer<typeof lineOfTourSchema>>
export type StopAct = DeepReadonly<z.infer<typeof stopActSchema>>
export type Stop = DeepReadonly<z.infer<typeof stopSchema>>
export type Leg = DeepReadonly<z.infer<typeof legSchema>>
