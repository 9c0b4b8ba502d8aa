/**
 * Time and randomness come in through ports, so that a test can set them and a replayed journal gives the same event.
 * `new Date(value)` stays allowed: it converts, it does not look at the clock.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noAmbientInput = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      clock:
        'Do not read the clock here. Take `clock: Clock` (electron/core/ports) as an argument in the core, or the instant itself in shared/; the real clock is in electron/node-ports.',
      ids: 'Do not make random values here. Take `ids: Ids` (electron/core/ports) as an argument in the core, or the new id itself in shared/; the real ones are in electron/node-ports.',
    },
  },
  create(context) {
    /** @param {string} name @param {import('eslint').Rule.Node} node */
    const isGlobal = (name, node) => {
      let scope = /** @type {import('eslint').Scope.Scope | null} */ (context.sourceCode.getScope(node))
      for (; scope; scope = scope.upper) {
        const variable = scope.set.get(name)
        if (variable) return variable.defs.length === 0
      }
      return true
    }
    return {
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0 && isGlobal('Date', node)) {
          context.report({ node, messageId: 'clock' })
        }
      },
      CallExpression(node) {
        const { callee } = node
        if (callee.type === 'Identifier') {
          if (callee.name === 'Date' && isGlobal('Date', node)) context.report({ node, messageId: 'clock' })
          if (callee.name === 'randomUUID' || callee.name === 'randomBytes') context.report({ node, messageId: 'ids' })
          return
        }
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.object.type !== 'Identifier') return
        const called = `${callee.object.name}.${callee.property.name}`
        if (called === 'Date.now' && isGlobal('Date', node)) context.report({ node, messageId: 'clock' })
        if (called === 'Math.random') context.report({ node, messageId: 'ids' })
        if (['crypto.randomUUID', 'crypto.getRandomValues', 'crypto.randomBytes', 'crypto.randomInt'].includes(called)) {
          context.report({ node, messageId: 'ids' })
        }
      },
    }
  },
}
