import { areasOf } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { claimLines, decide, rowsFor, within } from './claims'
import { roleAt } from './office'
import { claims } from './repositories'

const PAGE = 20
export const keepers = ['grid-leader', 'community-clerk', 'street-clerk', 'district-clerk'] as const

/** 5 calls. */
export const listClaims = action('community.listClaims', async ({ area: asked, after }, { caller, now }) => {
  const held = [...new Set(areasOf(await caller.person(), keepers, now))]
  const area = orRefuse(asked ?? held[0], 'not-your-doors')
  const [named, { items, more }] = await Promise.all([
    areas.named([area, ...held]),
    claims.waitingIn(area, { after, limit: PAGE }),
  ])
  const { _id, name } = orRefuse(named.get(area), 'no-such-area')
  const mine = held.map((id) => ({ id, name: named.get(id)?.name ?? id }))
  return { now, area: { id: _id, name }, areas: mine, claims: await claimLines(items), more }
})

/** Each claim is decided on its own: what can't be, is answered with why. 2 calls, and some 10 a claim. */
export const decideClaims = action('community.decideClaims', async (request, { caller, now, words }) => {
  const by = caller.openid()
  const person = await caller.person()
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const { area, decision, reason } = request
  refuseIf(decision === 'declined' && reason === '' ? { ...refusal('why-declined'), field: 'reason' } : null)
  const ids = [...new Set(request.claims)]
  const found = new Map(
    (await claims.some(ids)).filter((claim) => within(area, claim)).map((claim) => [claim._id, claim]),
  )
  const rows = await rowsFor([...found.values()])
  const role = roleAt(person, keepers, area, now)
  const answers = []
  for (const claimId of ids) {
    try {
      if (!found.has(claimId)) throw new Refused(refusal('no-such-claim'))
      const step = { to: decision, way: 'leader', by, at: now, reason } as const
      const { state } = await decide(claimId, step, role, rows)
      answers.push({ claimId, state, why: null })
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      const state = (await claims.get(claimId))?.state ?? null
      answers.push({ claimId, state: found.has(claimId) ? state : null, why: failure.refusal.message })
    }
  }
  return { claims: answers }
})
