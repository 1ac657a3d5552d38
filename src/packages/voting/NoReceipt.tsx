import { open } from '../../cloud/routes'
import { Empty } from '../../components/Empty'

/** This phone has no receipt of the poll: why that is so, and the way to the poll. */
export const NoReceipt = ({ pollId }: { pollId: string }) => (
  <Empty
    title="这部手机上没有这次投票的回执"
    about="回执只留在投票用的那部手机里,不存到别处,所以没人能查到谁选了什么。请用当时投票的手机打开这里;如果是家里别人投的,请他用自己的手机看。"
    action="回到这次投票"
    onAction={() => open('poll', { pollId })}
  />
)
