import { keep, kept, type Receipt } from '../phone/storage'

export type { Receipt } from '../phone/storage'

/** Receipts on this phone, newest first. */
const receipts = (): Receipt[] => kept('receipts') ?? []

export const receiptOf = (pollId: string): Receipt | undefined =>
  receipts().find((receipt) => receipt.pollId === pollId)

/** Keeps a receipt; the one of the same poll before it is no longer good and goes. */
export const keepReceipt = (receipt: Receipt): void =>
  keep('receipts', [receipt, ...receipts().filter(({ pollId }) => pollId !== receipt.pollId)])
