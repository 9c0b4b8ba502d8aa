import type { Core } from '#core/core.ts'
import type { EndpointInput, EndpointName, EndpointOutput } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'

/**
 * One call through the door.
 *
 * @throws AppError that the reply holds
 */
export async function ask<Name extends EndpointName>(
  core: Pick<Core, 'dispatch'>,
  name: Name,
  input: EndpointInput<Name>,
): Promise<EndpointOutput<Name>> {
  const reply = await core.dispatch(name, input)
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, reply.error.details)
  return reply.value as EndpointOutput<Name>
}
