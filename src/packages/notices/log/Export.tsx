import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { sizeInWords } from '../../../../domain/notices/attachment'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'

/** The whole log as a file. WeChat can't keep one, so it hands out the address for a computer. */
export function Export({ log }: { log: string }) {
  const [file, setFile] = useState<Answer<'notices.exportLog'> | null>(null)
  const [copied, setCopied] = useState(false)
  const { busy, refusal, run } = useAction('notices.exportLog')
  const copy = async (url: string) => {
    await Taro.setClipboardData({ data: url })
    setCopied(true)
  }
  if (file)
    return (
      <NoticeBar tone="jade" action={copied ? '再复制一次' : '复制下载地址'} onAction={() => void copy(file.url)}>
        <Text className="log__file">
          {file.name},{sizeInWords(file.bytes)},记着 {file.size} 版公示。SHA-256 {file.sha256}
        </Text>
        <Text className="log__file">
          {copied ? '复制好了。发给电脑,在浏览器里打开就能下载,一天内有效。' : '文件备好了,地址一天内有效。'}
        </Text>
      </NoticeBar>
    )
  return (
    <>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="plain" busy={busy} onTap={() => void run({ at: log }).then((made) => made && setFile(made))}>
        下载账本文件
      </Button>
    </>
  )
}
