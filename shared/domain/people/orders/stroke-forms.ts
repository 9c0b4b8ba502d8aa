/** 横 竖 撇 点 折: the five classes of strokes in their order (GB 13000.1). */
export type StrokeClass = 1 | 2 | 3 | 4 | 5

/** One way in which a stroke is written. */
export type StrokeForm = {
  readonly name: string
  readonly class: StrokeClass
  /** 附笔形: 提 of 横, 竖钩 of 竖, 捺 of 点 */
  readonly isAttached: boolean
  /** 折点数: how often it turns; 0 but for 折 */
  readonly turns: number
}

const main = (name: string, of: StrokeClass): StrokeForm => ({ name, class: of, isAttached: false, turns: 0 })
const attached = (name: string, of: StrokeClass): StrokeForm => ({ name, class: of, isAttached: true, turns: 0 })
const turned = (name: string, turns: number): StrokeForm => ({ name, class: 5, isAttached: false, turns })

/** The forms by the letters of the stroke dictionary. */
export const strokeForms: Readonly<Record<string, StrokeForm>> = {
  j: main('横', 1),
  i: attached('提', 1),
  f: main('竖', 2),
  g: attached('竖钩', 2),
  s: main('撇', 3),
  k: main('点', 4),
  d: main('点', 4),
  l: attached('捺', 4),
  c: turned('横折', 1),
  e: turned('横撇、横钩', 1),
  b: turned('竖弯', 1),
  h: turned('竖提', 1),
  n: turned('撇折', 1),
  m: turned('撇点', 1),
  t: turned('弯钩', 1),
  y: turned('斜钩、卧钩', 1),
  r: turned('横折钩', 2),
  v: turned('横折折、横折弯', 2),
  p: turned('横折提', 2),
  o: turned('横斜钩', 2),
  u: turned('竖弯钩', 2),
  x: turned('竖折撇、竖折折', 2),
  a: turned('横折折撇', 3),
  q: turned('横折折折', 3),
  z: turned('竖折折钩', 3),
  w: turned('横折折折钩、横撇弯钩', 4),
}

/** A letter for a stroke of which only the class is known: somebody typed 1 to 5. */
export const lettersOfClasses: Readonly<Record<StrokeClass, string>> = { 1: 'j', 2: 'f', 3: 's', 4: 'k', 5: 'c' }
