import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { choosePictures, LARGEST_PICTURE } from '../../cloud/pictures'
import { Button } from '../Button'
import { Thumb } from './Thumb'
import { type Photo, useUploads } from './useUploads'
import '../Field/index.scss'
import './index.scss'

type Props = {
  label: string
  /** The page has them all when none is without a file id. */
  photos: Photo[]
  onChange: (photos: Photo[]) => void
  most: number
  hint?: string
}

/** Pictures from the album or the camera. They are uploaded at once; what does not get there stays and can be tried again. */
export function PhotoField({ label, photos, onChange, most, hint }: Props) {
  const { change, failed, retry, current } = useUploads(photos, onChange)
  const [tooLarge, setTooLarge] = useState(0)
  const lost = photos.filter(({ path, fileId }) => fileId === null && failed.includes(path)).length

  const choose = async () => {
    const chosen = await choosePictures(most - photos.length)
    const fitting = chosen.filter(({ size }) => size <= LARGEST_PICTURE)
    setTooLarge(chosen.length - fitting.length)
    if (fitting.length > 0) change([...photos, ...fitting.map(({ path }) => ({ path, fileId: null }))])
  }

  return (
    <View className="field" role="group" aria-role="group" aria-label={label}>
      <Text className="field__label">
        {label}({photos.length}/{most})
      </Text>
      {photos.length > 0 && (
        <View className="photo-field">
          {photos.map((photo, at) => (
            <Thumb
              key={photo.path}
              photo={photo}
              number={at + 1}
              failed={photo.fileId === null && failed.includes(photo.path)}
              remove={() => change(photos.filter((other) => other !== photo))}
            />
          ))}
        </View>
      )}
      {photos.length < most && (
        <Button kind="plain" onTap={() => void choose()}>
          {photos.length === 0 ? '添加照片' : '再添一张'}
        </Button>
      )}
      <View className="photo-field__words" role="status" aria-role="status" aria-live="polite">
        <Text className="field__hint">
          {current ? `正在上传第 ${photos.indexOf(current) + 1} 张,共 ${photos.length} 张…` : (hint ?? '')}
        </Text>
      </View>
      {tooLarge > 0 && (
        <Text className="field__error photo-field__words" aria-live="polite">
          有 {tooLarge} 张照片超过 10 MB,没有加进来,请换小一些的。
        </Text>
      )}
      {lost > 0 && (
        <View>
          <Text className="field__error photo-field__words" aria-live="polite">
            有 {lost} 张照片没有传上去,还留在这里。请检查网络后再试一次。
          </Text>
          <Button kind="plain" onTap={retry}>
            再传一次
          </Button>
        </View>
      )}
    </View>
  )
}
