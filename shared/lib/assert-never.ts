/** Marks a branch that the types say cannot be reached; a new union member makes it a type error. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
