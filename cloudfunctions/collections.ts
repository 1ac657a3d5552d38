/** Every collection with its indexes and its security rule. The emulator makes them at start, the deployment in the cloud. */

type Direction = 1 | -1
export type CollectionDefinition = {
  indexes: { name: string; keys: [path: string, direction: Direction][]; unique?: true }[]
  rule: { read: false; write: false }
}

/** Closed to clients: every access goes through a function that checks the caller. */
const closed = { read: false, write: false } as const

export const collections = {
  /** domain/community/area.ts: Area */
  areas: {
    indexes: [
      {
        name: 'level_id',
        keys: [
          ['level', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'terms_id',
        keys: [
          ['terms', 1],
          ['_id', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/community/area.ts: Household */
  households: {
    indexes: [
      {
        name: 'building_doors',
        keys: [
          ['building', 1],
          ['unit', 1],
          ['floor', 1],
          ['room', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/community/person.ts: Person; `_id` is the openid */
  people: { indexes: [{ name: 'homes_household', keys: [['homes.household', 1]] }], rule: closed },
  /** domain/community/claim.ts: Claim */
  claims: {
    indexes: [
      {
        name: 'areas_state_at',
        keys: [
          ['areas', 1],
          ['state', 1],
          ['at', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'household_state_at',
        keys: [
          ['household', 1],
          ['state', 1],
          ['at', 1],
        ],
      },
      {
        name: 'who_at',
        keys: [
          ['who', 1],
          ['at', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/community/claim.ts: Tries */
  claimTries: { indexes: [{ name: 'who', keys: [['who', 1]] }], rule: closed },
  /** domain/community/claim.ts: Move */
  moves: {
    indexes: [
      {
        name: 'household_until',
        keys: [
          ['household', 1],
          ['until', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/community/office.ts: Office. Kept after its end. */
  offices: {
    indexes: [
      {
        name: 'role_area',
        keys: [
          ['role', 1],
          ['area', 1],
        ],
      },
      {
        name: 'who_from',
        keys: [
          ['who', 1],
          ['from', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/community/office.ts: OfficeCode; `_id` is the six digits */
  officeCodes: {
    indexes: [
      { name: 'who', keys: [['who', 1]] },
      { name: 'until', keys: [['until', 1]] },
    ],
    rule: closed,
  },
  /** Where the copy lies that somebody asked for of what is held about them; `_id` is the openid */
  copies: { indexes: [], rule: closed },
  /** Under which alias somebody who is leaving is kept in what the law keeps; `_id` is the openid. Gone once they have left. */
  leavings: { indexes: [], rule: closed },
  /** Codes that make the first district clerks; `_id` is the SHA-256 of the code. Imported at the deployment. */
  firstClerks: { indexes: [], rule: closed },
  /** domain/voting/poll.ts: Poll */
  polls: {
    indexes: [
      {
        name: 'area_closing',
        keys: [
          ['area', 1],
          ['closesAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'sealing',
        keys: [
          ['sealedAt', 1],
          ['closesAt', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/voting/draft.ts: Draft */
  pollDrafts: {
    indexes: [
      {
        name: 'area_at',
        keys: [
          ['area', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'opening',
        keys: [
          ['state', 1],
          ['openedAt', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/community/roster.ts: Owner */
  owners: {
    indexes: [
      {
        name: 'compound_id',
        keys: [
          ['compound', 1],
          ['_id', 1],
        ],
      },
      { name: 'households', keys: [['households', 1]] },
    ],
    rule: closed,
  },
  /** domain/voting/roll.ts: Elector; the roster as it was when an owners' poll was approved */
  electors: {
    indexes: [
      {
        name: 'poll_id',
        keys: [
          ['poll', 1],
          ['_id', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** The key of each open poll; destroyed when the result is sealed. */
  pollKeys: { indexes: [], rule: closed },
  /** domain/voting/ballot.ts: SealedBallot; emptied when the result is sealed */
  ballots: {
    indexes: [
      {
        name: 'poll_id',
        keys: [
          ['poll', 1],
          ['_id', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/voting/turnout.ts: Turnout */
  turnouts: { indexes: [], rule: closed },
  /** domain/voting/result.ts: Result */
  results: { indexes: [], rule: closed },
  /** domain/voting/result.ts: BallotBlock */
  openedBallots: { indexes: [], rule: closed },
  /** Where the files of a result lie, by poll: cloudfunctions/kernel/repositories.ts, Publication */
  publications: { indexes: [], rule: closed },
  /** Who wants to be told of a poll's result: `<poll>:<openid>`; each is removed when it has been told. */
  reminders: {
    indexes: [
      { name: 'openid', keys: [['openid', 1]] },
      {
        name: 'poll_id',
        keys: [
          ['poll', 1],
          ['_id', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/volunteering/activity.ts: Activity */
  activities: { indexes: [], rule: closed },
  /** domain/volunteering/shift.ts: Shift */
  shifts: {
    indexes: [
      {
        name: 'area_from',
        keys: [
          ['area', 1],
          ['state', 1],
          ['from', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'activity_from',
        keys: [
          ['activity', 1],
          ['from', 1],
        ],
      },
      {
        name: 'area_skills_from',
        keys: [
          ['area', 1],
          ['skills', 1],
          ['state', 1],
          ['from', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'who_until',
        keys: [
          ['places.who', 1],
          ['until', 1],
        ],
      },
      {
        name: 'leader_from',
        keys: [
          ['leader.who', 1],
          ['state', 1],
          ['from', 1],
        ],
      },
      {
        name: 'settling',
        keys: [
          ['state', 1],
          ['settled', 1],
        ],
      },
      {
        name: 'reminding',
        keys: [
          ['state', 1],
          ['reminded', 1],
          ['from', 1],
        ],
      },
      {
        name: 'forgetting',
        keys: [
          ['kind', 1],
          ['forgotten', 1],
          ['until', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** The key of each shift's rotating codes: `_id` is the shift's. Known to its leader's phone. */
  shiftKeys: { indexes: [], rule: closed },
  /** domain/volunteering/attendance.ts: Attendance */
  attendances: {
    indexes: [
      { name: 'shift', keys: [['shift', 1]] },
      {
        name: 'who_at',
        keys: [
          ['who', 1],
          ['at', -1],
        ],
      },
      {
        name: 'community_from',
        keys: [
          ['community', 1],
          ['from', 1],
        ],
      },
      {
        name: 'who_from',
        keys: [
          ['who', 1],
          ['from', -1],
          ['_id', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/papers/certificate.ts: Certificate */
  certificates: {
    indexes: [
      {
        name: 'who_issued',
        keys: [
          ['who', 1],
          ['issuedAt', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/papers/poster.ts: Duty; `_id` is the grid's */
  duties: { indexes: [], rule: closed },
  /** domain/papers/poster.ts: Made; `_id` is the hash of all that the paper says */
  papersMade: { indexes: [], rule: closed },
  /** domain/volunteering/lapse.ts: Lapse */
  lapses: {
    indexes: [
      {
        name: 'who_at',
        keys: [
          ['who', 1],
          ['at', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/volunteering/feedback.ts: Feedback */
  feedback: {
    indexes: [
      {
        name: 'waits_community',
        keys: [
          ['waits', 1],
          ['community', 1],
        ],
      },
      { name: 'who', keys: [['who', 1]] },
      {
        name: 'activity_shown_at',
        keys: [
          ['activity', 1],
          ['shown', 1],
          ['at', -1],
        ],
      },
      {
        name: 'community_waits_at',
        keys: [
          ['community', 1],
          ['waits', 1],
          ['at', 1],
        ],
      },
      { name: 'ref', keys: [['ref', 1]] },
    ],
    rule: closed,
  },
  /** domain/volunteering/board.ts: Board; derived */
  boards: { indexes: [], rule: closed },
  /** When somebody last looked into their inbox; `_id` is the openid. */
  inboxes: { indexes: [], rule: closed },
  /** domain/pictures/picture.ts: Picture */
  pictures: {
    indexes: [
      {
        name: 'waiting',
        keys: [
          ['state', 1],
          ['reason', 1],
          ['community', 1],
          ['at', 1],
        ],
      },
      { name: 'by', keys: [['by', 1]] },
      { name: 'trace', keys: [['traceId', 1]] },
      {
        name: 'asking',
        keys: [
          ['state', 1],
          ['askAt', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/pictures/picture.ts: PictureVerdict; what WeChat said of each check. Append-only. */
  pictureVerdicts: { indexes: [], rule: closed },
  /** domain/visits/pair.ts: Pair; who the elder is, is known to those in it alone */
  pairs: {
    indexes: [
      { name: 'elder_household', keys: [['elder.household', 1]] },
      {
        name: 'volunteers_state',
        keys: [
          ['volunteers.who', 1],
          ['state', 1],
        ],
      },
      {
        name: 'leader_state_due',
        keys: [
          ['leader.who', 1],
          ['state', 1],
          ['dueAt', 1],
        ],
      },
      {
        name: 'alerting',
        keys: [
          ['state', 1],
          ['alertedFor', 1],
          ['dueAt', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/visits/pair.ts: Visit */
  visits: {
    indexes: [
      { name: 'by', keys: [['by', 1]] },
      {
        name: 'pair_at',
        keys: [
          ['pair', 1],
          ['at', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/rounds/sweep.ts: DoorEntry. Append-only until it is forgotten. */
  doorEntries: {
    indexes: [
      { name: 'by', keys: [['by', 1]] },
      {
        name: 'sweep_household_rank',
        keys: [
          ['sweep', 1],
          ['household', 1],
          ['rank', -1],
        ],
      },
      { name: 'forgetAt', keys: [['forgetAt', 1]] },
    ],
    rule: closed,
  },
  /** domain/rounds/sweep.ts: DoorTile; derived */
  doorTiles: {
    indexes: [
      { name: 'by', keys: [['by', 1]] },
      {
        name: 'sweep_building',
        keys: [
          ['sweep', 1],
          ['building', 1],
        ],
      },
      {
        name: 'grid_state_at',
        keys: [
          ['grid', 1],
          ['state', 1],
          ['at', 1],
        ],
      },
      { name: 'forgetAt', keys: [['forgetAt', 1]] },
    ],
    rule: closed,
  },
  /** domain/needs/need.ts: Need */
  needs: {
    indexes: [
      {
        name: 'waiting',
        keys: [
          ['shown', 1],
          ['area', 1],
          ['at', 1],
        ],
      },
      { name: 'by', keys: [['by', 1]] },
      {
        name: 'areas_state_at',
        keys: [
          ['areas', 1],
          ['state', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/inbox/message.ts: Message; what somebody is to know, whether or not WeChat was allowed to say it */
  messages: {
    indexes: [
      {
        name: 'to_at',
        keys: [
          ['to', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/points/entry.ts: Account */
  pointAccounts: {
    indexes: [
      {
        name: 'community_kind',
        keys: [
          ['community', 1],
          ['kind', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/points/entry.ts: Entry. Append-only. */
  pointEntries: {
    indexes: [
      {
        name: 'who_at',
        keys: [
          ['who', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      { name: 'at', keys: [['at', 1]] },
    ],
    rule: closed,
  },
  /** domain/points/offer.ts: Offer */
  pointOffers: {
    indexes: [
      {
        name: 'community_until',
        keys: [
          ['community', 1],
          ['state', 1],
          ['until', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'state_area',
        keys: [
          ['state', 1],
          ['area', 1],
        ],
      },
      {
        name: 'by_posted',
        keys: [
          ['by', 1],
          ['postedAt', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/points/offer.ts: Redemption */
  redemptions: {
    indexes: [
      {
        name: 'offer_state',
        keys: [
          ['offer', 1],
          ['state', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'who_state',
        keys: [
          ['who', 1],
          ['state', 1],
          ['at', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/points/totals.ts: Totals; `_id` is the community's */
  pointTotals: { indexes: [{ name: 'at', keys: [['at', -1]] }], rule: closed },
  /** domain/funds/fund.ts: Fund */
  funds: {
    indexes: [
      {
        name: 'area_year',
        keys: [
          ['area', 1],
          ['year', -1],
        ],
      },
      { name: 'carryFrom', keys: [['carryFrom', 1]] },
      { name: 'counted', keys: [['counted', 1]] },
    ],
    rule: closed,
  },
  /** domain/funds/entry.ts: FundEntry. Append-only. */
  fundEntries: {
    indexes: [
      {
        name: 'fund_at',
        keys: [
          ['fund', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'fund_id',
        keys: [
          ['fund', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'fund_project_at',
        keys: [
          ['fund', 1],
          ['project.id', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/funds/promise.ts: FundPromise */
  fundPromises: {
    indexes: [
      {
        name: 'fund_open_at',
        keys: [
          ['fund', 1],
          ['open', 1],
          ['at', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/funds/proposal.ts: Proposal */
  fundProposals: {
    indexes: [
      {
        name: 'area_at',
        keys: [
          ['area', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'state_area',
        keys: [
          ['state', 1],
          ['area', 1],
        ],
      },
      { name: 'author', keys: [['author', 1]] },
      { name: 'decision_by', keys: [['decision.by', 1]] },
    ],
    rule: closed,
  },
  /** domain/organisations/organisation.ts: Organisation; `_id` is the credit code */
  organisations: {
    indexes: [
      {
        name: 'state_area_name',
        keys: [
          ['state', 1],
          ['area', 1],
          ['name', 1],
        ],
      },
      { name: 'contact', keys: [['contact.who', 1]] },
      { name: 'community', keys: [['community', 1]] },
      { name: 'hands', keys: [['hands', 1]] },
    ],
    rule: closed,
  },
  /** domain/organisations/agreement.ts: Agreement */
  agreements: {
    indexes: [
      {
        name: 'organisation_at',
        keys: [
          ['organisation', 1],
          ['at', -1],
        ],
      },
      {
        name: 'project_number',
        keys: [
          ['project', 1],
          ['number', -1],
        ],
      },
      { name: 'hands', keys: [['hands', 1]] },
    ],
    rule: closed,
  },
  /** domain/organisations/training.ts: Training */
  trainings: {
    indexes: [
      {
        name: 'area_at',
        keys: [
          ['area', 1],
          ['at', -1],
        ],
      },
      { name: 'hands', keys: [['hands', 1]] },
    ],
    rule: closed,
  },
  /** domain/calls/call.ts: Call */
  calls: {
    indexes: [
      {
        name: 'area_closing',
        keys: [
          ['area', 1],
          ['closesAt', -1],
          ['_id', -1],
        ],
      },
      { name: 'hands', keys: [['hands', 1]] },
    ],
    rule: closed,
  },
  /** domain/calls/proposal.ts: Proposal */
  callProposals: {
    indexes: [
      {
        name: 'call_at',
        keys: [
          ['call', 1],
          ['at', 1],
        ],
      },
      {
        name: 'waiting',
        keys: [
          ['waits', 1],
          ['area', 1],
          ['at', 1],
        ],
      },
      { name: 'contact', keys: [['contact', 1]] },
    ],
    rule: closed,
  },
  /** domain/calls/scoring.ts: Score */
  callScores: {
    indexes: [
      {
        name: 'call_juror',
        keys: [
          ['call', 1],
          ['juror', 1],
        ],
      },
      { name: 'juror', keys: [['juror', 1]] },
    ],
    rule: closed,
  },
  /** domain/calls/proposal.ts: Support; counted once a household */
  callSupports: {
    indexes: [
      { name: 'proposal', keys: [['proposal', 1]] },
      { name: 'by', keys: [['by', 1]] },
    ],
    rule: closed,
  },
  /** domain/calls/proposal.ts: Said */
  callWords: {
    indexes: [
      {
        name: 'proposal_kind_at',
        keys: [
          ['proposal', 1],
          ['kind', 1],
          ['at', -1],
        ],
      },
      {
        name: 'proposal_kind_by',
        keys: [
          ['proposal', 1],
          ['kind', 1],
          ['by', 1],
        ],
      },
      {
        name: 'waiting',
        keys: [
          ['waits', 1],
          ['area', 1],
          ['at', 1],
        ],
      },
      { name: 'by', keys: [['by', 1]] },
    ],
    rule: closed,
  },
  /** domain/places/import.ts: Import */
  placeImports: {
    indexes: [
      {
        name: 'state_at',
        keys: [
          ['state', 1],
          ['at', 1],
        ],
      },
      { name: 'by', keys: [['by', 1]] },
    ],
    rule: closed,
  },
  /** domain/places/import.ts: Round; `_id` is the district */
  placeRounds: { indexes: [], rule: closed },
  /** domain/roster/import.ts: RosterImport */
  rosterImports: {
    indexes: [
      {
        name: 'state_at',
        keys: [
          ['state', 1],
          ['at', 1],
        ],
      },
      { name: 'by', keys: [['by', 1]] },
    ],
    rule: closed,
  },
  /** domain/roster/import.ts: RosterTotals; derived */
  rosters: { indexes: [], rule: closed },
  /** domain/roster/import.ts: OwnerChange. Append-only. */
  ownerChanges: {
    indexes: [
      {
        name: 'owner_at',
        keys: [
          ['owner', 1],
          ['at', -1],
        ],
      },
      { name: 'by', keys: [['by', 1]] },
    ],
    rule: closed,
  },
  /** domain/roster/import.ts: RosterRequest */
  rosterRequests: {
    indexes: [
      {
        name: 'compound_state_at',
        keys: [
          ['compound', 1],
          ['state', 1],
          ['at', 1],
        ],
      },
      {
        name: 'owner_state_at',
        keys: [
          ['owner', 1],
          ['state', 1],
          ['at', 1],
        ],
      },
      { name: 'by', keys: [['by', 1]] },
    ],
    rule: closed,
  },
  /** domain/places/going.ts: Going; `_id` is the place that goes */
  placesGoing: {
    indexes: [
      { name: 'state', keys: [['state', 1]] },
      { name: 'by', keys: [['by', 1]] },
    ],
    rule: closed,
  },
  /** domain/places/place.ts: PlaceChange. Append-only. */
  placeChanges: {
    indexes: [
      { name: 'by', keys: [['by', 1]] },
      {
        name: 'area_at',
        keys: [
          ['area', 1],
          ['at', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/sharing/share.ts: Share; `_id` is the card's token */
  shares: { indexes: [], rule: closed },
  /** domain/sharing/share.ts: ChatGroup; `_id` is a hash of WeChat's id */
  chatGroups: {
    indexes: [
      {
        name: 'compound_since',
        keys: [
          ['compound', 1],
          ['since', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/sharing/share.ts: Opening; holds nobody */
  openings: {
    indexes: [
      { name: 'thing', keys: [['thing', 1]] },
      { name: 'at', keys: [['at', 1]] },
    ],
    rule: closed,
  },
  /** domain/sharing/share.ts: Coverage; derived */
  coverage: {
    indexes: [
      {
        name: 'compound_first',
        keys: [
          ['compound', 1],
          ['first', -1],
        ],
      },
      { name: 'at', keys: [['at', -1]] },
    ],
    rule: closed,
  },
  /** domain/talents/talent.ts: Talent; `_id` is the openid */
  talents: {
    indexes: [
      {
        name: 'waiting',
        keys: [
          ['checked', 1],
          ['building', 1],
        ],
      },
      { name: 'ref', keys: [['ref', 1]], unique: true },
      { name: 'building', keys: [['building', 1]] },
      {
        name: 'skills_building',
        keys: [
          ['skills', 1],
          ['building', 1],
        ],
      },
      {
        name: 'areas_emergency_id',
        keys: [
          ['areas', 1],
          ['emergency', 1],
          ['_id', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/talents/talent.ts: Phone; `_id` is the openid */
  phones: { indexes: [], rule: closed },
  /** domain/talents/callUp.ts: CallUp */
  callUps: {
    indexes: [
      {
        name: 'area_state_until',
        keys: [
          ['area', 1],
          ['state', 1],
          ['until', 1],
        ],
      },
      { name: 'toldAt', keys: [['toldAt', 1]] },
    ],
    rule: closed,
  },
  /** domain/talents/callUp.ts: AnsweredCall */
  callAnswers: {
    indexes: [
      {
        name: 'callUp_answer_at',
        keys: [
          ['callUp', 1],
          ['answer', 1],
          ['at', 1],
        ],
      },
      {
        name: 'callUp_who',
        keys: [
          ['callUp', 1],
          ['who', 1],
        ],
      },
      { name: 'who', keys: [['who', 1]] },
    ],
    rule: closed,
  },
  /** domain/notices/notice.ts: Notice */
  notices: {
    indexes: [
      {
        name: 'area_published',
        keys: [
          ['area', 1],
          ['publishedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'area_hangs_published',
        keys: [
          ['area', 1],
          ['hangs', 1],
          ['publishedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'area_kind_published',
        keys: [
          ['area', 1],
          ['kind', 1],
          ['publishedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'area_kind_hangs_published',
        keys: [
          ['area', 1],
          ['kind', 1],
          ['hangs', 1],
          ['publishedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'area_hangs_closes',
        keys: [
          ['area', 1],
          ['hangs', 1],
          ['closesAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'area_terms_published',
        keys: [
          ['area', 1],
          ['terms', 1],
          ['publishedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'hangs_closes',
        keys: [
          ['hangs', 1],
          ['closesAt', 1],
        ],
      },
      {
        name: 'logged',
        keys: [['logged', 1]],
      },
      {
        name: 'told_published',
        keys: [
          ['told', 1],
          ['publishedAt', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/notices/draft.ts: Draft */
  noticeDrafts: {
    indexes: [
      {
        name: 'area_at',
        keys: [
          ['area', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'carrying_out',
        keys: [
          ['state', 1],
          ['doneAt', 1],
          ['dueAt', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/notices/log.ts: LogEntry. Append-only; a version stands in a log once. */
  logEntries: {
    indexes: [
      {
        name: 'log_index',
        keys: [
          ['log', 1],
          ['index', 1],
        ],
      },
      {
        name: 'notice_version',
        keys: [
          ['notice', 1],
          ['version', 1],
        ],
        unique: true,
      },
    ],
    rule: closed,
  },
  /** domain/notices/log.ts: LogNode; derived */
  logNodes: { indexes: [], rule: closed },
  /** domain/notices/objection.ts: Objection */
  objections: {
    indexes: [
      {
        name: 'open_community',
        keys: [
          ['open', 1],
          ['community', 1],
        ],
      },
      { name: 'by', keys: [['by', 1]] },
      {
        name: 'notice_number',
        keys: [
          ['notice', 1],
          ['number', 1],
        ],
      },
      {
        name: 'notice_by',
        keys: [
          ['notice', 1],
          ['by', 1],
        ],
      },
      {
        name: 'notice_open',
        keys: [
          ['notice', 1],
          ['open', 1],
        ],
      },
      {
        name: 'community_open_at',
        keys: [
          ['community', 1],
          ['open', 1],
          ['at', 1],
        ],
      },
      {
        name: 'community_state_at',
        keys: [
          ['community', 1],
          ['state', 1],
          ['at', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/notices/reach.ts: Open */
  opens: {
    indexes: [
      {
        name: 'notice_building',
        keys: [
          ['notice', 1],
          ['building', 1],
        ],
      },
      {
        name: 'at_notice',
        keys: [
          ['at', 1],
          ['notice', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/notices/reach.ts: Reach; derived */
  reach: {
    indexes: [
      {
        name: 'at',
        keys: [['at', -1]],
      },
    ],
    rule: closed,
  },
  /** domain/notices/telling.ts: Follower; `_id` is the openid */
  noticeFollowers: {
    indexes: [
      {
        name: 'areas_id',
        keys: [
          ['areas', 1],
          ['_id', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/notices/telling.ts: Digest; each is removed when it has been told */
  noticeDigests: {
    indexes: [
      { name: 'to', keys: [['to', 1]] },
      {
        name: 'due',
        keys: [['due', 1]],
      },
    ],
    rule: closed,
  },
  /** domain/notices/workdays.ts: YearDays, as a clerk corrected them; `_id` is the year */
  calendars: { indexes: [], rule: closed },
  /** domain/ideas/idea.ts: Idea */
  ideas: {
    indexes: [
      {
        name: 'terms_at',
        keys: [
          ['terms', 1],
          ['at', -1],
        ],
      },
      {
        name: 'areas_listed_at',
        keys: [
          ['areas', 1],
          ['listed', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'areas_listed_supporters',
        keys: [
          ['areas', 1],
          ['listed', 1],
          ['supporters', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'areas_state_due',
        keys: [
          ['areas', 1],
          ['state', 1],
          ['dueAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'state_community_at',
        keys: [
          ['state', 1],
          ['community', 1],
          ['at', 1],
        ],
      },
      {
        name: 'by_at',
        keys: [
          ['by', 1],
          ['at', -1],
        ],
      },
      {
        name: 'meeting_at',
        keys: [
          ['meeting', 1],
          ['at', -1],
        ],
      },
      { name: 'answered_by', keys: [['answer.by', 1]] },
      { name: 'untold', keys: [['untold', 1]] },
    ],
    rule: closed,
  },
  /** domain/ideas/idea.ts: IdeaSupport */
  ideaSupports: {
    indexes: [
      { name: 'ref', keys: [['ref', 1]] },
      {
        name: 'idea_words_at',
        keys: [
          ['idea', 1],
          ['words', 1],
          ['at', -1],
        ],
      },
      {
        name: 'idea_id',
        keys: [
          ['idea', 1],
          ['_id', 1],
        ],
      },
      { name: 'who', keys: [['who', 1]] },
      {
        name: 'words_community_at',
        keys: [
          ['words', 1],
          ['community', 1],
          ['at', 1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/meetings/meeting.ts: Meeting */
  meetings: {
    indexes: [
      {
        name: 'areas_starts',
        keys: [
          ['areas', 1],
          ['startsAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'area_starts',
        keys: [
          ['area', 1],
          ['startsAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'reminded_starts',
        keys: [
          ['reminded', 1],
          ['startsAt', 1],
        ],
      },
      { name: 'next_due', keys: [['nextDue', 1]] },
      { name: 'by', keys: [['by', 1]] },
    ],
    rule: closed,
  },
  /** domain/meetings/meeting.ts: Attendee */
  meetingPeople: {
    indexes: [
      {
        name: 'meeting_coming',
        keys: [
          ['meeting', 1],
          ['coming', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'meeting_signed',
        keys: [
          ['meeting', 1],
          ['signedAt', 1],
        ],
      },
      { name: 'who', keys: [['who', 1]] },
    ],
    rule: closed,
  },
  /** What the rotating code of a meeting is made with; `_id` is the meeting */
  meetingKeys: { indexes: [], rule: closed },
  /** domain/exchange/entry.ts: Entry */
  exchange: {
    indexes: [
      {
        name: 'areas_kind_state_at',
        keys: [
          ['areas', 1],
          ['kind', 1],
          ['state', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'areas_category_kind_state_at',
        keys: [
          ['areas', 1],
          ['category', 1],
          ['kind', 1],
          ['state', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'state_community_at',
        keys: [
          ['state', 1],
          ['community', 1],
          ['at', 1],
        ],
      },
      {
        name: 'state_until',
        keys: [
          ['state', 1],
          ['until', 1],
        ],
      },
      { name: 'flag', keys: [['flagAt', 1]] },
      {
        name: 'by_at',
        keys: [
          ['by', 1],
          ['at', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** domain/exchange/match.ts: Match */
  exchangeMatches: {
    indexes: [
      {
        name: 'need_at',
        keys: [
          ['need', 1],
          ['at', -1],
        ],
      },
      {
        name: 'offer_at',
        keys: [
          ['offer', 1],
          ['at', -1],
        ],
      },
      {
        name: 'people_need_at',
        keys: [
          ['people.need', 1],
          ['at', -1],
        ],
      },
      {
        name: 'people_offer_at',
        keys: [
          ['people.offer', 1],
          ['at', -1],
        ],
      },
    ],
    rule: closed,
  },
  /** Who did what, when and in which role: cloudfunctions/kernel/audit.ts. Append-only; turnout is counted from it. */
  audit: {
    indexes: [
      {
        name: 'subject_voter',
        keys: [
          ['subject', 1],
          ['action', 1],
          ['voter', 1],
        ],
      },
      {
        name: 'voter_action',
        keys: [
          ['voter', 1],
          ['action', 1],
        ],
      },
      {
        name: 'by_at',
        keys: [
          ['by', 1],
          ['at', -1],
        ],
      },
      {
        name: 'by_action_at',
        keys: [
          ['by', 1],
          ['action', 1],
          ['at', -1],
        ],
      },
    ],
    rule: closed,
  },
} satisfies Record<string, CollectionDefinition>

export type CollectionName = keyof typeof collections
