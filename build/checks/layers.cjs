/**
 * Who may import whom: the table of the README as rules. Anything that is not listed is an error, type-only imports
 * included, because a type is a dependency for the reader too. `tests/architecture` plants one bad import per rule.
 */

/** What dependency-cruiser calls a package or a built-in module, as against a file of ours. @type {any[]} */
const EXTERNAL = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core']

/**
 * Files of ours: `from` may import itself and `allowed`.
 *
 * @param {string} name @param {string} from @param {string[]} allowed @param {string} comment
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const layer = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [from, ...allowed], dependencyTypesNot: EXTERNAL },
})

/**
 * Packages and built-in modules: only those. `node:` stands for all of Node's own.
 *
 * @param {string} name @param {string} from @param {string[]} allowed @param {string} comment
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const packages = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: {
    dependencyTypes: EXTERNAL,
    dependencyTypesNot: allowed.includes('node:') ? ['core'] : [],
    pathNot: allowed.filter((entry) => entry !== 'node:').map((entry) => `(^|node_modules/)${entry}(/|$)`),
  },
})

const SHARED = '^shared/'
const DOOR = '^electron/core/(core|router)\\.ts$'
const PORTS = '^electron/core/ports/'
const BOTH = '^electron/hosts/both/'
const NODE_PORTS = '^electron/node-ports/'
/** The one way in which a file is replaced and a folder appears, for what the user saves as well. */
const DURABLE_FILE = '^electron/core/storage/(durable-file|folder-draft|node-file-system)\\.ts$'
const INTERFACE = ['vue', '@vue/[^/]+', 'vue-i18n', 'element-plus', '@element-plus/[^/]+']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    layer('shared-lib', '^shared/lib/', [], 'shared/lib imports nothing: move what needs more into shared/domain'),
    layer('shared-domain', '^shared/domain/', ['^shared/lib/'], 'shared/domain imports shared/lib only'),
    layer('shared-contract', '^shared/contract/', ['^shared/(domain|lib)/'], 'shared/contract imports domain and lib only'),
    layer('shared-documents', '^shared/documents/', ['^shared/(domain|lib)/'], 'shared/documents imports domain and lib, not the contract'),
    layer('core', '^electron/core/', [SHARED], 'the core imports itself and shared/; what it needs from outside is a port'),
    layer('host-both', BOTH, [DOOR, PORTS, '^shared/contract/'], 'what both hosts do alike knows the door, the ports and the contract'),
    layer('host-desktop', '^electron/hosts/desktop/', [BOTH, DOOR, PORTS, '^shared/(contract|lib)/'], 'a host knows the door, the ports and the contract'),
    layer('host-browser', '^electron/hosts/browser/', [BOTH, DOOR, PORTS, '^shared/(contract|lib)/'], 'a host knows the door, the ports and the contract'),
    layer('node-ports', NODE_PORTS, [PORTS, DURABLE_FILE], 'the real clock, ids, paths and files fulfil core/ports and know nothing else'),
    layer('entry-desktop', '^electron/main\\.ts$', [DOOR, PORTS, NODE_PORTS, '^electron/hosts/desktop/', '^shared/contract/'], 'an entry joins the core to its one host'),
    layer('entry-browser', '^electron/serve\\.ts$', [DOOR, PORTS, NODE_PORTS, '^electron/hosts/browser/', '^shared/contract/'], 'an entry joins the core to its one host'),
    layer('entry-command-line', '^electron/cli\\.ts$', [DOOR, PORTS, NODE_PORTS, '^electron/hosts/(browser|cli)/', SHARED], 'the command line joins the core to its commands'),
    layer('host-command-line', '^electron/hosts/cli/', [BOTH, '^electron/hosts/browser/', DOOR, PORTS, SHARED], 'a command speaks through the door and formats what comes back; `serve` is the browser host'),
    layer('preload', '^electron/preload\\.ts$', ['^shared/contract/'], 'the preload knows types of the contract only'),
    layer('renderer', '^renderer/', [SHARED], 'the page reaches the core through renderer/api and imports nothing of electron/'),
    layer('renderer-api', '^renderer/api/', [SHARED], 'renderer/api imports shared/ only'),
    layer('renderer-stores', '^renderer/stores/', ['^renderer/api/', SHARED], 'a store imports the api and shared/'),
    layer('renderer-features', '^renderer/features/', ['^renderer/(stores|ui|i18n)/', SHARED], 'a feature reaches the core through a store, never through renderer/api'),
    layer('renderer-ui', '^renderer/ui/', ['^renderer/i18n/', '^shared/lib/'], 'parts of ui/ know no domain word: pass what they show as props'),
    // The words for the choices of the domain are the same on screen and on paper.
    layer('renderer-i18n', '^renderer/i18n/', ['^shared/(contract|documents/words)/'], 'messages know the error codes of the contract and the words of the documents'),
    {
      name: 'feature-to-feature',
      comment: 'a feature never imports another: share through a store, ui/ or shared/',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },

    packages('packages-lib', '^shared/lib/', [], 'shared/lib is dependency-free'),
    // zod, fractional-indexing, pinyin-pro and opencc-js are data-like: shape and order of values, dictionaries; nothing of a platform.
    packages('packages-domain', '^shared/domain/', ['zod', 'fractional-indexing', 'pinyin-pro', 'opencc-js'], 'shared/domain: zod, fractional-indexing, pinyin-pro and opencc-js only'),
    packages('packages-contract', '^shared/contract/', ['zod'], 'shared/contract: zod only'),
    packages('packages-documents', '^shared/documents/', [], 'shared/documents describes; electron/core/rendering has the libraries'),
    packages('packages-node-hosts', '^electron/(hosts/(both|browser|cli)/|node-ports/|serve\\.ts$|cli\\.ts$)', ['node:'], 'this host needs Node only'),
    packages('packages-desktop', '^electron/(hosts/desktop/|main\\.ts$)', ['node:', 'electron'], 'the desktop host: electron and Node only'),
    packages('packages-preload', '^electron/preload\\.ts$', ['electron'], 'the sandboxed preload has electron only'),
    // Its policy forbids the code that zod writes for itself by default, so the entry sets zod up.
    packages('packages-page-entry', '^renderer/main\\.ts$', [...INTERFACE, 'pinia', 'vue-router', 'zod'], 'the page starts with the interface packages and zod'),
    packages('packages-renderer', '^renderer/(app|features)/', [...INTERFACE, '@atlaskit/pragmatic-drag-and-drop', 'pinia', 'vue-router', 'pdfjs-dist'], 'a package for the page is named in build/checks/layers.cjs first'),
    packages('packages-api', '^renderer/api/', ['vue'], 'renderer/api: vue only'),
    packages('packages-stores', '^renderer/stores/', ['vue', '@vue/[^/]+', 'pinia'], 'renderer/stores: vue and pinia only'),
    packages('packages-ui', '^renderer/(ui|i18n)/', [...INTERFACE, '@atlaskit/pragmatic-drag-and-drop', 'pdfjs-dist'], 'renderer/ui and i18n: vue, the component library, dragging and pdf.js only'),
    {
      name: 'electron-only-in-desktop',
      comment: 'only main.ts, preload.ts and hosts/desktop know Electron: everything else runs without it',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/(hosts/desktop/|main\\.ts$|preload\\.ts$)' },
      to: { path: '(^electron$|node_modules/electron/)' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'move what both need into the layer that it belongs to',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    { name: 'no-cycles', comment: 'every arrow points the same way', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', comment: 'the file or package does not exist', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist-electron|release|demo|\\.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.vue', '.json', '.css', '.svg'],
    },
  },
}
