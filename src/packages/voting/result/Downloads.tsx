import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'
import './Downloads.scss'

type Props = { pollId: string; shown: boolean; onClose: () => void }

/** The published files: what each is, how large, and its address to open on a computer. */
export const Downloads = ({ pollId, shown, onClose }: Props) => (
  <Sheet open={shown} title="下载数据" onClose={onClose}>
    {shown && <Files pollId={pollId} />}
  </Sheet>
)

function Files({ pollId }: { pollId: string }) {
  const published = useAnswer('voting.downloadResult', { pollId })
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async ({ name, url }: File) => {
    await Taro.setClipboardData({ data: url })
    setCopied(name)
  }
  if (!published.ready) return <Waiting for={published} shape="list" />
  return (
    <>
      <Text className="files__about">
        这里有全部选票(不记名)和计票结果,谁都能重算一遍。复制地址,在电脑上打开就能下载,一天内有效。
      </Text>
      {copied !== null && (
        <NoticeBar tone="jade">
          <Text>「{copied}」的地址复制好了。</Text>
        </NoticeBar>
      )}
      {published.data.files.map((file) => (
        <View key={file.name} className="files__file">
          <Text className="files__name">{file.name}</Text>
          <Text className="files__about">
            {file.about} {sizeInWords(file.bytes)}
          </Text>
          <Button kind="plain" label={`复制${file.name}的地址`} onTap={() => void copy(file)}>
            复制地址
          </Button>
        </View>
      ))}
    </>
  )
}

type File = Answer<'voting.downloadResult'>['files'][number]

const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
