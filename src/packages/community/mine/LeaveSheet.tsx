import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'

type Props = { open: boolean; held: Answer<'community.openMine'>['held']; onClose: () => void; onLeft: () => void }

/** What goes and what stays, before the one tap that can't be taken back. */
export function LeaveSheet({ open, held, onClose, onLeft }: Props) {
  const { busy, refusal, run } = useAction('community.leave')
  const leave = async () => {
    if (await run({ sure: true })) onLeft()
  }
  const words = (fate: 'removed' | 'stripped') =>
    held.flatMap((holding) => (holding.fate === fate ? [holding.word] : [])).join('、')
  return (
    <Sheet open={open} title="注销以后" onClose={onClose}>
      <View className="mine__goes">
        <Text className="mine__what">会删掉,找不回来</Text>
        <Text className="mine__why">{words('removed') || '没有'}</Text>
      </View>
      <View className="mine__goes">
        <Text className="mine__what">去掉姓名和微信身份后保留</Text>
        <Text className="mine__why">{words('stripped') || '没有'}</Text>
      </View>
      <View className="mine__goes">
        <Text className="mine__what">依法保留</Text>
        <Text className="mine__why">操作日志(谁在什么时候办过什么),投过的票仍然算数,没人能看出是谁投的。</Text>
      </View>
      <View className="mine__goes">
        <Text className="mine__why">积分会作废,还没去的报名会让给下一位。以后想回来,扫楼门口的码重新登记。</Text>
      </View>
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      <Button kind="primary" busy={busy} onTap={() => void leave()}>
        确认注销
      </Button>
    </Sheet>
  )
}
