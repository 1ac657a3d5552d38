import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { hoursInWords } from '../../../../domain/volunteering/attendance'
import { fullDay } from '../../../../domain/wording/time'
import { openPdf } from '../../../cloud/openPdf'
import { usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { ServiceLines } from '../ServiceLines'
import { AskNumber } from './AskNumber'
import './index.scss'

/** Checks a certificate for anybody: scanned from its code, come to by a link, or typed in. */
export default function CertificatePage() {
  const { number, scene } = usePageParams('certificate')
  const asked = number || scene
  return <Page title="核对证明">{asked ? <Checked number={asked} /> : <AskNumber />}</Page>
}

function Checked({ number }: { number: string }) {
  const answer = useAnswer('papers.openCertificate', { number })
  if (answer.ready) return <Certificate certificate={answer.data} />
  if (!answer.refusal) return <Skeleton shape="page" />
  return (
    <>
      <NoticeBar tone="amber" action="再试一次" onAction={answer.again}>
        <Text>{answer.refusal.message}</Text>
      </NoticeBar>
      <AskNumber typed={number} />
    </>
  )
}

/** Lines that are shown before somebody asks for all. */
const FIRST = 10

function Certificate({ certificate }: { certificate: Answer<'papers.openCertificate'> }) {
  const { number, name, minutes, from, until, lines, issuer, issuedAt, mine } = certificate
  const [whole, setWhole] = useState(false)
  return (
    <>
      <View className="certificate__sheet">
        <Text className="certificate__passed">核对通过</Text>
        <Text className="certificate__name">{name}</Text>
        <Text className="certificate__hours">{hoursInWords(minutes)}</Text>
        <Text className="certificate__period">
          {fullDay(from)}到 {fullDay(until)},参加志愿服务 {lines.length} 次
        </Text>
        <View className="certificate__facts">
          <Fact word="编号" fact={number} />
          <Fact word="出具" fact={issuer} />
          <Fact word="日期" fact={fullDay(issuedAt)} />
        </View>
        <Text className="certificate__about">
          请对一下纸上的姓名、时长和编号,和这里一样才是真的。姓名由本人填写,请与本人证件核对。
        </Text>
      </View>
      {mine && <Download number={number} />}
      <Text className="certificate__heading">服务明细</Text>
      <ServiceLines lines={whole ? lines : lines.slice(0, FIRST)} />
      {!whole && lines.length > FIRST && (
        <Button kind="plain" onTap={() => setWhole(true)}>
          {`看全部 ${lines.length} 次`}
        </Button>
      )}
    </>
  )
}

const Fact = ({ word, fact }: { word: string; fact: string }) => (
  <View className="certificate__fact">
    <Text className="certificate__word">{word}</Text>
    <Text className="certificate__value">{fact}</Text>
  </View>
)

function Download({ number }: { number: string }) {
  const { busy, refusal, run } = useAction('papers.downloadCertificate')
  const [failed, setFailed] = useState(false)
  const download = async () => {
    const file = await run({ number })
    setFailed(file !== null && !(await openPdf(file.url)))
  }
  return (
    <View className="certificate__download">
      <Button kind="primary" busy={busy} onTap={() => void download()}>
        打开证明(PDF)
      </Button>
      {(refusal || failed) && (
        <NoticeBar tone="amber">
          <Text>{refusal?.message ?? '证明没能打开,请检查网络后再试一次。'}</Text>
        </NoticeBar>
      )}
    </View>
  )
}
