import type { Event } from '#shared/domain/event/event.ts'
import type { Line, Stop, Tour } from '#shared/domain/tours/tour.ts'

/**
 * A line's day, lived through minute by minute and person by person: slow, and written without a look at the clock, so
 * that both have to be wrong in the same way to agree.
 */
export function livedThrough(event: Event, tour: Tour, line: Line | undefined) {
  const stops = stopsInOrder(event, tour, line)
  const rides = stops.map((stop, index) => rideTo(event, tour, line, stops[index - 1], stop))
  const stated = line?.startsAt ?? tour.startsAt ?? (tour.sessionId === undefined ? undefined : event.sessions[tour.sessionId]?.startsAt)
  const firstLock = () => {
    let minutes = 0
    for (const [index, stop] of stops.entries()) {
      minutes += rides[index]?.total ?? 0
      const { arrival, opening, before } = locksOf(stop, line)
      if (arrival !== undefined) return clock(arrival) - minutes
      if (opening !== undefined) return clock(opening) - before - minutes
      minutes += line?.stays[stop.id] ?? stayAt(stop)
    }
    return null
  }
  const start = stated === undefined ? firstLock() : clock(stated)
  const hasClock = start !== null
  let now = start ?? 0
  const from = now
  const next = (time: string) => {
    let at = clock(time)
    while (at < from - 360) at += 1440
    while (at - 1440 >= from - 360) at -= 1440
    return at
  }
  const live = (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) now++
  }
  const missed: { kind: string; at: number; minutes: number }[] = []
  const holdAt = (kind: string, at: number, time: number) => {
    let late = 0
    while (now > time) {
      now--
      late++
    }
    while (now < time) now++
    if (late > 0) missed.push({ kind, at, minutes: late })
  }
  const visited = stops.map((stop, index) => {
    live(rides[index]?.total ?? 0)
    const locks = hasClock ? locksOf(stop, line) : NO_LOCKS
    if (hasClock && stop.earliestArrival !== undefined) while (now < next(stop.earliestArrival)) now++
    if (locks.arrival !== undefined) holdAt('arrival', index, next(locks.arrival))
    const arrive = now
    let left = line?.stays[stop.id] ?? stayAt(stop)
    if (locks.opening !== undefined) {
      live(locks.before)
      left = Math.max(0, left - locks.before)
      holdAt('opening', index, next(locks.opening))
    }
    live(left)
    if (now < arrive) now = arrive
    if (locks.departure !== undefined) holdAt('departure', index, next(locks.departure))
    if (now < arrive) now = arrive
    if (hasClock) {
      const limits: [string, number][] = []
      if (locks.leaver !== undefined) limits.push(['leaver', next(locks.leaver)])
      if (stop.latestDeparture !== undefined) limits.push(['closing', next(stop.latestDeparture)])
      const earliest = Math.min(...limits.map(([, at]) => at))
      const [kind, at] = limits.find(([, limit]) => limit === earliest) ?? ['', Infinity]
      if (now > at) holdAt(kind, index, at)
      if (now < arrive) now = arrive
    }
    const really = (line ?? tour).leftAt[stop.id]
    if (hasClock && really !== undefined) {
      now = next(really)
      missed.length = 0
    }
    return { arrive, leave: now }
  })
  const last = stops.at(-1)
  const endPlace = line?.endPlace ?? tour.endPlace
  const hasWayBack = last !== undefined && (endPlace !== undefined || legBetween(event, tour, last, undefined) !== undefined)
  if (hasWayBack) live(rideTo(event, tour, line, last, undefined).total)
  const endsBy = line?.endsBy ?? tour.endsBy
  const end = now
  if (hasClock && endsBy !== undefined && stops.length > 0) holdAt('end', stops.length, next(endsBy))
  return { start: from, visited, end, missed }
}

const NO_LOCKS: Partial<ReturnType<typeof locksOf>> & { before: number } = { before: 0 }

function clock(time: string): number {
  const [hours = '', minutes = ''] = time.split(':')
  return Number.parseInt(hours, 10) * 60 + Number.parseInt(minutes, 10)
}

function byPosition<Entity extends { readonly position: string; readonly id: string }>(entities: Readonly<Record<string, Entity>>): Entity[] {
  return Object.values(entities).sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0))
}

function stopsInOrder(event: Event, tour: Tour, line: Line | undefined): Stop[] {
  const own: Stop[] = []
  for (const id of line?.stopIds ?? []) {
    const stop = event.stops[id]
    if (stop) own.push(stop)
  }
  return own.length > 0 ? own : byPosition(event.stops).filter((stop) => stop.tourId === tour.id)
}

function stayAt(stop: Stop): number {
  if (stop.stayMinutes !== undefined) return stop.stayMinutes
  let minutes = 0
  for (const act of stop.acts) minutes += act.minutes ?? 0
  return minutes
}

function locksOf(stop: Stop, line: Line | undefined) {
  const isMine = stop.lockedLineId === undefined || line === undefined || stop.lockedLineId === line.id
  let before = 0
  let opening: string | undefined
  for (const act of stop.acts) {
    if (act.startsAt !== undefined) {
      opening = act.startsAt
      break
    }
    before += act.minutes ?? 0
  }
  const isAlong = line === undefined || stop.leaverId === undefined || line.members[stop.leaverId] === true || Object.keys(line.members).length === 0
  return {
    before: isMine && opening !== undefined ? before : 0,
    arrival: isMine ? stop.lockedArrival : undefined,
    departure: isMine ? stop.lockedDeparture : undefined,
    opening: isMine ? opening : undefined,
    leaver: isAlong ? stop.leaverAt : undefined,
  }
}

