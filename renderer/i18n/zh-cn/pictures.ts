/** Pictures that lie in an event. */
export const pictures = {
  choose: '选择图片',
  fromFile: '从文件选择…',
  change: '换一张',
  changeFile: '换一张…',
  takeOff: '取下图片',
  takenOff: '图片已取下',
  numbered: '图片 {number}',
  unreadable: '“{name}”不是能识别的图片。请用 JPG 或 PNG；手机的 HEIC 照片先另存为 JPG。',
  full: '“{name}”没有放入：本活动的图片已接近上限（12 MB），请先取下不用的。',
} as const
