/** Which character of an element stands at a point of the window; null where the browser cannot tell. */
export function characterAt(element: Element, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }): number | null {
  const caret = document.caretPositionFromPoint(clientX, clientY)
  if (!caret || !element.contains(caret.offsetNode)) return null
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(caret.offsetNode, caret.offset)
  return before.toString().length
}
