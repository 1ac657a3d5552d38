import { aStore, collection, type Things } from './aStore'

let things: Things
const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })
beforeAll(async () => {
  things = await aStore()
  await things.index('by_place', [['place', '2dsphere']])
  await things.insert(
    { _id: 'far', place: point(113.7, 34.8) },
    { _id: 'near', place: point(113.61, 34.8) },
    { _id: 'here', place: point(113.6, 34.8) },
    { _id: 'nowhere' },
  )
})
afterAll(() => things.end())

const $geometry = point(113.6, 34.8)
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [113.59, 34.79],
      [113.62, 34.79],
      [113.62, 34.81],
      [113.59, 34.81],
      [113.59, 34.79],
    ],
  ],
}
const line = {
  type: 'LineString',
  coordinates: [
    [113.6, 34.7],
    [113.6, 34.9],
  ],
}

test.each([
  ['$near sorts by distance', { place: { $near: { $geometry } } }, ['here', 'near', 'far']],
  ['$near within metres', { place: { $near: { $geometry, $maxDistance: 1000, $minDistance: 1 } } }, ['near']],
  ['$geoWithin a polygon', { place: { $geoWithin: { $geometry: square } } }, ['near', 'here']],
  ['$geoWithin a circle', { place: { $geoWithin: { $centerSphere: [[113.6, 34.8], 1 / 6378.1] } } }, ['near', 'here']],
  ['$geoIntersects a line', { place: { $geoIntersects: { $geometry: line } } }, ['here']],
])('%s', async (_, filter, ids) => {
  expect(await things.work(filter)).toEqual({ ids, examined: 4, index: null })
})

test('$geoNear gives the distance in metres', async () => {
  const $geoNear = { near: $geometry, key: 'place', distanceField: 'metres', spherical: true, maxDistance: 1000 }
  const { documents } = await things.store.aggregate(collection, [{ $geoNear }])
  expect(documents.map(({ _id }) => _id)).toEqual(['here', 'near'])
  // One hundredth of a degree of longitude at this latitude.
  expect(documents[1]?.metres).toBeCloseTo(914.1, 0)
})
