import { keep, kept, type Receipt } from '../phone/storage'

export type { Receipt } from '../phone/storage'

/** Receipts on this phone, newest first. */
const receipts = (): Receipt[] => kept('receipts') ?? []

/** The latest receipt of a poll; of one home, where that is said. */
export const receiptOf = (pollId: string, household?: string): Receipt | undefined =>
  receipts().find((receipt) => receipt.pollId === pollId && (!household || receipt.household === household))

/** Keeps a receipt; the one of the same poll and home before it is no longer good and goes. */
export const keepReceipt = (receipt: Receipt): void =>
  keep('receipts', [
    receipt,
    ...receipts().filter(({ pollId, household }) => pollId !== receipt.pollId || household !== receipt.household),
  ])
