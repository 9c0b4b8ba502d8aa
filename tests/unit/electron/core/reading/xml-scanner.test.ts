import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { RefusedFile } from '#core/reading/refused-file.ts'
import { XmlScanner } from '#core/reading/xml-scanner.ts'

/** What is said of a document, one line each; texts that meet are one. */
function eventsOf(pieces: readonly string[]): readonly string[] {
  const events: string[] = []
  let text = ''
  const say = (event: string) => {
    if (text !== '') events.push(`text ${text}`)
    text = ''
    events.push(event)
  }
  const scanner = new XmlScanner({
    open: (name, attribute) => say(`open ${name} ${String(attribute('a'))} ${String(attribute('b'))}`),
    text: (piece) => (text += piece),
    close: (name) => say(`close ${name}`),
  })
  for (const piece of pieces) scanner.write(piece)
  scanner.end()
  return events
}

/** The same by a parser that keeps to the whole standard. */
function expectedEvents(xml: string): readonly string[] {
  const events: string[] = []
  let text = ''
  const say = (event: string) => {
    if (text !== '') events.push(`text ${text}`)
    text = ''
    events.push(event)
  }
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => say(`open ${local(name)} ${String(attributes['x:a'] ?? attributes['a'])} ${String(attributes['b'])}`))
  parser.on('text', (piece) => (text += piece))
  parser.on('cdata', (piece) => (text += piece))
  parser.on('closetag', ({ name }) => say(`close ${local(name)}`))
  parser.write(xml).close()
  return events
}

const value = fc.string({ unit: fc.constantFrom('林', 'x', ' ', '&amp;', '&#26519;', '&#x41;', '>', "'") })
const text = fc.string({ unit: fc.constantFrom('林', 'x', ' ', '&lt;', '&#10;', '\r\n', '\n', '>', '"') }).filter((one) => !one.includes(']]>'))
const name = fc.constantFrom('c', 'v', 'w:t', 'row', 'x14:cfRule')
const element = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom('<!-- a > b <c> -->', '<![CDATA[<a>&amp;]]>', '<?pi x?>'),
    fc.tuple(name, fc.constantFrom('a', 'x:a'), value, value, fc.constantFrom('', ' ', '\n')).map(([tag, a, one, other, blank]) => `<${tag}${blank === '' ? ' ' : blank}${a}="${one}" b = "${other}"${blank}/>`),
    fc.tuple(name, fc.array(tie('node'), { maxLength: 5 })).map(([tag, inner]) => `<${tag} >${inner.join('')}</${tag} >`),
  ),
})).node

const refusal = (xml: string) => {
  try {
    return eventsOf([xml]).join('\n')
  } catch (error) {
    return error instanceof RefusedFile ? error.reason : String(error)
  }
}

describe('the XML of an office file', () => {
  it('is read as a parser of the whole standard reads it, wherever its pieces are cut', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), fc.array(fc.nat({ max: 400 }), { maxLength: 8 }), (nodes, cuts) => {
        const xml = `<?xml version="1.0"?><root xmlns:x="y" xmlns:w="z" xmlns:x14="q">${nodes.join('')}</root>`
        const places = [0, ...cuts.filter((at) => at < xml.length).sort((a, b) => a - b), xml.length]
        const pieces = places.slice(1).map((end, index) => xml.slice(places[index], end))
        expect(eventsOf(pieces)).toEqual(expectedEvents(xml))
      }),
    )
  })

  it.each([
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an entity that nobody defined', '<a>&b;</a>'],
    ['a bare ampersand', '<a b="x & y"/>'],
    ['a sign that XML does not have', '<a>\u0001</a>'],
    ['a number that stands for none', '<a>&#0;&#xD800;</a>'],
    ['tags that cross', '<a><b></a></b>'],
    ['a name that goes on where its tag is closed', '<a></ab>'],
    ['two roots', '<a/><b/>'],
    ['text outside of the root', '<a/>x'],
    ['an attribute without quotation marks', '<a b=c/>'],
    ['an attribute without a value', '<a b/>'],
    ['a value that swallows a tag', '<a b="c><d e="f"/></a>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['nothing at all', ''],
    ['an end that is missing', '<a><b/>'],
  ])('with %s is refused', (_, xml) => {
    expect(refusal(xml)).toBe('damaged')
  })

  it('is not waited for without end', () => {
    expect(refusal(`<a b="${'x'.repeat(2 * 1024 * 1024)}`)).toBe('too-large')
  })
})
