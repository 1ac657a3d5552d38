import type { Answer } from '../../../../domain/contract'
import { leafOf } from '../../../../domain/voting/ballot'
import { isCounted } from '../../../../domain/voting/result'

/** What the phone keeps of a ballot, as far as checking needs it. */
type Kept = { leaf: string; nonce: string; choices: string[] }
export type Proof = Answer<'voting.proveBallot'>

/** What came of checking one thing. */
export type Finding = 'right' | 'wrong'

const found = (right: boolean): Finding => (right ? 'right' : 'wrong')

/** That the receipt's number is the hash of what was chosen: recomputed on this phone. */
export const receiptMatches = ({ leaf, nonce, choices }: Kept): Finding => found(leafOf(nonce, choices) === leaf)

/** That the proof leads from the receipt to the root it names. */
export const receiptIsCounted = ({ leaf }: Kept, proof: Proof): Finding => found(isCounted(leaf, proof, proof.root))

/** That this root is the one on the wall: a notice's versions are append-only, so it cannot be changed afterwards. */
export const rootIsPublished = ({ root }: Pick<Proof, 'root'>, notice: Answer<'notices.openNotice'>): Finding =>
  found(notice.body.some((block) => block.kind === 'code' && block.text === root))
