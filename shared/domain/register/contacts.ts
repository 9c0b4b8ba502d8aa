import type { Contact, EntryOf, FactsOf, Register, RegisterKind } from './register.ts'

/** Where a site or venue, or an event it was used in, names somebody to ask for. */
const contactFields = ['contact', 'guide'] as const

type WithContacts = { readonly contact?: Contact; readonly guide?: Contact }

/** The contacts of a site or venue, each replaced or, where null comes back, taken out; the same value where none is. */
export function withContacts<Facts extends object>(facts: Facts, change: (contact: Contact) => Contact | null): Facts {
  let changed: object = facts
  for (const field of contactFields) {
    const contact = (facts as WithContacts)[field]
    const next = contact && change(contact)
    if (!contact || next === contact) continue
    const { [field]: _gone, ...others } = changed as WithContacts
    changed = next ? { ...others, [field]: next } : others
  }
  return changed as Facts
}

/** The entries of sites and venues in which somebody's mention changed; at the events they were seen at too. */
export function changedContacts(register: Register, change: (contact: Contact) => Contact | null): { readonly sites: readonly EntryOf<'sites'>[]; readonly venues: readonly EntryOf<'venues'>[] } {
  const sites = Object.values(register.sites).flatMap((site) => {
    const seenAt = site.seenAt.map((seen) => withContacts(seen, change))
    const facts = withContacts(site, change)
    if (facts === site && seenAt.every((seen, index) => seen === site.seenAt[index])) return []
    return [{ ...facts, seenAt }]
  })
  const venues = Object.values(register.venues).flatMap((venue) => {
    const next = withContacts(venue, change)
    return next === venue ? [] : [next]
  })
  return { sites, venues }
}

/** Whether a contact is this person: linked, or of the same name with nothing that speaks against it. */
export function isContact({ name, phone, personId }: Contact, person: EntryOf<'people'>): boolean {
  if (personId !== undefined) return personId === person.id || person.formerIds?.includes(personId) === true
  return name === person.name && (phone === undefined || person.phone === undefined || phone === person.phone)
}

/** Facts of a site or venue with its contacts linked to the people whom the register knows by name and telephone. */
export function withContactsLinked<Facts extends FactsOf<RegisterKind>>(people: Register['people'], facts: Facts): Facts {
  return withContacts(facts, (contact) => {
    if (contact.personId !== undefined || contact.phone === undefined) return contact
    const known = Object.values(people).find(({ name, phone }) => name === contact.name && phone === contact.phone)
    return known ? { ...contact, personId: known.id } : contact
  })
}
