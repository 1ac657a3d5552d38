import { Image, Text, View } from '@tarojs/components'
import { type NoticeFile, openFile } from './files'
import './Picture.scss'

type Props = { file: NoticeFile | undefined; all: readonly NoticeFile[]; caption: string }

/** A picture in a notice; a tap shows it large. */
export function Picture({ file, all, caption }: Props) {
  if (!file?.url)
    return (
      <View className="notice-picture">
        <Text className="notice-picture__gone">{caption ? `图片「${caption}」` : '这里有一张图片,'}现在打不开。</Text>
      </View>
    )
  return (
    <View className="notice-picture">
      <View
        role="button"
        aria-role="button"
        aria-label={`图片${caption ? `:${caption}` : ''},看大图`}
        onClick={() => void openFile(file, all)}
      >
        <Image className="notice-picture__image" src={file.url} mode="widthFix" lazyLoad aria-hidden />
      </View>
      {caption && <Text className="notice-picture__caption">{caption}</Text>}
    </View>
  )
}
