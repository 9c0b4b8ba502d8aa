/** Keys that would reach a prototype: never taken from a file, a call or a patch. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
