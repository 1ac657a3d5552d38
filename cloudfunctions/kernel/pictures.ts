import { createHash } from 'node:crypto'
import cloud from 'wx-server-sdk'
import { type AreaId, areaAt } from '../../domain/community/area'
import {
  ANSWER_TIME,
  ASKING_TIME,
  askedInVain,
  decided,
  kindOf,
  type Picture,
  type PictureVerdict,
  type SeenPicture,
} from '../../domain/pictures/picture'
import type { Moment } from '../../domain/wording/time'
import { record } from './audit'
import { collection, command, MOST } from './database'
import { addressesOf, contentOf, putFile } from './files'
import { logged } from './serve'
import { tell } from './telling'

const pictures = collection<Picture>('pictures')
const verdicts = collection<PictureVerdict>('pictureVerdicts')

/** Where phones upload to; whatever lies elsewhere is none of theirs to show. */
const UPLOADED = /^cloud:\/\/[^/]+\/people\//
const idOf = (fileId: string) => createHash('sha256').update(fileId).digest('hex').slice(0, 32)

/**
 * Takes what a phone uploaded, once for each file, and asks WeChat to look into it. Nothing that goes wrong on the way is an error:
 * the picture waits, and the clock asks again. `place`: where it is to be seen. A file that does not lie where phones upload to is left out: it will never be seen.
 */
export async function offer(fileIds: readonly string[], by: string, place: AreaId, now: Moment): Promise<void> {
  const community = areaAt('community', place) ?? place
  await Promise.all(
    fileIds
      .filter((fileId) => UPLOADED.test(fileId))
      .map(async (fileId) => {
        const picture: Picture = {
          ...{ _id: idOf(fileId), fileId, kept: null, by, community, at: now },
          ...{ state: 'waiting', traceId: null, tries: 0, askAt: now + ASKING_TIME, reason: null },
        }
        if (await pictures.addOnce(picture)) await ask(picture, now)
      }),
  )
}

/** Asks about whatever should have been answered by now; a hundred a minute. */
export async function askAboutPictures(now: Moment): Promise<void> {
  const due = await pictures.find(
    { state: 'waiting', askAt: command.lte(now) },
    { sort: [['askAt', 'asc']], limit: 100 },
  )
  for (const picture of due) await ask(picture, now)
}

async function ask(picture: Picture, now: Moment): Promise<void> {
  const tries = picture.tries + 1
  const still = { _id: picture._id, state: 'waiting', tries: picture.tries }
  try {
    const kept = picture.kept ?? (await keep(picture))
    if (kept === null) return await decide(picture, { state: 'refused', reason: 'no-picture', askAt: null }, now)
    const traceId = await check(kept, picture.by)
    await pictures.change(still, { kept, tries, traceId, askAt: now + ANSWER_TIME })
    // The verdict may have been quicker than this.
    const verdict = await verdicts.get(traceId)
    if (verdict) await apply(verdict, now)
  } catch (failure) {
    logged('pictures.ask', failure)
    await pictures.change(still, { tries, ...askedInVain(tries, now) })
  }
}

/**
 * Copies what the phone uploaded to where no phone can write, so that what is shown is what was checked; answers the copy's id,
 * null when there is no picture.
 */
async function keep({ _id, fileId }: Picture): Promise<string | null> {
  const content = await contentOf(fileId)
  const kind = content && kindOf(content)
  return content && kind ? putFile(`pictures/${_id}.${kind}`, content) : null
}

/** In WeChat's words: a picture, under the second edition of the check, in something like a forum. */
const PICTURE = 2
const EDITION = 2
const FORUM = 3

async function check(fileId: string, openid: string): Promise<string> {
  const mediaUrl = (await addressesOf([fileId])).get(fileId)
  const asked = { mediaUrl, mediaType: PICTURE, version: EDITION, scene: FORUM, openid }
  const { traceId } = (await cloud.openapi.security.mediaCheckAsync(asked)) as { traceId?: string }
  if (!traceId) throw new Error('WeChat took a picture without naming its check')
  return traceId
}

/** Takes WeChat's verdict, which may come before the check's name is stored and more than once: it is kept, then applied. */
export async function hear(verdict: PictureVerdict): Promise<void> {
  await verdicts.addOnce(verdict)
  await apply(verdict, verdict.at)
}

