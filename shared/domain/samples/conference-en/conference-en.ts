import type { EventLists, Listed } from '../../event/event-lists.ts'
import { roster, setOf, withFacts } from '../roster.ts'
import { seatedInOrder } from '../seated.ts'

const units: readonly Listed<'units'>[] = [
  { id: 'federation', name: 'Federation for Neighbourhood Libraries', shortNames: ['FNL'], kind: 'association' },
  { id: 'city', name: 'City of Alderhaven', kind: 'government', level: 'prefectural' },
  { id: 'library', name: 'Alderhaven City Library', kind: 'institution' },
  { id: 'institute', name: 'Institute for Reading Research', kind: 'institution' },
  { id: 'foundation', name: 'Open Shelf Foundation', kind: 'association' },
]

const hosts = `
  Helen Sampleton（女）  Federation for Neighbourhood Libraries  President
  Tomas Examplewood  Federation for Neighbourhood Libraries  Secretary General
  Ruth Sampleby（女）  City of Alderhaven  Deputy Mayor
  Owen Exampler  Alderhaven City Library  Director
`

const guests = `
  Amara Samplesi（女）  Institute for Reading Research  Professor of Information Studies; Head of Programme
  Jonas Exampleman  Open Shelf Foundation  Director of Grants
  Mei Samplelin（女）  Lakeshore Provincial Library  Deputy Director
`

const speakers = `
  Peter Samplewick  Norwick County Library  Head of Outreach
  Lucia Examplini（女）  Montevero Public Library  Branch Manager
  Daniel Sampleford  Westmere Library Service  Mobile Library Lead
  Ingrid Examplesen（女）  Fjordby Library  Children's Librarian
  Karim Samplehani  Qasr Reading Centre  Coordinator
  Grace Exampleton（女）  Institute for Reading Research  Research Fellow
  Pavel Samplek  Hradany Town Library  Director
  Noor Exampleh（女）  Dune Coast Library Network  Programme Officer
`

const delegates = `
  Alice Sampleridge（女）  Brookfield Library  Librarian
  Ben Exampleford  Brookfield Library  Assistant Librarian
  Carla Samplez（女）  Riverside Community Library  Manager
  David Examplestone  Riverside Community Library  Volunteer Coordinator
  Elena Samplova（女）  Hradany Town Library  Cataloguer
  Frank Examplemore  Harbour Street Library  Head Librarian
  Greta Samplehaus（女）  Lindenau Library  Head of Adult Services
  Hugo Examplemont  Montevero Public Library  Archivist
  Isla Samplegate（女）  Westmere Library Service  Driver Librarian
  Jack Exampleby  Norwick County Library  Systems Librarian
  Keiko Samplemura（女）  Hinode City Library  Librarian
  Liam Examplewell  Stonebridge Library  Branch Librarian
  Maria Samplinha（女）  Costa Clara Library  Reading Promoter
  Nils Examplund  Fjordby Library  Librarian
  Olga Samplenko（女）  Birch Hill Library  Director
  Paul Examplegard  Alderhaven City Library  Local History Librarian
  Rosa Samplella（女）  Costa Clara Library  Librarian
  Samuel Exampleyo  Savanna Road Library  Founder
  Tess Samplecroft（女）  Open Shelf Foundation  Project Officer
  Uma Examplerao（女）  Banyan Tree Library  Librarian
  Victor Samplescu  Old Mill Library  Director
  Wendy Exampling（女）  Lakeshore Provincial Library  International Officer
`

const staff = `
  Yara Samplesmith（女）  Federation for Neighbourhood Libraries  Conference Manager
  Zack Examplebrook  Federation for Neighbourhood Libraries  Events Assistant
  Nina Sampleworth（女）  Alderhaven City Library  Front of House
`

const confirmed = { state: 'confirmed' } as const
const rows = (text: string, category: NonNullable<Listed<'people'>['category']>) => roster(text, units, { category, attendance: confirmed })

const attendees = rows(delegates, 'delegate')
const halfOfAttendees = (first: boolean) => setOf(attendees.filter((_, index) => index < attendees.length / 2 === first).map(({ id }) => id))

