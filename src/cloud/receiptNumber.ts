/** A receipt's number as a person reads it out: the first twelve digits of its leaf in threes of four, `3F2A 91BC 77D0`. */
export const receiptNumber = (leaf: string): string => (leaf.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join(' ')

/** A long hash so short that two can be compared by eye: `3f2a91…77d0e4`. */
export const abbreviated = (hash: string): string => `${hash.slice(0, 6)}…${hash.slice(-6)}`
