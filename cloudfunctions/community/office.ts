import { type Office, roleOf } from '../../domain/community/office'
import { areasOf, holds, type Person, type Role, roleNames, roles } from '../../domain/community/person'
import type { Moment } from '../../domain/wording/time'
import { type AuditEntry, record } from '../kernel/audit'
import { areas } from '../kernel/repositories'
import { tell } from '../kernel/telling'
import type { Transaction } from '../kernel/transaction'

/** The widest of these roles in which somebody acts in an area. */
export const roleAt = (person: Person | null, among: readonly Role[], area: string, now: Moment): Role | 'resident' =>
  [...roles].reverse().find((role) => among.includes(role) && holds(person, [role], area, now)) ?? 'resident'

/** A clerk as others read it: the office, not the person. 1 read. */
export async function officeOf(person: Person | null, among: readonly Role[], area: string, now: Moment) {
  const role = roleAt(person, among, area, now)
  if (role === 'resident') return '本人'
  const held = areasOf(person, [role], now).find((at) => area === at || area.startsWith(`${at}.`)) ?? area
  return `${(await areas.get(held))?.name ?? held} · ${roleNames[role]}`
}

/** Lets the person's own document say what their office says. 1 read, 1 write at most. */
export async function follow(t: Transaction, office: Office): Promise<void> {
  const people = t<Person>('people')
  const person = await people.get(office.who)
  if (!person && office.state !== 'held') return
  const others = (person?.roles ?? []).filter((role) => role.office !== office._id)
  await people.put({
    ...(person ?? { _id: office.who, homes: [], consent: office.consent }),
    roles: office.state === 'held' ? [...others, roleOf(office)] : others,
  })
}

export const recordOffice = (
  t: Transaction,
  entry: Pick<AuditEntry, 'action' | 'by' | 'role' | 'at'>,
  { _id, area }: Office,
): Promise<void> => record({ ...entry, subject: _id, place: area }, t<AuditEntry>('audit'))

/** Tells who it is about what became of their office. */
export async function tellHolder(office: Office, now: Moment): Promise<void> {
  const what = `${office.areaName}的${roleNames[office.role]}`
  const text = office.state === 'held' ? `您现在是${what}。` : `您不再是${what}。`
  const path = 'packages/community/rights/index'
  await tell({ _id: `role:${office._id}:${office.state}`, to: office.who, at: now, kind: 'role', text, path })
}
