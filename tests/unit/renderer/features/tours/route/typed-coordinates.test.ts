import { expect, it } from 'vitest'
import { coordinatesText, typedCoordinates } from '#renderer/features/tours/route/typed-coordinates.ts'

it.each([
  ['30.12, 119.55', { latitude: 30.12, longitude: 119.55 }],
  ['119.55，30.12', { latitude: 30.12, longitude: 119.55 }],
  ['-33.9 18.4', { latitude: -33.9, longitude: 18.4 }],
])('%s is a place on the globe', (typed, place) => {
  expect(typedCoordinates(typed)).toEqual(place)
  expect(typedCoordinates(coordinatesText(place))).toEqual(place)
})

it.each(['', '30.12', '示例路20号', '200, 300', '1 2 3'])('“%s” is none', (typed) => {
  expect(typedCoordinates(typed)).toBeNull()
})