const people = withFacts([...rows(hosts, 'leader'), ...rows(guests, 'guest'), ...rows(speakers, 'expert'), ...attendees, ...rows(staff, 'staff')], {
  'helen-sampleton': { rank: 1 },
  'ruth-sampleby': { rank: 2 },
  'amara-samplesi': { rank: 3 },
  'karim-samplehani': { diets: ['halal'] },
  'uma-examplerao': { diets: ['vegetarian'] },
  'greta-samplehaus': { diets: ['allergy'], dietNote: 'No nuts' },
  'samuel-exampleyo': { attendance: { ...confirmed, lateFrom: { date: '2026-11-05', time: '13:00' } } },
  'victor-samplescu': { attendance: { state: 'declined' } },
  'yara-samplesmith': { phone: '+00 555 0101', email: 'conference@library.example' },
  'zack-examplebrook': { phone: '+00 555 0102' },
  'paul-examplegard': { phone: '+00 555 0104' },
  'owen-exampler': { phone: '+00 555 0105' },
  'nina-sampleworth': { phone: '+00 555 0103' },
})

const person = (personId: string) => ({ kind: 'person', personId }) as const
const inAuditorium = { kind: 'room', roomId: 'auditorium' } as const

const sessions: readonly Listed<'sessions'>[] = [
  { id: 'registration', type: 'registration', title: 'Registration and coffee', date: '2026-11-05', startsAt: '08:30', endsAt: '09:15', place: { kind: 'text', text: 'Foyer, Alderhaven City Library' } },
  { id: 'opening', type: 'opening', title: 'Opening session', date: '2026-11-05', startsAt: '09:15', endsAt: '10:45', place: inAuditorium, presiderIds: ['tomas-examplewood'] },
  { id: 'coffee', type: 'break', title: 'Coffee', date: '2026-11-05', startsAt: '10:45', endsAt: '11:15', place: { kind: 'text', text: 'Foyer' } },
  { id: 'panel-1', type: 'plenary', title: 'Panel 1: Reaching readers at home', date: '2026-11-05', startsAt: '11:15', endsAt: '12:30', place: inAuditorium, presiderIds: ['grace-exampleton'] },
  { id: 'lunch-1', type: 'meal', title: 'Lunch', date: '2026-11-05', startsAt: '12:30', endsAt: '14:00', place: { kind: 'text', text: 'Garden Room' } },
  { id: 'panel-2', type: 'plenary', title: 'Panel 2: Small libraries, shared systems', date: '2026-11-05', startsAt: '14:00', endsAt: '15:15', place: inAuditorium, presiderIds: ['owen-exampler'] },
  { id: 'tea', type: 'break', title: 'Tea', date: '2026-11-05', startsAt: '15:15', endsAt: '15:45', place: { kind: 'text', text: 'Foyer' } },
  { id: 'groups', type: 'group-discussion', title: 'Working groups', date: '2026-11-05', startsAt: '15:45', endsAt: '17:00', place: { kind: 'text', text: 'First floor' }, groupIds: setOf(['group-a', 'group-b']) },
  { id: 'dinner', type: 'meal', title: 'Workshop dinner', date: '2026-11-05', startsAt: '19:00', place: { kind: 'text', text: 'Old Customs House' }, dress: 'Smart casual' },
  { id: 'lecture', type: 'lecture', title: 'Morning lecture', date: '2026-11-06', startsAt: '09:00', endsAt: '10:00', place: inAuditorium, presiderIds: ['helen-sampleton'] },
  { id: 'visit', type: 'visit', title: 'Site visit: two branch libraries', date: '2026-11-06', startsAt: '10:15', endsAt: '12:45', place: { kind: 'text', text: 'Mill Lane Branch and the Book Boat' }, audience: 'All participants' },
  { id: 'lunch-2', type: 'meal', title: 'Lunch', date: '2026-11-06', startsAt: '13:00', endsAt: '14:00', place: { kind: 'text', text: 'Garden Room' } },
  { id: 'closing', type: 'plenary', title: 'Closing session', date: '2026-11-06', startsAt: '14:00', endsAt: '15:30', place: inAuditorium, presiderIds: ['tomas-examplewood'] },
]