async function apply({ _id: traceId, suggest }: PictureVerdict, now: Moment): Promise<void> {
  const [picture] = await pictures.find({ traceId }, { limit: 1 })
  if (picture) await decide(picture, decided(suggest), now)
}

/** One conditional write; only the first decision about a check is one. */
async function decide({ _id, by, traceId }: Picture, decision: ReturnType<typeof decided>, now: Moment): Promise<void> {
  const open = { _id, traceId, state: 'waiting', reason: command.neq('in-doubt') }
  if ((await pictures.change(open, { ...decision })) === 0) return
  await record({ action: 'pictures.decide', by: 'wechat', role: 'wechat', subject: _id, at: now })
  if (decision.state !== 'refused') return
  const text = '您的一张照片没有通过检查,别人看不到它。请换一张再传。'
  await tell({ _id: `picture:${_id}`, to: by, at: now, kind: 'picture-refused', text, path: null })
}

/** What WeChat leaves to a person. */
const forAPerson = { state: 'waiting', reason: command.in(['in-doubt', 'unanswered']) }

export const doubtful = {
  get: pictures.get,
  /** The oldest first, of an area and all below. 1 call. */
  in: (area: AreaId, limit: number): Promise<Picture[]> =>
    pictures.find(
      { ...forAPerson, community: command.gte(area).and(command.lt(`${area}/`)) },
      { sort: [['at', 'asc']], limit },
    ),
  /** How many wait in each community. 1 call. */
  count: async (): Promise<{ _id: AreaId; count: number }[]> => {
    const grouped = pictures
      .aggregate()
      .match(forAPerson)
      .group({ _id: '$community', count: { $sum: 1 } })
    return (await grouped.limit(MOST).end()).list as { _id: AreaId; count: number }[]
  },
  /** Addresses of what is waiting, by id, for the clerk who has to look. 1 call of the storage for 50. */
  addresses: async (found: readonly Picture[]): Promise<Map<string, string>> => {
    const byFile = await addressesOf(found.map(fileOf))
    return new Map(found.flatMap((picture) => [[picture._id, byFile.get(fileOf(picture)) ?? '']]))
  },
  /** Decides about one that waits for a person; answers how many still did. What is shown is our own copy, never the phone's file. */
  judge: async (id: string, fine: boolean): Promise<number> => {
    const picture = await pictures.get(id)
    const kept = picture && fine ? (picture.kept ?? (await keep(picture))) : null
    const lost = fine && kept === null
    const decision =
      fine && !lost
        ? { state: 'shown', kept, reason: null }
        : { state: 'refused', reason: lost ? 'no-picture' : 'kept-back' }
    return pictures.change({ _id: id, ...forAPerson }, { ...decision, askAt: null })
  },
}

/**
 * Those of the pictures, by file id, that somebody may see: what was checked, and their own whatever its state. `who` is null for a
 * visitor. 1 read, and 1 call of the storage for 50 pictures.
 */
export async function shown(fileIds: readonly string[], who: string | null): Promise<Map<string, SeenPicture>> {
  const ids = [...new Set(fileIds)].map(idOf)
  if (ids.length === 0) return new Map()
  const found = await pictures.find({ _id: command.in(ids) }, { limit: ids.length })
  const visible = found.filter(({ by, state }) => state === 'shown' || by === who)
  const there = visible.filter(({ state }) => state !== 'refused').map(fileOf)
  const addresses = await addressesOf(there)
  return new Map(
    visible.map((picture) => {
      const { fileId, state } = picture
      return [fileId, { address: (state !== 'refused' && addresses.get(fileOf(picture))) || null, state }]
    }),
  )
}

/** Our own copies of those of the pictures that everybody may see, by file id. 1 read. */
export async function copiesOf(fileIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(fileIds)].map(idOf)
  if (ids.length === 0) return new Map()
  const found = await pictures.find({ _id: command.in(ids), state: 'shown' }, { limit: ids.length })
  return new Map(found.flatMap(({ fileId, kept }) => (kept === null ? [] : [[fileId, kept] as const])))
}

const fileOf = ({ fileId, kept }: Picture): string => kept ?? fileId
