import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { unitIdSchema } from '../event/ids.ts'
import { lineSchema, positionSchema, registerLinkShape } from '../event/values.ts'

export const unitKinds = [
  'party-committee',
  'peoples-congress',
  'government',
  'cppcc',
  'discipline',
  'court',
  'procuratorate',
  'mass-organization',
  'democratic-party',
  'association',
  'institution',
  'company',
  'media',
  'community',
  'other',
] as const

export const unitLevels = ['national', 'provincial', 'prefectural', 'county', 'township', 'village'] as const

/** 单位: an organ, company or association that convenes, hosts, sends people or is visited. */
export const unitSchema = z.strictObject({
  id: unitIdSchema,
  position: positionSchema,
  name: lineSchema.describe('full name'),
  shortNames: z.array(lineSchema).default([]),
  kind: z.exactOptional(z.enum(unitKinds)),
  level: z.exactOptional(z.enum(unitLevels)),
  divisionCode: z.exactOptional(z.string().regex(/^\d{2,12}$/, 'division-code')).describe('GB/T 2260'),
  parentId: z.exactOptional(unitIdSchema),
  ...registerLinkShape,
}).describe('单位: an organ, company or association that convenes, hosts, sends people or is visited')

export type UnitKind = (typeof unitKinds)[number]
export type Unit = DeepReadonly<z.infer<typeof unitSchema>>
