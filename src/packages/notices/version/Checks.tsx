import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { isIncluded } from '../../../../domain/merkle/tree'
import { shortRoot } from '../../../../domain/papers/poster'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Waiting } from '../../../components/Waiting'
import { hashOf } from './hashOf'

type Props = { noticeId: string; version: Answer<'notices.openVersion'> }

/** What this phone computes for itself: the version's fingerprint from its words, and its place in the log from the proof. */
export function Checks({ noticeId, version }: Props) {
  const same = hashOf(noticeId, version) === version.hash
  return (
    <View className="version__sheet">
      <Text className="version__heading">您的手机核对过了吗</Text>
      <Check
        right={same}
        claim={same ? '内容和指纹对得上' : '内容和指纹对不上'}
        said={
          same
            ? '您的手机把这一版的每个字重新算了一遍,正是这个指纹:'
            : '这一页的字算出来不是公布的指纹,内容可能被动过。请截图交给街道或区里。指纹应当是:'
        }
        hash={version.hash}
      />
      <InTheLog noticeId={noticeId} version={version} />
    </View>
  )
}

function InTheLog({ noticeId, version }: Props) {
  const asked = useAnswer('notices.proveVersion', { noticeId, version: version.number })
  if (!asked.ready) {
    if (asked.refusal?.code !== 'not-in-the-log') return <Waiting for={asked} shape="card" />
    return <Text className="version__about">{asked.refusal.message}</Text>
  }
  const { index, size, path, root, log } = asked.data
  const right = isIncluded(version.hash, index, size, path, root)
  return (
    <>
      <Check
        right={right}
        claim={right ? '这一版记在公示账本里' : '这一版在公示账本里找不到'}
        said={
          right
            ? `账本一共 ${size} 版,它是第 ${index + 1} 版。您的手机一步步算下来,正好是账本号:`
            : '从这一版一步步算,到不了账本号。请截图交给街道或区里。账本号应当是:'
        }
        hash={root}
      />
      <Button kind="quiet" onTap={() => open('noticeLog', { log })}>
        看公示账本
      </Button>
    </>
  )
}

type CheckProps = { right: boolean; claim: string; said: string; hash: string }

const Check = ({ right, claim, said, hash }: CheckProps) => (
  <View className="version__check">
    <Text className={`version__claim version__claim--${right ? 'right' : 'wrong'}`}>
      {right ? '对:' : '不对:'}
      {claim}
    </Text>
    <Text className="version__about">{said}</Text>
    <Text className="version__hash" selectable userSelect>
      {shortRoot(hash)}
    </Text>
  </View>
)
