import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { sizeInWords } from '../../../../domain/notices/attachment'
import { shortRoot } from '../../../../domain/papers/poster'
import { type NoticeFile, openFile } from '../../../components/NoticeText/files'
import './Files.scss'

type Props = { files: readonly NoticeFile[] }

/** The files of a notice. The number of each lets whoever has the file check that it is the one. */
export function Files({ files }: Props) {
  const [failed, setFailed] = useState<string | null>(null)
  if (files.length === 0) return null
  const show = async (file: NoticeFile) => setFailed((await openFile(file, files)) ? null : file.name)
  return (
    <View className="notice__sheet">
      <Text className="notice__heading">附件</Text>
      <View role="list" aria-role="list" aria-label="附件">
        {files.map((file) => (
          <View
            key={`${file.sha256}/${file.name}`}
            className="files__one"
            role="link"
            aria-role="link"
            aria-label={`打开附件 ${file.name},${sizeInWords(file.bytes)}`}
            onClick={() => void show(file)}
          >
            <Text className="files__name">{file.name}</Text>
            <Text className="files__about">
              {file.type === 'pdf' ? 'PDF' : '图片'} · {sizeInWords(file.bytes)} · {file.url ? '点开看' : '现在打不开'}
            </Text>
            <Text className="files__hash">SHA-256 {shortRoot(file.sha256)}</Text>
          </View>
        ))}
      </View>
      {failed && (
        <Text className="files__failed" aria-live="polite">
          「{failed}」没有打开。请连上网络再点一次;还是不行,请到居委会看纸质的。
        </Text>
      )}
    </View>
  )
}
