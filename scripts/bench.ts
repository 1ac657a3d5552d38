import { cpus } from 'node:os'
import { countings } from '../test/bench/equalShares'
import { aWallWith, costsOfNotices, HOUSEHOLDS, longestProof } from '../test/bench/notices'
import { aStreetWithAPoll, firstRenders } from '../test/bench/pages'
import { aDistrictImported, IMPORTED } from '../test/bench/places'
import {
  aCommunityWith,
  CROWD,
  costsOfVolunteering,
  everybodySignsUp,
  listOf,
  PLACES,
} from '../test/bench/volunteering'
import { aPollWith, costOfAVote, rushHour } from '../test/bench/voting'
import { domainOnThePhone, functionSizes, packageSizes } from '../test/build/sizes'
import { rush } from '../test/voting/rush'
import { build, everything } from './build/targets'

/** `npm run bench`: the figures, as a table; with `-- --district` also those of everybody voting under faults. Counts and sizes are also gates in the tests; times are for reading only. */
type Row = { figure: string; measured: string; budget: string }

const kb = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`
const largest = (sizes: Record<string, number>) =>
  Object.entries(sizes).reduce((most, size) => (size[1] > most[1] ? size : most), ['', 0])

async function voteCosts(): Promise<Row[]> {
  const rows: Row[] = []
  for (const voted of [10, 300_000]) {
    const backEnd = await aPollWith(voted, 10, Date.now())
    const { read, written, examined } = await costOfAVote(backEnd)
    await backEnd.stop()
    rows.push({
      figure: `castBallot, ${voted.toLocaleString('en')} have voted`,
      measured: `${read} read, ${written} written, ${examined} examined`,
      budget: '3 read, 2 written, 3 examined',
    })
  }
  return rows
}

/** Functions that have just started run slowly; what counts is the rush after the first few thousand. */
async function eveningRush(): Promise<Row[]> {
  const [warm, all] = [4000, 10_000]
  const backEnd = await aPollWith(0, all, Date.now())
  const first = await rushHour(backEnd, 64, 0, warm)
  const { acknowledged, stored, doubled, seconds } = await rushHour(backEnd, 64, warm, all)
  await backEnd.stop()
  return [
    {
      figure: '64 phones voting at once',
      measured: `${(acknowledged / seconds).toFixed(0)} ballots/s (${(warm / first.seconds).toFixed(0)} from a cold start), ${acknowledged - stored} lost, ${doubled} doubled`,
      budget: '0 lost, 0 doubled',
    },
  ]
}

async function volunteering(): Promise<Row[]> {
  const backEnd = await aCommunityWith(10_000, Date.now())
  const { examined } = (await listOf(backEnd, {})).cost
  const sifted = (await listOf(backEnd, { open: true })).cost.examined
  const began = performance.now()
  const isIn = await everybodySignsUp(backEnd)
  const seconds = (performance.now() - began) / 1000
  const { signUp, mine, rosterBytes } = await costsOfVolunteering(backEnd)
  await backEnd.stop()
  return [
    {
      figure: `${CROWD} sign up at once for ${PLACES} places`,
      measured: `${isIn} in, ${seconds.toFixed(1)} s`,
      budget: `${PLACES} in`,
    },
    {
      figure: 'signing up',
      measured: `${signUp.databaseCalls - 2} reads, ${signUp.written} written with the audit entry`,
      budget: '3 reads, 1 conditional write and the audit entry',
    },
    { figure: 'a page of 10,000 shifts', measured: `${examined} examined, ${sifted} sifted`, budget: '40 examined' },
    { figure: 'my shifts', measured: `1 call, ${mine.examined} examined`, budget: '1 call' },
    { figure: 'roster of 200', measured: kb(rosterBytes), budget: '40 KB' },
  ]
}

async function importing(): Promise<Row[]> {
  const { preview, apply, households, memory } = await aDistrictImported()
  return [
    {
      figure: `${IMPORTED.toLocaleString('en')} households imported`,
      measured: `${(preview + apply).toFixed(1)} s, ${(memory / 1e6).toFixed(0)} MB; the district has ${households.toLocaleString('en')}`,
      budget: '60 s, 1,000 MB',
    },
  ]
}

async function notices(): Promise<Row[]> {
  const now = Date.now()
  const backEnd = await aWallWith(100_000, now)
  const { list, search, opening, databaseCalls, milliseconds } = await costsOfNotices(backEnd, now)
  await backEnd.stop()
  return [
    {
      figure: 'a page of 100,000 notices',
      measured: `1 call, ${list.examined} examined; searched ${search.examined}`,
      budget: '1 call, 40 examined; searched 240',
    },
    {
      figure: 'opening a notice',
      measured: `${opening.read} read, ${opening.written} written`,
      budget: '3 read, 1 written',
    },
    {
      figure: `reach among ${HOUSEHOLDS.toLocaleString('en')} households`,
      measured: `${databaseCalls} database calls, ${milliseconds.toFixed(0)} ms`,
      budget: '50 ms',
    },
    {
      figure: 'proof of a version in a log of 1,000,000',
      measured: `${longestProof(1_000_000)} hashes`,
      budget: '20 hashes',
    },
  ]
}

async function pages(): Promise<Row[]> {
  const backEnd = await aStreetWithAPoll()
  const renders = await firstRenders(backEnd)
  await backEnd.stop()
  return renders.map(({ page, calls, setData, bytes }) => ({
    figure: `opening the ${page} page`,
    measured: `${calls} call, ${setData} setData, ${kb(bytes)}`,
    budget: '1 call, 2 setData, 24 KB',
  }))
}

async function sizes(): Promise<Row[]> {
  const { main, subpackages } = packageSizes()
  const [subpackage, subpackageSize] = largest(subpackages)
  const [fn, fnSize] = largest(functionSizes())
  const { rules, libraries } = await domainOnThePhone()
  return [
    { figure: 'main package', measured: kb(main), budget: '600 KB' },
    { figure: `largest subpackage (${subpackage})`, measured: kb(subpackageSize), budget: '300 KB' },
    { figure: `largest function (${fn})`, measured: kb(fnSize), budget: '1,792 KB' },
    { figure: 'domain on the phone (rules + libraries)', measured: `${kb(rules)} + ${kb(libraries)}`, budget: '60 KB' },
  ]
}

/** Everybody votes while answers are lost, writes conflict and the emulator is killed twice. Takes a quarter of an hour. */
async function wholeDistrict(): Promise<Row[]> {
  const { households, tries, acknowledged, lost, doubled, costs, tallyIsRight, seconds } = await rush(277_000, 1)
  return [
    {
      figure: `${households.toLocaleString('en')} households, 5% lost answers, 5% conflicts, two kill -9`,
      measured: `${lost} lost, ${doubled} doubled, tally ${tallyIsRight ? 'right' : 'WRONG'}, ${tries} tries for ${acknowledged} casts in ${seconds.toFixed(0)} s`,
      budget: '0 lost, 0 doubled, tally right',
    },
    { figure: 'the first and the last of these votes', measured: costs.join('; '), budget: 'the same' },
  ]
}

/** Counting by Equal Shares, exactly. */
const counts = (): Row[] =>
  countings().map(({ what, seconds, raised, megabytes }) => ({
    figure: `equal-shares-add1u, ${what}`,
    measured: `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, shares raised by ${raised}`,
    budget: what.startsWith('12') ? '3 s' : '60 s, 1 GB',
  }))

async function main() {
  await build(everything)
  const district = process.argv.includes('--district') ? await wholeDistrict() : []
  const rows = [
    ...district,
    ...counts(),
    ...(await voteCosts()),
    ...(await eveningRush()),
    ...(await volunteering()),
    ...(await notices()),
    ...(await importing()),
    ...(await pages()),
    ...(await sizes()),
  ]
  console.log(`Node ${process.version}, ${cpus().length} cores`)
  console.table(Object.fromEntries(rows.map(({ figure, measured, budget }) => [figure, { measured, budget }])))
}

void main()
