import type { Person } from './person.ts'

/** Who may see a fact: everyone · those who run the event · only who cannot work without it. */
export type DataClass = 'public' | 'internal' | 'sensitive'

/**
 * The class of every fact about a person; one without a class is a type error. Diet tells of religion and health,
 * journeys tell where someone is.
 *
 * @source quality §2.4 (PIPL Art. 6, 28)
 */
export const personalDataClasses: Readonly<Record<Exclude<keyof Person, 'id' | 'position'>, DataClass>> = {
  name: 'public',
  nameVariants: 'public',
  pinyin: 'public',
  posts: 'public',
  rank: 'internal',
  category: 'public',
  delegationId: 'public',
  registrationNumber: 'internal',
  gender: 'internal',
  phone: 'internal',
  email: 'internal',
  attendance: 'internal',
  lodgingWish: 'internal',
  roommates: 'internal',
  note: 'internal',
  registerId: 'internal',
  registerKept: 'internal',
  ethnicity: 'sensitive',
  birthDate: 'sensitive',
  politicalStatus: 'sensitive',
  idNumber: 'sensitive',
  diets: 'sensitive',
  dietNote: 'sensitive',
  mobilityNote: 'sensitive',
  unclear: 'sensitive',
}
