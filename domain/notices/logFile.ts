import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'
import type { Head } from './log'
import { canonical, type Version } from './notice'

/** A log as a file: a line of JSON about the log, then one for each version in its order. The same log gives the same bytes. */
export const LOG_FORMAT = 'huilin-log/1'
export type LogHeader = Head & { format: typeof LOG_FORMAT; log: AreaId; name: string; at: Moment }
export type LogLine = { index: number; hash: string; version: Version }

export const logFileName = ({ log, size }: Pick<LogHeader, 'log' | 'size'>): string => `${log}-${size}.jsonl`

export const headerLine = (header: Omit<LogHeader, 'format'>): string =>
  `${canonical({ format: LOG_FORMAT, ...header })}\n`

export const entryLine = (line: LogLine): string => `${canonical(line)}\n`
