import { exportsByName } from './exports-by-name.mjs'
import { noAmbientInput } from './no-ambient-input.mjs'
import { noLiteralColour } from './no-literal-colour.mjs'
import { secureWindows } from './secure-windows.mjs'

/** The project's own lint rules. Each message names what to write instead. */
export const huicheng = {
  meta: { name: 'huicheng' },
  rules: {
    'exports-by-name': exportsByName,
    'no-ambient-input': noAmbientInput,
    'no-literal-colour': noLiteralColour,
    'secure-windows': secureWindows,
  },
}
