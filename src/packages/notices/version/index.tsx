import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { withoutMiddles } from '../../../../domain/notices/changes'
import { kindNames } from '../../../../domain/notices/notice'
import { fullDay, spoken } from '../../../../domain/wording/time'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { NoticeText } from '../../../components/NoticeText'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Checks } from './Checks'
import './index.scss'

/** One version of a notice: why it is there, what it changed, what it says, and whether it is in the log. */
export default function VersionPage() {
  const { noticeId, version } = usePageParams('noticeVersion')
  const request = { noticeId, version: Number(version) }
  const answer = useAnswer('notices.openVersion', request)
  return (
    <Page title={`第 ${version} 版`}>
      {answer.ready ? (
        <>
          <WhatChanged version={answer.data} />
          <Checks noticeId={noticeId} version={answer.data} />
          <InFull version={answer.data} />
        </>
      ) : (
        <Waiting for={answer} shape="page" />
      )}
    </Page>
  )
}

type Props = { version: Answer<'notices.openVersion'> }

function WhatChanged({ version: { number, at, reason, change, title, changes, now } }: Props) {
  return (
    <View className="version__sheet">
      <Text className="version__title">{title}</Text>
      <Text className="version__about">
        第 {number} 版,{spoken(at, now)}公布
      </Text>
      {reason && (
        <Text className="version__reason">
          {change === 'withdrawal' ? '撤回' : '更正'}的原因:{reason}
        </Text>
      )}
      {change === 'matter' && <Text className="version__about">这次更正了内容,公示期重新算。</Text>}
      {changes.length === 0 ? (
        <Text className="version__about">这是首次公布的内容。</Text>
      ) : (
        <View className="version__changes">
          <Text className="version__heading">改了什么</Text>
          <View className="version__flow">
            {withoutMiddles(changes).map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a version never move
              <Part key={place} part={part} />
            ))}
          </View>
        </View>
      )}
    </View>
  )
}

/** Within its sentence: said in a word, and struck through or underlined; the colour only repeats it. */
function Part({ part }: { part: ReturnType<typeof withoutMiddles>[number] }) {
  if (part.kind === 'skipped') return <Text className="version__skipped">(这里有 {part.lines} 行没有改)</Text>
  if (part.kind === 'same') return <Text className="version__same">{part.text}</Text>
  return (
    <>
      <Text className={`version__word version__word--${part.kind}`}>{part.kind === 'removed' ? '删去' : '加上'}</Text>
      <Text className={`version__part version__part--${part.kind}`}>{part.text}</Text>
    </>
  )
}

const InFull = ({ version: { kind, title, lines, body, files, closesAt } }: Props) => (
  <View className="version__sheet">
    <Text className="version__heading">这一版的全文</Text>
    <Text className="version__about">{kindNames[kind]}</Text>
    <Text className="version__title">{title}</Text>
    <Text className="version__about">公示到 {fullDay(closesAt)}</Text>
    <NoticeText lines={lines} blocks={body} files={files} />
  </View>
)