const agendaItems: readonly Listed<'agendaItems'>[] = [
  { sessionId: 'opening', kind: 'welcome', speakers: [person('ruth-sampleby')], durationMinutes: 10, keyPoints: [{ verb: 'express', text: 'the city is glad to host the workshop for the first time' }] },
  { sessionId: 'opening', kind: 'speech', title: 'Opening address', speakers: [person('helen-sampleton')], durationMinutes: 15, keyPoints: [{ verb: 'stress', text: 'neighbourhood libraries depend on three things', clauses: ['trained staff', 'shared catalogues', 'steady funding'] }] },
  { sessionId: 'opening', kind: 'keynote', title: 'The library within walking distance', speakers: [person('amara-samplesi')], durationMinutes: 50, keyPoints: [{ verb: 'point-out', text: 'distance, not price, keeps most people from borrowing' }] },
  { sessionId: 'opening', kind: 'launch', title: 'Launch of the shared reading list', speakers: [person('helen-sampleton'), person('ruth-sampleby')], durationMinutes: 15 },
  { sessionId: 'panel-1', kind: 'exchange', title: 'Short papers', speakers: [person('peter-samplewick'), person('lucia-examplini'), person('daniel-sampleford')], durationMinutes: 45, limitMinutes: 15 },
  { sessionId: 'panel-1', kind: 'discussion', title: 'Questions from the floor', durationMinutes: 30 },
  { sessionId: 'panel-2', kind: 'exchange', title: 'Short papers', speakers: [person('pavel-samplek'), person('noor-exampleh'), person('karim-samplehani')], durationMinutes: 45, limitMinutes: 15 },
  { sessionId: 'panel-2', kind: 'discussion', title: 'Questions from the floor', durationMinutes: 30 },
  { sessionId: 'groups', kind: 'discussion', title: 'Draft charter for neighbourhood libraries', durationMinutes: 75, materials: ['Draft charter'] },
  { sessionId: 'lecture', kind: 'lecture', title: 'Storytelling for mixed ages', speakers: [person('ingrid-examplesen')], durationMinutes: 60 },
  { sessionId: 'closing', kind: 'report', title: 'Reports from the working groups', speakers: [person('frank-examplemore'), person('keiko-samplemura')], durationMinutes: 40, limitMinutes: 20 },
  { sessionId: 'closing', kind: 'speech', title: 'Grants for the coming year', speakers: [person('jonas-exampleman')], durationMinutes: 20 },
  { sessionId: 'closing', kind: 'summary', speakers: [person('tomas-examplewood')], durationMinutes: 30, keyPoints: [{ verb: 'hope', text: 'the charter will be adopted by the end of the year' }] },
]

const travellers = [...rows(hosts, 'leader'), ...rows(guests, 'guest'), ...rows(speakers, 'expert'), ...attendees]
  .map(({ id = '' }) => id)
  .filter((id) => !['victor-samplescu', 'ruth-sampleby', 'paul-examplegard'].includes(id))

