import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { canonical } from '../notices/notice'
import { utf8 } from '../utf8'
import type { OpenedBallot } from './ballot'
import { pabulibOf } from './pabulibWriter'
import { asksOf, type Poll } from './poll'
import type { Result, Tally } from './result'

/** A file published with a result; `about` says in a sentence what it is, for the page that offers it. */
export type BundleFile = { name: string; about: string; text: string }

/** Name and number of what `result.json` holds; another number where it means something else. */
export const FORMAT = 'huilin-result/1'
export const RESULT = 'result.json'
export const VOTES = 'votes.pb'

/** Ballots in one file, at most: so many lines a text editor still opens. */
const PART = 65_536

/** What is sealed and published; how we keep it (blocks) is not. */
export type SealedResult = Pick<Result, 'tally' | 'ballots' | 'entitled' | 'assisted' | 'root' | 'sealedAt'>
export type ListedFile = { name: string; bytes: number; sha256: string }

/**
 * Everything that it takes to count a sealed poll again, as files; `ballots` in the order of their leaves. The last one,
 * `result.json`, names the others with their hashes. The same poll, result and ballots have the same bytes.
 */
export function bundleOf(poll: Poll, result: Result, ballots: readonly OpenedBallot[]): BundleFile[] {
  const files = countedFiles(poll, result.tally, ballots)
  return [
    ...files,
    {
      name: RESULT,
      about: '投票的内容、规则和封存的结果,还有其他文件的校验值。',
      text: resultText(poll, result, files.map(listed)),
    },
  ]
}

/** All files but `result.json`. */
export function countedFiles(poll: Poll, tally: Tally, ballots: readonly OpenedBallot[]): BundleFile[] {
  return [
    ...inParts('leaves', 'txt', '每张选票的回执编号,按顺序一行一个。', ballots, ({ leaf }) => leaf),
    ...inParts('ballots', 'jsonl', '全部选票,不记名:一行一张,有回执编号、随机数和选择。', ballots, ballotLine),
    {
      name: VOTES,
      about: '全部选票,用国际通用的 Pabulib 格式,别的计票软件也能读。',
      text: pabulibOf(poll, tally, ballots),
    },
  ]
}

/** A ballot as a line of JSON. */
export const ballotLine = ({ leaf, nonce, choices }: OpenedBallot): string => JSON.stringify({ leaf, nonce, choices })

function inParts(
  name: string,
  ending: string,
  about: string,
  ballots: readonly OpenedBallot[],
  line: (ballot: OpenedBallot) => string,
): BundleFile[] {
  const parts = Math.max(1, Math.ceil(ballots.length / PART))
  return Array.from({ length: parts }, (_, i) => ({
    name: parts === 1 ? `${name}.${ending}` : `${name}-${i + 1}.${ending}`,
    about: parts === 1 ? about : `${about}第 ${i + 1} 份,共 ${parts} 份。`,
    text: ballots
      .slice(i * PART, (i + 1) * PART)
      .map((ballot) => `${line(ballot)}\n`)
      .join(''),
  }))
}

function listed({ name, text }: BundleFile): ListedFile {
  const hash = sha256.create()
  let bytes = 0
  // Line by line: as one piece, the files of a large city would need some hundred megabytes at once.
  for (const line of text.split(/(?<=\n)/)) {
    const piece = utf8(line)
    hash.update(piece)
    bytes += piece.length
  }
  return { name, bytes, sha256: bytesToHex(hash.digest()) }
}

/** `result.json`: canonical JSON with, as `sha256`, the hash of itself without that. */
export function resultText(poll: Poll, sealed: SealedResult, files: readonly ListedFile[]): string {
  const { tally, ballots, entitled, assisted, root, sealedAt } = sealed
  const content = {
    format: FORMAT,
    poll: announced(poll),
    result: { tally, ballots, entitled, assisted, root, sealedAt },
    files,
  }
  return `${canonical({ ...content, sha256: contentHash(content) })}\n`
}

/** SHA-256 over canonical JSON. */
export const contentHash = (content: object): string => bytesToHex(sha256(utf8(canonical(content))))

/** A poll as it was announced, field by field: whatever else comes to be stored with it is not published. */
const announced = (poll: Poll) => ({
  id: poll._id,
  title: poll.title,
  about: poll.about,
  area: poll.area,
  areaName: poll.areaName,
  preset: poll.preset,
  minimumAge: poll.minimumAge,
  opensAt: poll.opensAt,
  closesAt: poll.closesAt,
  projects: poll.projects.map(({ id, name, why, details, cost, category, benefits, picture }) => ({
    id,
    name,
    why,
    details,
    cost,
    category,
    benefits,
    picture,
  })),
  entitled: poll.entitled,
  floorArea: poll.floorArea,
  rollAt: poll.rollAt,
  ...asksOf(poll),
})
