import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { SeenPicture } from '../../../domain/pictures/picture'
import './index.scss'

type Props = {
  pictures: readonly SeenPicture[]
  /** What they show, in words: 结对探望的照片. */
  alt: string
}

const words = { shown: null, waiting: '正在检查,通过后别人才看得到', refused: '没有通过检查,别人看不到' }

/** Pictures that people have sent. Each opens large; to their author it says so as long as others don't see it. */
export function Photos({ pictures, alt }: Props) {
  if (pictures.length === 0) return null
  const urls = pictures.flatMap(({ address }) => address ?? [])
  return (
    <View className={pictures.length === 1 ? 'photos photos--one' : 'photos'}>
      {pictures.map(({ address, state }, at) => {
        const name = `${alt}${pictures.length > 1 ? `,第 ${at + 1} 张` : ''}${words[state] ? `,${words[state]}` : ''}`
        return (
          <View key={address ?? `none-${at}`} className="photos__one">
            {address === null ? (
              <View className="photos__frame photos__frame--none" role="img" aria-role="img" aria-label={name}>
                <Text className={`photos__words--${state}`}>{words[state] ?? '照片暂时打不开'}</Text>
              </View>
            ) : (
              <View
                className="photos__frame"
                role="button"
                aria-role="button"
                aria-label={`${name},看大图`}
                onClick={() => void Taro.previewImage({ current: address, urls })}
              >
                <Image className="photos__image" src={address} mode="aspectFill" lazyLoad aria-hidden />
              </View>
            )}
            {address !== null && words[state] && (
              <Text className={`photos__words photos__words--${state}`} aria-hidden>
                {words[state]}
              </Text>
            )}
          </View>
        )
      })}
    </View>
  )
}
