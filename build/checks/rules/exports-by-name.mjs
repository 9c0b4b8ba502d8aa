/**
 * A default export has a different name in every file that imports it, so a search does not find its uses.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const exportsByName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      byName: 'Export it by name (`export function seatPeople`), so that it has one name everywhere and a search finds every use.',
    },
  },
  create(context) {
    return {
      ExportDefaultDeclaration(node) {
        context.report({ node, messageId: 'byName' })
      },
      ExportSpecifier(node) {
        if (node.exported.type === 'Identifier' && node.exported.name === 'default') {
          context.report({ node, messageId: 'byName' })
        }
      },
    }
  },
}
