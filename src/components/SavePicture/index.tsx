import { Image, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../cloud/call'
import { begin } from '../../cloud/sharing'
import { Button } from '../Button'
import { NoticeBar } from '../NoticeBar'
import { posterPicture, type Shown } from '../ShareButton/pictures'
import { Sheet } from '../Sheet'
import './index.scss'

/** A picture for where no card goes (朋友圈): drawn, looked at, and put into the phone's album. */
export function SavePicture({ shown, at }: { shown: Shown; at?: string | undefined }) {
  const [state, setState] = useState<'idle' | 'drawing' | 'failed'>('idle')
  const [picture, setPicture] = useState<string | null>(null)
  const draw = async () => {
    setState('drawing')
    const drawn = await posterOf(shown, at)
    setPicture(drawn)
    setState(drawn ? 'idle' : 'failed')
  }
  return (
    <>
      <Button kind="quiet" busy={state === 'drawing'} onTap={() => void draw()}>
        存成图片,发朋友圈
      </Button>
      {state === 'failed' && (
        <NoticeBar tone="amber">
          <Text>图片没能画好,请检查网络后再点一次。</Text>
        </NoticeBar>
      )}
      {picture && <Drawn picture={picture} name={shown.title} onClose={() => setPicture(null)} />}
    </>
  )
}

async function posterOf(shown: Shown, at: string | undefined): Promise<string | null> {
  const { token, told } = begin(shown, at)
  if (!(await told)) return null
  const code = await call('sharing.drawCode', { token }).catch(() => null)
  return code && posterPicture(shown, code.picture)
}

function Drawn({ picture, name, onClose }: { picture: string; name: string; onClose: () => void }) {
  const [said, setSaid] = useState<'saved' | 'refused' | null>(null)
  const save = async () => setSaid((await saved(picture, name)) ? 'saved' : 'refused')
  return (
    <Sheet open title="图片画好了" onClose={onClose}>
      <Image
        className="save-picture__picture"
        src={picture}
        mode="aspectFit"
        showMenuByLongpress
        aria-label={`${name}的图片,带小程序码`}
      />
      {said && (
        <NoticeBar tone={said === 'saved' ? 'jade' : 'amber'}>
          <Text>
            {said === 'saved'
              ? '存好了。打开朋友圈,从相册里选它就行。'
              : '没能存进相册。请长按上面的图片,选「保存图片」。'}
          </Text>
        </NoticeBar>
      )}
      <Button kind="primary" onTap={() => void save()}>
        存到相册
      </Button>
    </Sheet>
  )
}

async function saved(picture: string, name: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    Object.assign(document.createElement('a'), { href: picture, download: `${name}.png` }).click()
    return true
  }
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: picture })
    return true
  } catch {
    return false
  }
}
