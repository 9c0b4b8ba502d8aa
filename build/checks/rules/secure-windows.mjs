/** Electron's window options that open the page to the machine, and the only value that each may have here. */
const ONLY = new Map([
  ['nodeIntegration', false],
  ['nodeIntegrationInWorker', false],
  ['nodeIntegrationInSubFrames', false],
  ['contextIsolation', true],
  ['sandbox', true],
  ['webSecurity', true],
  ['allowRunningInsecureContent', false],
  ['experimentalFeatures', false],
  ['webviewTag', false],
])
const NEVER = ['enableBlinkFeatures', 'additionalArguments', 'nativeWindowOpen', 'enableRemoteModule']

/**
 * The page shows content from files of strangers; it never gets Node.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const secureWindows = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      only: '`{{option}}` may only be {{value}}: the page reaches the core through window.host (electron/preload.ts) and through nothing else.',
      never: '`{{option}}` is not used here: the page reaches the core through window.host (electron/preload.ts) and through nothing else.',
      missing: 'State `contextIsolation: true, sandbox: true` in webPreferences, so that a reader sees it and a change of defaults does not matter.',
    },
  },
  create(context) {
    /** @param {Pick<Extract<import('eslint').Rule.Node, { type: 'Property' }>, 'key' | 'computed'>} property */
    const nameOf = ({ key, computed }) =>
      key.type === 'Identifier' && !computed ? key.name : key.type === 'Literal' ? String(key.value) : undefined
    return {
      Property(property) {
        const option = nameOf(property)
        if (option === undefined || context.sourceCode.getAncestors(property).some((node) => node.type === 'ObjectPattern')) return
        if (NEVER.includes(option)) context.report({ node: property, messageId: 'never', data: { option } })
        const only = ONLY.get(option)
        if (only !== undefined && !(property.value.type === 'Literal' && property.value.value === only)) {
          context.report({ node: property, messageId: 'only', data: { option, value: String(only) } })
        }
        if (option === 'webPreferences' && property.value.type === 'ObjectExpression') {
          const named = property.value.properties.flatMap((entry) => (entry.type === 'Property' ? [nameOf(entry)] : []))
          if (!named.includes('contextIsolation') || !named.includes('sandbox')) context.report({ node: property, messageId: 'missing' })
        }
      },
    }
  },
}
