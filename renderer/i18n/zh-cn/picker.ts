/** The field that chooses people, units and the like. */
export const picker = {
  chosen: '{name}，第 {position} 个，共 {total} 个；Delete 移除，Alt 加左右键移动',
  person: '姓名、单位或职务',
  unit: '单位',
} as const
