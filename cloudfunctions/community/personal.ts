import { type Holding, without } from '../../domain/community/mine'
import type { CollectionName } from '../collections'
import { collection, type Filter, MOST } from '../kernel/database'

type Found = { _id: string } & Record<string, unknown>
/** Where something about a person stands. `of`: the part that is theirs, where the document is not theirs alone. */
type Place = {
  in: CollectionName
  where: (who: string) => Filter
  of?: (document: Found, who: string) => unknown
}

const byId = (name: CollectionName): Place => ({ in: name, where: (who) => ({ _id: who }) })
const by = (name: CollectionName, field: string): Place => ({ in: name, where: (who) => ({ [field]: who }) })

function doorOf({ sweep, state, at }: Found) {
  return { sweep, state, at }
}

function pairOf({ _id, every, visitedAt, state }: Found) {
  return { _id, every, visitedAt, state }
}

// Whom a payee's name names, is not the clerk's to take away.
function fundOf({ fund, at, state }: Found) {
  return { fund, at, state }
}

// What the other side said is not theirs to take away.
function matchOf({ needTitle, offerTitle, at, state }: Found) {
  return { needTitle, offerTitle, at, state }
}

/** The same list as domain/community/mine.ts: where each of it is stored. */
export const places: Record<Holding, Place> = {
  person: byId('people'),
  offices: {
    ...by('offices', 'who'),
    of: ({ role, areaName, from, until, state }) => ({ role, areaName, from, until, state }),
  },
  claims: {
    ...by('claims', 'who'),
    of: ({ household, relation, name, note, at, state }) => ({ household, relation, name, note, at, state }),
  },
  claimTries: { ...by('claimTries', 'who'), of: ({ at, tries }) => ({ at, tries }) },
  signUps: {
    ...by('shifts', 'places.who'),
    of: ({ title, from, until, places }, who) => ({
      ...{ title, from, until },
      places: (places as { who: string }[]).filter((place) => place.who === who),
    }),
  },
  ledShifts: { ...by('shifts', 'leader.who'), of: ({ title, from, until }) => ({ title, from, until }) },
  attendances: by('attendances', 'who'),
  certificates: by('certificates', 'who'),
  lapses: by('lapses', 'who'),
  feedback: by('feedback', 'who'),
  talent: byId('talents'),
  phone: byId('phones'),
  callAnswers: by('callAnswers', 'who'),
  // Who the elder is, is not the volunteer's to take away.
  pairs: { ...by('pairs', 'volunteers.who'), of: pairOf },
  ledPairs: { ...by('pairs', 'leader.who'), of: pairOf },
  visits: { ...by('visits', 'by'), of: ({ _id, at, how }) => ({ _id, at, how }) },
  needs: by('needs', 'by'),
  // Whose door it was, is not the leader's to take away.
  doorNotes: { ...by('doorEntries', 'by'), of: doorOf },
  doorStands: { ...by('doorTiles', 'by'), of: doorOf },
  account: { in: 'pointAccounts', where: (who) => ({ _id: `person:${who}` }) },
  entries: by('pointEntries', 'who'),
  offers: by('pointOffers', 'by'),
  redemptions: by('redemptions', 'who'),
  placeImports: { ...by('placeImports', 'by'), of: ({ district, at, state }) => ({ district, at, state }) },
  rosterRequests: { ...by('rosterRequests', 'by'), of: ({ text, at, state, answer }) => ({ text, at, state, answer }) },
  // Whose row it was, is not the clerk's to take away.
  rosterChanges: { ...by('ownerChanges', 'by'), of: ({ at, what, reason }) => ({ at, what, reason }) },
  rosterImports: { ...by('rosterImports', 'by'), of: ({ compound, at, state }) => ({ compound, at, state }) },
  placesGoing: { ...by('placesGoing', 'by'), of: ({ name, at, reason }) => ({ name, at, reason }) },
  placeChanges: { ...by('placeChanges', 'by'), of: ({ area, what, at, reason }) => ({ area, what, at, reason }) },
  fundProposals: { ...by('fundProposals', 'author'), of: fundOf },
  fundChecks: { ...by('fundProposals', 'decision.by'), of: fundOf },
  // Who else had a hand in it, and the contact's name, are not theirs to take away.
  organisations: { ...by('organisations', 'hands'), of: ({ name, state, at }) => ({ name, state, at }) },
  trainings: { ...by('trainings', 'hands'), of: ({ title, at }) => ({ title, at }) },
  agreements: {
    ...by('agreements', 'hands'),
    of: ({ projectTitle, organisationName, at }) => ({ projectTitle, organisationName, at }),
  },
  calls: { ...by('calls', 'hands'), of: ({ title, areaName, at }) => ({ title, areaName, at }) },
  callProposals: by('callProposals', 'contact'),
  callScores: by('callScores', 'juror'),
  callSupports: by('callSupports', 'by'),
  callWords: by('callWords', 'by'),
  ideas: by('ideas', 'by'),
  ideaSupports: by('ideaSupports', 'who'),
  ideaAnswers: { ...by('ideas', 'answer.by'), of: ({ title, answer }) => ({ title, answer }) },
  calledMeetings: {
    ...by('meetings', 'by'),
    of: ({ title, startsAt, place, state }) => ({ title, startsAt, place, state }),
  },
  meetings: { ...by('meetingPeople', 'who'), of: ({ meeting, coming, signedAt }) => ({ meeting, coming, signedAt }) },
  exchange: by('exchange', 'by'),
  needMatches: { ...by('exchangeMatches', 'people.need'), of: matchOf },
  offerMatches: { ...by('exchangeMatches', 'people.offer'), of: matchOf },
  objections: by('objections', 'by'),
  pictures: { ...by('pictures', 'by'), of: ({ fileId, at, state }) => ({ fileId, at, state }) },
  messages: by('messages', 'to'),
  inbox: byId('inboxes'),
  reminders: by('reminders', 'openid'),
  follower: byId('noticeFollowers'),
  digests: by('noticeDigests', 'to'),
  codes: by('officeCodes', 'who'),
}

