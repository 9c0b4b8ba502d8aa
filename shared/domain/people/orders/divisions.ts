import type { Event } from '../../event/event.ts'
import type { Person } from '../person.ts'
import { postUnitText, unitTextOf } from '../person-text.ts'
import type { Unit } from '../unit.ts'

/** Where a person comes from: code of GB/T 2260 without its zeros at the end, 33 or 3301. */
export type Division = {
  readonly code: string
  readonly province: string
  /** recognised in the name of the unit or delegation, not stated as its code */
  readonly isGuessed: boolean
}

/** Provinces by the first two figures of the code, which is also their order (GB/T 2260). */
const PROVINCES: Readonly<Record<string, string>> = {
  11: '北京', 12: '天津', 13: '河北', 14: '山西', 15: '内蒙古', 21: '辽宁', 22: '吉林', 23: '黑龙江',
  31: '上海', 32: '江苏', 33: '浙江', 34: '安徽', 35: '福建', 36: '江西', 37: '山东', 41: '河南', 42: '湖北',
  43: '湖南', 44: '广东', 45: '广西', 46: '海南', 50: '重庆', 51: '四川', 52: '贵州', 53: '云南', 54: '西藏',
  61: '陕西', 62: '甘肃', 63: '青海', 64: '宁夏', 65: '新疆', 71: '台湾', 81: '香港', 82: '澳门',
}

/** Places that begin like a province and lie in another one. */
const NAMESAKES = /^(海南(藏族|州|区)|河南(蒙古族|县)|吉林路|北京路|上海路)/

/** The division of a person: stated for the unit or a unit above it, else by how unit or delegation are called. */
export function divisionOf(event: Event, person: Person): Division | null {
  for (const { unitId } of person.posts) {
    const code = unitId === undefined ? undefined : statedCode(event, event.units[unitId])
    if (code !== undefined) return { code, province: PROVINCES[code.slice(0, 2)] ?? code, isGuessed: false }
  }
  const names = [unitTextOf(event, person), ...person.posts.map((post) => postUnitText(event, post)), delegationName(event, person)]
  for (const name of names) {
    const found = NAMESAKES.test(name) ? undefined : Object.entries(PROVINCES).find(([, province]) => name.startsWith(province))
    if (found) return { code: found[0], province: found[1], isGuessed: true }
  }
  return null
}

function statedCode(event: Event, unit: Unit | undefined): string | undefined {
  // A circle of units above each other is an error in a file, not a reason to hang.
  for (let current = unit, steps = 0; current && steps < 20; steps += 1) {
    if (current.divisionCode !== undefined) return current.divisionCode.replace(/(00)+$/, '')
    current = current.parentId === undefined ? undefined : event.units[current.parentId]
  }
  return undefined
}

function delegationName(event: Event, { delegationId }: Person): string {
  return delegationId === undefined ? '' : (event.delegations[delegationId]?.name ?? '')
}
