import type { Translated } from '../message-types.ts'
import type { pictures as zhCn } from '../zh-cn/pictures.ts'

export const pictures: Translated<typeof zhCn> = {
  choose: 'Choose a picture',
  fromFile: 'From a file…',
  change: 'Change',
  changeFile: 'Change…',
  takeOff: 'Take the picture off',
  takenOff: 'Picture taken off',
  numbered: 'Picture {number}',
  unreadable: '“{name}” is no picture that can be read here. Use JPG or PNG; save HEIC photos of a phone as JPG first.',
  full: '“{name}” was not taken in: the pictures of this event are near their limit of 12 MB. Take some off first.',
}
