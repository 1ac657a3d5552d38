import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { receiptNumber } from '../../../cloud/receiptNumber'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import type { Taken } from './casting'
import './TheirReceipt.scss'

/** The receipt is the household’s: shown once, to be written down or photographed. This phone keeps none of it. */
export const TheirReceipt = ({ taken: { leaf, label, changed }, title }: { taken: Taken; title: string }) => (
  <>
    <View className="their-receipt">
      <Text className="their-receipt__title">{label} 的票投好了</Text>
      <Text className="their-receipt__poll">{title}</Text>
      <Text className="their-receipt__word">回执编号</Text>
      <Text className="their-receipt__number">{receiptNumber(leaf)}</Text>
    </View>
    {changed && (
      <NoticeBar tone="jade">
        <Text>这户原来投过的那张不再算了,以这张为准。</Text>
      </NoticeBar>
    )}
    <Text className="their-receipt__next">
      请把编号抄给这户,或者让他们拍下来。结果公布后,在公布的选票文件里能找到这个编号,看这张票有没有数进去、有没有被改过。
    </Text>
    <Text className="their-receipt__next">编号只给这户。这部手机不留它,离开这一页就看不到了。</Text>
    <Button kind="primary" onTap={() => void Taro.navigateBack()}>
      抄好了,回到这栋楼
    </Button>
  </>
)
