/**
 * The methods of a class of pdfmake, to be replaced by quicker ones. As a CommonJS module it comes with its class inside; a
 * bundler may have taken it out already.
 */
export function prototypeOf(module: unknown): unknown {
  const inside = typeof module === 'function' ? module : (module as { readonly default: unknown }).default
  return (inside as { readonly prototype: unknown }).prototype
}
