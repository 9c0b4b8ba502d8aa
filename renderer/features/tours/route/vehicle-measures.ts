/** What the route asks of a vehicle: doors for boarding, width and height for the sites, how far a full tank goes. */
export const vehicleMeasures = [
  { field: 'doors', least: 1, most: 10, isWhole: true },
  { field: 'widthM', least: 0.5, most: 10, isWhole: false },
  { field: 'heightM', least: 0.5, most: 10, isWhole: false },
  { field: 'rangeKm', least: 1, most: 5000, isWhole: false },
] as const

/** Whether a field of a vehicle is typed beside the route instead of in the table of the convoy. */
export function isVehicleSize(field: string): boolean {
  return vehicleMeasures.some((measure) => measure.field === field)
}