function legBetween(event: Event, tour: Tour, from: Stop | undefined, to: Stop | undefined) {
  for (const leg of byPosition(event.legs)) {
    if (leg.tourId === tour.id && leg.fromStopId === from?.id && leg.toStopId === to?.id) return leg
  }
  return undefined
}

function rideTo(event: Event, tour: Tour, line: Line | undefined, from: Stop | undefined, to: Stop | undefined) {
  const leg = legBetween(event, tour, from, to)
  const startName = line?.startPlace ?? tour.startPlace
  const isTourStart = line?.startPlace === undefined || tour.startPlace === undefined || line.startPlace === tour.startPlace
  const startCoordinates = isTourStart ? tour.startCoordinates : undefined
  const endName = line?.endPlace ?? tour.endPlace ?? startName
  const ends = {
    from: from ? { name: from.name, at: from.coordinates } : { name: startName, at: startCoordinates },
    to: to ? { name: to.name, at: to.coordinates } : { name: endName, at: endName === startName ? startCoordinates : undefined },
  }
  const mode = leg?.mode ?? 'drive'
  let ride = 0
  let km: number | undefined
  const row = mode === 'drive' ? inTable(event, ends.from.name, ends.to.name) : undefined
  const back = mode === 'drive' ? legBetween(event, tour, to, from) : undefined
  km = leg?.distanceKm ?? row?.distanceKm ?? back?.distanceKm
  if (km === undefined && ends.from.at && ends.to.at) km = Math.round(arcKm(ends.from.at, ends.to.at) * (tour.detourFactor ?? 1.4) * 10) / 10
  if (leg?.driveMinutes !== undefined) ride = leg.driveMinutes
  else if (mode === 'walk' && leg?.walkMinutes !== undefined) ride = 0
  else if (row) ride = row.minutes
  else if (back?.mode === 'drive' && back.driveMinutes !== undefined) ride = back.driveMinutes
  else if (km !== undefined && mode !== 'boat') {
    const speed = mode === 'walk' ? 4.5 : (tour.speedKmh ?? 40)
    while ((km / speed) * 60 > ride) ride++
  }
  const boarding = leg?.boardingMinutes ?? (mode === 'walk' || from === undefined ? 0 : boardedAfter(event, tour, line))
  return { total: boarding + ride + (leg?.walkMinutes ?? 0), km }
}

function inTable(event: Event, from: string | undefined, to: string | undefined) {
  const same = (a: string, b: string | undefined) => b !== undefined && a.replaceAll(' ', '') === b.replaceAll(' ', '')
  const rows = Object.values(event.travelTimes).flatMap((row) => row.ways.map((way) => ({ from: row.from, ...way })))
  return (
    rows.findLast((row) => same(row.from, from) && same(row.to, to)) ?? rows.findLast((row) => same(row.to, from) && same(row.from, to))
  )
}

/** The angle between two places on the globe, from their vectors. */
function arcKm(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const vector = ({ latitude, longitude }: { latitude: number; longitude: number }) => {
    const [north, east] = [(latitude / 180) * Math.PI, (longitude / 180) * Math.PI]
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)] as const
  }
  const [[ax, ay, az], [bx, by, bz]] = [vector(a), vector(b)]
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx)
  return 6371.0088 * Math.atan2(cross, ax * bx + ay * by + az * bz)
}

/** Everybody queues at the doors of their vehicle, one after another; then heads are counted. */
function boardedAfter(event: Event, tour: Tour, line: Line | undefined): number {
  const lines = Object.values(event.lines).filter(({ tourId }) => tourId === tour.id)
  const convoy = Object.values(event.vehicles).filter((vehicle) =>
    vehicle.lineId !== undefined ? vehicle.lineId === line?.id : lines.length < 2 && vehicle.tourId === tour.id,
  )
  const seatsOf = (vehicle: (typeof convoy)[number]) => vehicle.seats ?? { car: 5, mpv: 7, minibus: 19, coach: 45, other: 45 }[vehicle.type]
  const riding = convoy.map(({ passengers }) => Object.keys(passengers).length)
  const seated = riding.reduce((sum, count) => sum + count, 0)
  const members = Object.keys(line?.members ?? {}).length
  const heads = members > 0 ? members : seated > 0 ? seated : line ? 0 : Math.max(event.expectedCount ?? 0, Object.keys(event.people).length)
  const seats = convoy.reduce((sum, vehicle) => sum + seatsOf(vehicle), 0)
  let coaches = 0
  while (coaches * 45 < heads) coaches++
  const vehicles = convoy.length > 0
    ? convoy.map((vehicle, index) => ({
      riders: seated > 0 ? (riding[index] ?? 0) : Math.ceil((heads * seatsOf(vehicle)) / Math.max(1, seats)),
      doors: vehicle.doors ?? { car: 4, mpv: 2, minibus: 1, coach: 1, other: 1 }[vehicle.type],
      counts: vehicle.type !== 'car' && vehicle.type !== 'mpv',
    }))
    : Array.from({ length: coaches }, () => ({ riders: Math.ceil(heads / coaches), doors: 1, counts: true }))
  let slowest = 0
  if (heads === 0) return 0
  for (const { riders, doors, counts } of vehicles) {
    const seconds = Array.from({ length: doors }, () => 0)
    for (let person = 0; person < riders; person++) seconds[person % doors] = (seconds[person % doors] ?? 0) + (tour.boardingSeconds ?? 6)
    let minutes = 0
    while (minutes * 60 < Math.max(...seconds)) minutes++
    if (riders > 0 && counts) minutes += tour.rollCallMinutes ?? 2
    slowest = Math.max(slowest, minutes)
  }
  return slowest
}
