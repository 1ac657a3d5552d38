import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { LARGEST, MOST_FILES, typeOfName } from '../../../../domain/notices/attachment'
import { refusal } from '../../../../domain/notices/refusals'
import { Refused } from '../../../cloud/call'
import { chooseFiles } from '../../../cloud/documents'
import { upload } from '../../../cloud/pictures'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { Wrong } from '../../../components/Wrong'
import type { StepProps } from './Form'
import { withoutFile } from './sketch'

/** The attachments: chosen, looked at for type and size, and uploaded at once. */
export function Files({ sketch, change, wrong }: StepProps) {
  const { files } = sketch
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const add = async () => {
    setRefused(undefined)
    const [chosen] = await chooseFiles(1)
    if (!chosen) return
    const { path, name, size } = chosen
    const type = typeOfName(name)
    if (type === null) return setRefused(refusal('file-type', name).message)
    if (size > LARGEST) return setRefused(refusal('file-too-large', name).message)
    setBusy(true)
    try {
      const fileId = await upload(path, type)
      change({ files: [...files, { fileId, name: name.slice(-60), type, url: path }] })
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure.refusal.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Text className="notice-desk__word">
        附件({files.length}/{MOST_FILES})
      </Text>
      <Text className="notice-desk__about">PDF、JPG 或 PNG,每个不超过 10 MB。</Text>
      <Wrong>{refused ?? wrong('files')}</Wrong>
      {files.map(({ fileId, name }, place) => (
        <View key={fileId} className="write__one">
          <Text>{name}</Text>
          <View className="write__acts">
            <Act word="去掉" about={`去掉附件${name}`} onTap={() => change(withoutFile(sketch, place))} />
          </View>
        </View>
      ))}
      {files.length < MOST_FILES && (
        <Button kind="plain" busy={busy} onTap={() => void add()}>
          添加附件
        </Button>
      )}
    </>
  )
}
