import { maskedPhone } from '#shared/domain/people/masked-number.ts'
import { factText } from '#shared/domain/register/differences.ts'
import type { Contact, EntryOf, RegisterKind } from '#shared/domain/register/register.ts'

/** What the table of a kind shows beside the name; telephones only as far as one may read over a shoulder. */
export type EntryColumn<Kind extends RegisterKind> = { readonly key: string; readonly text: (entry: EntryOf<Kind>) => string }

export const entryColumns: { readonly [Kind in RegisterKind]: readonly EntryColumn<Kind>[] } = {
  people: [
    { key: 'posts', text: ({ posts }) => factText(posts) },
    { key: 'phone', text: ({ phone }) => maskedPhone(phone ?? '') },
  ],
  units: [
    { key: 'shortNames', text: ({ shortNames }) => factText(shortNames) },
    { key: 'parent', text: ({ parent }) => parent ?? '' },
  ],
  sites: [
    { key: 'place', text: ({ division = '', address = '' }) => (address.includes(division) ? address : `${division} ${address}`) },
    { key: 'hostUnit', text: ({ hostUnit }) => hostUnit ?? '' },
    { key: 'contact', text: ({ contact }) => contactText(contact) },
    { key: 'stay', text: ({ stayMinutes }) => factText(stayMinutes) },
  ],
  venues: [
    { key: 'address', text: ({ address }) => address ?? '' },
    { key: 'rooms', text: ({ rooms }) => rooms.map(({ name, capacity }) => [name, capacity].filter((part) => part !== undefined).join(' ')).join('、') },
    { key: 'contact', text: ({ contact }) => contactText(contact) },
  ],
}

function contactText(contact: Contact | undefined): string {
  return contact ? [contact.name, maskedPhone(contact.phone ?? '')].filter((part) => part !== '').join(' ') : ''
}
