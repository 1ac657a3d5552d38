import * as v from 'valibot'
import { type Hex, treeOf } from '../../domain/merkle/tree'

const Leaf = v.pipe(
  v.string('a leaf is text in hex'),
  v.regex(/^([0-9a-f]{2})*$/i, 'a leaf is whole bytes in hex'),
  v.toLowerCase(),
)
const Request = v.strictObject({
  leaves: v.array(Leaf, 'leaves must be a list'),
  consistencyFrom: v.optional(v.array(v.number(), 'consistencyFrom must be a list'), []),
})

export type Answer = { root: Hex; inclusion: Hex[][]; consistency: Hex[][] }

/** Root, inclusion path of every leaf, consistency proof from every size asked for. Throws RangeError that says what is wrong. */
export function answer(text: string): Answer {
  const { leaves, consistencyFrom } = understood(text)
  const { root, inclusionPath, consistencyProof } = treeOf(leaves)
  return {
    root,
    inclusion: leaves.map((_, index) => inclusionPath(index)),
    consistency: consistencyFrom.map(consistencyProof),
  }
}

function understood(text: string): v.InferOutput<typeof Request> {
  const { success, output, issues } = v.safeParse(Request, parsed(text))
  if (success) return output
  throw new RangeError(issues.map((issue) => `${v.getDotPath(issue) ?? 'request'}: ${issue.message}`).join('\n'))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (failure) {
    throw new RangeError(`the request is not JSON: ${failure instanceof Error ? failure.message : String(failure)}`)
  }
}
