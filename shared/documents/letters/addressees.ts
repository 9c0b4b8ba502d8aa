/** Whom letters are written to: guests, everybody invited, or one for each delegation and unit. */
export const addresseeChoices = ['guests', 'everyone', 'units'] as const
export type AddresseeChoice = (typeof addresseeChoices)[number]
