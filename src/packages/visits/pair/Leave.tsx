import { Text } from '@tarojs/components'
import { openInstead } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'

type Props = { pairId: string; open: boolean; onClose: () => void }

export function Leave({ pairId, open, onClose }: Props) {
  const { busy, refusal, run } = useAction('visits.leavePair')
  const leave = async () => {
    if (await run({ pairId })) openInstead('pairs', {})
  }
  return (
    <Sheet open={open} title="退出这个结对?" onClose={onClose}>
      <Text className="pair__note">退出后您看不到老人的情况了。带队人会知道,好再找一位邻居。谢谢您去看过。</Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="danger" busy={busy} onTap={() => void leave()}>
        退出
      </Button>
    </Sheet>
  )
}
