import { Text } from '@tarojs/components'
import { useState } from 'react'
import { settings } from '../../../domain/settings'
import { subscribe } from '../../cloud/subscribe'
import { Button } from '../../components/Button'
import { NoticeBar } from '../../components/NoticeBar'

const { tomorrow, shiftNews, letIn } = settings.templates

/** Asks WeChat for one message of each kind that may come, by a tap of its own: WeChat asks for nothing without one. */
export function Remind({ isIn }: { isIn: boolean }) {
  const [said, setSaid] = useState<boolean | null>(null)
  const ask = async () =>
    setSaid(await subscribe((isIn ? [tomorrow, shiftNews] : [letIn, tomorrow, shiftNews]).map(({ id }) => id)))
  if (said !== null)
    return (
      <NoticeBar tone={said ? 'jade' : 'amber'}>
        <Text>{said ? '好的,用微信告诉您。' : '没有开启提醒,没关系:有变化都会写在「我的」的消息里。'}</Text>
      </NoticeBar>
    )
  return (
    <Button kind="primary" onTap={() => void ask()}>
      {isIn ? '前一天提醒我' : '轮到了告诉我'}
    </Button>
  )
}
