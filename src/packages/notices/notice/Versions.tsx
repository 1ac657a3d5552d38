import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import type { Change } from '../../../../domain/notices/notice'
import { shortRoot } from '../../../../domain/papers/poster'
import { type Moment, spoken } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import './Versions.scss'

type Props = { noticeId: string; versions: Answer<'notices.openNotice'>['versions']; now: Moment }

const changeNames: Record<Change, string> = {
  first: '首次公布',
  wording: '改了字句',
  matter: '更正了内容,公示期重新算',
  withdrawal: '撤回',
}

/** What was published when and why it was changed, newest first. Each opens with what it changed and whether it is in the log. */
export const Versions = ({ noticeId, versions, now }: Props) => (
  <View className="versions" role="list" aria-role="list" aria-label="版本">
    {[...versions].reverse().map(({ number, at, hash, change, reason }) => (
      <View
        key={number}
        className="versions__one"
        role="link"
        aria-role="link"
        aria-label={`第 ${number} 版,${spoken(at, now)},${changeNames[change]}${reason ? `,原因:${reason}` : ''},打开核对`}
        onClick={() => open('noticeVersion', { noticeId, version: String(number) })}
      >
        <Text className="versions__head">
          第 {number} 版 · {spoken(at, now)}
        </Text>
        <Text className="versions__reason">{changeNames[change]}</Text>
        {reason && <Text className="versions__reason">原因:{reason}</Text>}
        <Text className="versions__hash">{shortRoot(hash)}</Text>
        <Text className="versions__go">{number > 1 ? '看改了什么,核对' : '看原文,核对'}</Text>
      </View>
    ))}
    <Text className="versions__meaning">
      每一版后面的数字是内容的指纹。内容改一个字,指纹就会变,所以谁也不能悄悄改动。
    </Text>
  </View>
)
