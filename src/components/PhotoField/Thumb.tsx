import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Photo } from './useUploads'

type Props = { photo: Photo; number: number; failed: boolean; remove: () => void }

/** One chosen picture, small, with how far it is in words. */
export function Thumb({ photo, number, failed, remove }: Props) {
  const { path, fileId } = photo
  // The file on the phone may be gone when a draft is opened again; WeChat shows the uploaded one to whom it belongs.
  const [gone, setGone] = useState(false)
  const source = !gone ? path : process.env.TARO_ENV === 'weapp' ? fileId : null
  const state = failed ? '没传上去' : fileId === null ? '正在上传' : '已上传'
  return (
    <View className="photo-field__one">
      <View className="photo-field__frame" role="img" aria-role="img" aria-label={`第 ${number} 张照片,${state}`}>
        <Text className="photo-field__number" aria-hidden>
          {number}
        </Text>
        {source !== null && (
          <Image
            className="photo-field__image"
            src={source}
            mode="aspectFill"
            aria-hidden
            onError={() => setGone(true)}
          />
        )}
      </View>
      <Text className={failed ? 'photo-field__state photo-field__state--failed' : 'photo-field__state'} aria-hidden>
        {state}
      </Text>
      <View
        className="photo-field__remove"
        role="button"
        aria-role="button"
        aria-label={`去掉第 ${number} 张照片`}
        onClick={remove}
      >
        去掉
      </View>
    </View>
  )
}
