import { roleNames } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { finders, roleIn } from '../../domain/talents/talent'
import { spoken } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { activities, shifts } from '../volunteering/repositories'
import { talents } from './repositories'

/** 4 reads; for each person a message. Those who were invited to it before are not told again. */
export const invite = action('talents.invite', async ({ refs, activityId }, { caller, now }) => {
  const by = caller.openid()
  const [people, person, activity, coming] = await Promise.all([
    talents.byRefs(refs),
    caller.person(),
    activities.get(activityId),
    shifts.of(activityId, now),
  ])
  const { title } = orRefuse(activity, 'no-such-activity')
  const next = orRefuse(
    coming.find(({ state }) => state === 'planned'),
    'shift-over',
  )
  const asked = people.flatMap((talent) => {
    const role = roleIn(person, finders, talent.building, now)
    return role ? [{ to: talent._id, role }] : []
  })
  const [first] = asked
  if (!first) throw new Refused(refusal(people.length > 0 ? 'not-a-finder' : 'no-such-talent'))
  const told = await Promise.all(
    asked.map(({ to, role }) => {
      const text = `${roleNames[role]}请您来:${title},${spoken(next.from, now)},在${next.venue.name}。`
      const path = `packages/volunteering/activity/index?activityId=${activityId}`
      return tell(
        { _id: `invited:${activityId}:${to}`, to, at: now, kind: 'invited', text, path },
        { template: 'shiftNews', words: { title, news: text, at: spoken(next.from, now) } },
      )
    }),
  )
  const invited = told.filter(Boolean).length
  if (invited > 0) await record({ action: 'talents.invite', by, role: first.role, subject: activityId, at: now })
  return { invited }
})
