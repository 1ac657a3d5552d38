import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { agreementStateNames } from '../../../../domain/organisations/words'
import { wan, yuan } from '../../../../domain/wording/money'
import { open, pathTo, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Photos } from '../../../components/Photos'
import { ShareButton } from '../../../components/ShareButton'
import { Waiting } from '../../../components/Waiting'
import { Outcome } from './Outcome'
import { Questions } from './Questions'
import { Scoring } from './Scoring'
import { Support } from './Support'
import '../look.scss'

export type Roadshow = Answer<'calls.openProposal'>

export default function RoadshowPage() {
  const { proposalId } = usePageParams('roadshow')
  const found = useAnswer('calls.openProposal', { proposalId })
  return (
    <Page title="项目路演">
      {found.ready ? <Everything show={found.data} again={found.again} /> : <Waiting for={found} shape="page" />}
    </Page>
  )
}

/** What every part of the page gets; `again` asks anew after something was done. */
export type PartProps = { show: Roadshow; again: () => void }

function Everything({ show, again }: PartProps) {
  const { proposalId, title, organisationId, organisationName, callId, callTitle, lines, plan, sum, shown, row } = show
  return (
    <>
      {!shown && (
        <NoticeBar tone="amber">
          <Text>内容正在核对,通过以后邻居才看得到。</Text>
        </NoticeBar>
      )}
      <View className="calls__head">
        <View className="calls__badges">{row?.wins && <Badge tone="jade">入选</Badge>}</View>
        <Text className="calls__title">{title}</Text>
        {lines.map((line) => (
          <Text key={line} className="calls__sentence">
            {line}
          </Text>
        ))}
      </View>
      <Photos pictures={show.pictures} alt={`${title}的照片`} />
      <View className="calls__facts">
        <Fact figure={wan(sum)} label="预算" />
        <Fact figure={`${show.supports} 户`} label="想支持" />
      </View>
      <Support show={show} again={again} />
      {show.scoring && <Scoring show={show} again={again} />}
      {row && <Outcome show={show} row={row} />}
      <View className="calls__part">
        <Text className="calls__heading">怎么做</Text>
        <Text className="calls__about">{plan}</Text>
      </View>
      <Budget show={show} />
      {show.video && <Film video={show.video} />}
      <Questions show={show} again={again} />
      <View className="calls__acts">
        <Button kind="plain" onTap={() => open('organisation', { organisationId })}>
          {organisationName}
        </Button>
        <Button kind="plain" onTap={() => open('openCall', { callId })}>
          {callTitle}
        </Button>
        {show.agreement && (
          <Button kind="plain" onTap={() => open('agreement', { agreementId: show.agreement?.agreementId ?? '' })}>
            承接协议:{agreementStateNames[show.agreement.state]}
          </Button>
        )}
        {show.mayAgree && (
          <Button kind="primary" onTap={() => open('writeAgreement', { project: proposalId, organisationId })}>
            写承接协议
          </Button>
        )}
        {show.mayChange && (
          <Button kind="plain" onTap={() => open('propose', { callId, organisationId, proposalId })}>
            修改报的项目
          </Button>
        )}
        {shown && (
          <ShareButton card={{ title: `${title}:${lines[0] ?? ''}`, path: pathTo('roadshow', { proposalId }) }}>
            发到群里
          </ShareButton>
        )}
      </View>
    </>
  )
}

const Budget = ({ show: { budget, sum } }: { show: Roadshow }) => (
  <View className="calls__part">
    <Text className="calls__heading">钱怎么花</Text>
    {budget.map(({ what, amount }) => (
      <View key={`${what}${amount}`} className="calls__line" aria-label={`${what},${yuan(amount)}`}>
        <View className="calls__row" aria-hidden>
          <Text className="calls__word">{what}</Text>
          <Text className="calls__number">{yuan(amount)}</Text>
        </View>
        <View className="calls__track" aria-hidden>
          <View className="calls__bar" style={{ width: `${Math.round((amount * 100) / Math.max(1, sum))}%` }} />
        </View>
      </View>
    ))}
    <View className="calls__row">
      <Text className="calls__word">合计</Text>
      <Text className="calls__number">{yuan(sum)}</Text>
    </View>
  </View>
)

/** A mini-program opens no pages from outside: the address is there to be copied. */
function Film({ video }: { video: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await Taro.setClipboardData({ data: video })
    setCopied(true)
  }
  return (
    <View className="calls__part">
      <Text className="calls__heading">路演视频</Text>
      <Text className="calls__link" selectable userSelect>
        {video}
      </Text>
      <Button kind="plain" onTap={() => void copy()}>
        {copied ? '已复制,到浏览器里打开' : '复制网址'}
      </Button>
    </View>
  )
}

const Fact = ({ figure, label }: { figure: string; label: string }) => (
  <View className="calls__fact">
    <Text className="calls__figure">{figure}</Text>
    <Text className="calls__label">{label}</Text>
  </View>
)