/** Two days in English: an opening with a keynote, two panels, two working groups, a visit to two branches. */
export const englishConference = (): EventLists => ({
  kind: 'conference',
  name: 'Third International Workshop on Neighbourhood Libraries (Sample)',
  shortName: 'Neighbourhood Libraries 2026',
  edition: 'Third',
  theme: 'A library within walking distance',
  purposes: ['to share what small libraries have learned about reaching readers at home', 'to agree a draft charter for neighbourhood libraries'],
  documentLocale: 'en',
  timeZone: 'Europe/London',
  convenerIds: ['federation'],
  hostIds: ['federation'],
  organizerIds: ['library'],
  coOrganizerIds: ['foundation'],
  startDate: '2026-11-05',
  endDate: '2026-11-06',
  registration: { from: { date: '2026-11-05', time: '08:30' }, to: { date: '2026-11-05', time: '09:15' }, place: 'Foyer, Alderhaven City Library', deskPhone: '+00 555 0100' },
  city: 'Alderhaven',
  units,
  people,
  groups: [
    { id: 'group-a', name: 'Group A', convenerId: 'frank-examplemore', recorderId: 'alice-sampleridge', roomId: 'oak', members: halfOfAttendees(true) },
    { id: 'group-b', name: 'Group B', convenerId: 'keiko-samplemura', recorderId: 'liam-examplewell', roomId: 'elm', members: halfOfAttendees(false) },
  ],
  venues: [{ id: 'library', name: 'Alderhaven City Library', address: '1 Library Square, Alderhaven' }],
  rooms: [
    { id: 'auditorium', venueId: 'library', name: 'Auditorium', floor: 'Ground floor', capacity: 120, stageWidthM: 9 },
    { id: 'oak', venueId: 'library', name: 'Oak Room', floor: 'First floor', capacity: 20 },
    { id: 'elm', venueId: 'library', name: 'Elm Room', floor: 'First floor', capacity: 20 },
  ],
  notices: [
    { title: 'Badges', text: 'Wear your badge throughout; it opens the library before public hours.' },
    { title: 'Site visit', text: 'The coach leaves from Library Square at 10:20 on 6 November. Wear comfortable shoes.' },
    { title: 'Meals', text: 'Lunch is served in the Garden Room. Tell the desk about dietary needs.' },
    { title: 'Help', text: 'The workshop desk is in the foyer, telephone +00 555 0100.' },
  ],
  sessions,
  agendaItems,
  participations: [
    { personId: 'ruth-sampleby', sessionId: 'opening', verb: 'welcome' },
    { personId: 'amara-samplesi', sessionId: 'opening', verb: 'keynote' },
    { personId: 'helen-sampleton', verb: 'attend-and-speak' },
  ],
  tours: [{ id: 'branches', title: 'Two branch libraries', date: '2026-11-06', sessionId: 'visit' }],
  lines: [{ id: 'all', tourId: 'branches', name: 'All participants', members: setOf(travellers), startsAt: '10:20', startPlace: 'Library Square' }],
  stops: [
    {
      id: 'mill-lane', tourId: 'branches', name: 'Mill Lane Branch', division: 'North Alderhaven', address: '14 Mill Lane', hostUnitId: 'library', contactId: 'paul-examplegard', guideId: 'paul-examplegard', forwardTeamIds: ['yara-samplesmith'], stayMinutes: 40,
      acts: [{ kind: 'listen', object: 'how the branch is run with volunteers' }, { kind: 'inspect', object: 'the tool library' }],
    },
    {
      id: 'boat', tourId: 'branches', name: 'The Book Boat', division: 'Old Harbour', address: 'Quay 3', hostUnitId: 'library', contactId: 'owen-exampler', guideId: 'owen-exampler', forwardTeamIds: ['yara-samplesmith'], stayMinutes: 35, capacity: 40,
      acts: [{ kind: 'inspect', object: 'the floating reading room' }, { kind: 'film', object: 'A year on the water' }],
    },
  ],
  legs: [
    { tourId: 'branches', toStopId: 'mill-lane', distanceKm: 4.5, driveMinutes: 12 },
    { tourId: 'branches', fromStopId: 'mill-lane', toStopId: 'boat', distanceKm: 6, driveMinutes: 16, walkMinutes: 5 },
    { tourId: 'branches', fromStopId: 'boat', distanceKm: 3, driveMinutes: 10 },
  ],
  vehicles: [
    {
      id: 'coach', tourId: 'branches', lineId: 'all', number: 'Coach 1', seats: 49, plate: 'SAMPLE 1', driverName: 'Joe Exampledriver', driverPhone: '+00 555 0201', leaderId: 'zack-examplebrook',
      gatheringPlace: 'Library Square', gatheringAt: { date: '2026-11-06', time: '10:10' },
      passengers: Object.fromEntries([...travellers, 'zack-examplebrook'].map((id) => [id, {}])),
    },
  ],
  seatingPlans: [{ id: 'head-table', title: 'Opening session, head table', sessionId: 'opening', layout: { kind: 'rostrum', rows: [5] }, convention: 'head-table', ...seatedInOrder(['helen-sampleton', 'ruth-sampleby', 'amara-samplesi', 'tomas-examplewood', 'jonas-exampleman'], 'head-table') }],
  meals: [
    { meal: 'lunch', date: '2026-11-05', startsAt: '12:30', place: 'Garden Room', form: 'buffet', count: 40 },
    { meal: 'dinner', date: '2026-11-05', startsAt: '19:00', place: 'Old Customs House', form: 'tables', tables: 5, count: 40 },
    { meal: 'lunch', date: '2026-11-06', startsAt: '13:00', place: 'Garden Room', form: 'buffet', count: 38 },
  ],
  duties: [
    { group: 'Programme', task: 'Collect slides and brief the chairs', ownerId: 'yara-samplesmith', phone: '+00 555 0101', dueOffsetDays: -3, state: 'doing' },
    { group: 'Desk', task: 'Badges and registration', ownerId: 'nina-sampleworth', phone: '+00 555 0103', dueOffsetDays: -1 },
    { group: 'Transport', task: 'Coach for the site visit', ownerId: 'zack-examplebrook', phone: '+00 555 0102', dueOffsetDays: -2, state: 'done' },
  ],
  releases: [{ kind: 'release', outlet: 'local' }],
  quotes: [{ text: '“A library within walking distance”' }],
  claims: [{ text: '43 loans a head in the branches visited', number: '43', source: 'Alderhaven City Library' }],
})
