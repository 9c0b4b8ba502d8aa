// A slot (`#add`), a fragment (`href="#abc"`) and `url(#fade)` look like colours; only these places hold real ones.
const COLOUR = /(?<![\w&(-])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl)a?\(\s*[\d.]/gi

/**
 * Colours in a component follow the theme, the contrast tests and the dark paper pane only if they are tokens.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noLiteralColour = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { token: 'Use a token (`var(--…)` from renderer/ui) instead of the colour {{colour}}; a new colour is first named there.' },
  },
  create(context) {
    if (!context.filename.endsWith('.vue')) return {}
    const { sourceCode } = context
    const services = /** @type {any} */ (sourceCode.parserServices)

    /** @param {number} start @param {number} end */
    const report = (start, end) => {
      for (const match of sourceCode.text.slice(start, end).matchAll(COLOUR)) {
        const loc = { start: sourceCode.getLocFromIndex(start + match.index), end: sourceCode.getLocFromIndex(start + match.index + match[0].length) }
        context.report({ loc, messageId: 'token', data: { colour: match[0] } })
      }
    }
    /** @param {any} node */
    const literal = (node) => {
      const attribute = node.parent?.key?.name
      if (typeof node.value === 'string' && attribute !== 'href' && attribute !== 'id') report(node.range[0], node.range[1])
    }
    /** @param {any} node */
    const template = (node) => { report(node.range[0], node.range[1]) }

    const inScript = {
      Literal: literal,
      TemplateElement: template,
      Program() {
        const document = services.getDocumentFragment?.()
        for (const block of document?.children ?? []) {
          if (block.type === 'VElement' && block.name === 'style') report(block.range[0], block.range[1])
        }
      },
    }
    const inTemplate = { VLiteral: literal, Literal: literal, TemplateElement: template }
    return services.defineTemplateBodyVisitor?.(inTemplate, inScript) ?? inScript
  },
}
