import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { picture } from '../../../phone/drawing/canvas'
import { savePicture } from '../../../phone/savePicture'
import { kept } from '../../../phone/storage'
import { drawNotice, SIZE } from './wallPicture'

/** The notice as a picture, for chats that have no mini-program and for printing. */
export function SavePicture({ notice }: { notice: Answer<'notices.openNotice'> }) {
  const [saved, setSaved] = useState<boolean | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const made = await picture(SIZE, (pen) => drawNotice(pen, notice, kept(`head/${notice.log}`)))
    setSaved(made !== null && (await savePicture(made, `${notice.title}.png`)))
    setBusy(false)
  }
  return (
    <>
      <Button kind="plain" busy={busy} onTap={() => void save()}>
        存成图片
      </Button>
      {saved !== null && (
        <NoticeBar tone={saved ? 'jade' : 'amber'}>
          <Text>{saved ? '存好了,在手机相册里。' : '没有存成。请在微信的设置里允许惠邻把图片存到相册,再点一次。'}</Text>
        </NoticeBar>
      )}
    </>
  )
}
