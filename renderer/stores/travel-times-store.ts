import { defineStore } from 'pinia'
import type { EndpointInput, EndpointOutput } from '#shared/contract/endpoints.ts'
import { useApi } from '../api/client.ts'

/** What the route server of the office knows of the ways between places. */
export const useTravelTimesStore = defineStore('travelTimes', () => {
  const api = useApi()

  /** @throws AppError 'unsupported' where no server is set, 'unavailable' when it does not answer */
  async function ask(places: EndpointInput<'tours.travel-times'>['places']): Promise<EndpointOutput<'tours.travel-times'>['rows']> {
    const { rows } = await api.call('tours.travel-times', { places })
    return rows
  }

  return { ask }
})