const documentsOf = (holding: Holding) => collection<Found>(places[holding].in)

/** How many there are; 1,000 at most. 1 call. */
export const countOf = async (holding: Holding, who: string): Promise<number> =>
  (await documentsOf(holding).find(places[holding].where(who), { limit: MOST, fields: ['_id'] })).length

/** What is theirs, for themselves; at most 1,000 of a kind. 1 call. */
export async function copyOf(holding: Holding, who: string): Promise<unknown[]> {
  const { where, of } = places[holding]
  const found = await documentsOf(holding).find(where(who), { limit: MOST })
  return of ? found.map((document) => of(document, who)) : found
}

export const removeOf = (holding: Holding, who: string) => documentsOf(holding).remove(places[holding].where(who))

/**
 * Puts an alias in the person's place in every document. Nothing is lost when it is cut short: what has the alias already is not found
 * again, and one that was written under its new id only is written once more.
 */
export async function stripOf(holding: Holding, who: string, alias: string): Promise<void> {
  const all = documentsOf(holding)
  for (;;) {
    const found = await all.find(places[holding].where(who), { limit: 100 })
    for (const document of found) {
      const stripped = without(document, who, alias)
      await all.put(stripped)
      if (stripped._id !== document._id) await all.remove({ _id: document._id })
    }
    if (found.length === 0) return
  }
}

/** Does the same with a shift that somebody was at without having signed up: its outcome names them. */
export async function stripShift(id: string, who: string, alias: string): Promise<void> {
  const shifts = collection<Found>('shifts')
  const shift = await shifts.get(id)
  if (shift) await shifts.put(without(shift, who, alias))
}
