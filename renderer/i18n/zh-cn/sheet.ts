/** The table that is typed into as in Excel. */
export const sheet = {
  number: '序',
  sortHint: '点一次升序，再点降序，第三次回到原来的顺序；Alt 加左右键改列宽',
  menu: '{column}：排序与筛选',
  menuFiltered: '{column}：排序与筛选（已筛选）',
  fill: '拖动以填充',
} as const
