import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { sourceNames } from '../../../../domain/notices/waiting'
import { spoken } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import '../desk/index.scss'
import './index.scss'

type One = Answer<'notices.listWaitingWords'>['waiting'][number]

/** Words and pictures that the check could not judge: a clerk lets others see them, or keeps them back and says why. */
export default function JudgePage() {
  const list = useAnswer('notices.listWaitingWords', {})
  const [keeping, setKeeping] = useState<One | null>(null)
  return (
    <Page title="待判断的话和图">
      {!list.ready ? (
        <Waiting for={list} shape="list" />
      ) : list.data.waiting.length === 0 ? (
        <Empty icon="deliberate" title="都看过了" about="自动检查拿不准的话和图会列在这里。" />
      ) : (
        list.data.waiting.map((one) => (
          <OneCard
            key={`${one.of} ${one.ref}`}
            one={one}
            now={list.data.now}
            onJudged={list.again}
            onKeep={() => setKeeping(one)}
          />
        ))
      )}
      {keeping && (
        <KeepBack
          key={keeping.ref}
          one={keeping}
          onClose={() => setKeeping(null)}
          onDone={() => {
            setKeeping(null)
            if (list.ready) list.again()
          }}
        />
      )}
    </Page>
  )
}

type CardProps = { one: One; now: number; onJudged: () => void; onKeep: () => void }

function OneCard({ one: { of, ref, text, picture, at, about, area }, now, onJudged, onKeep }: CardProps) {
  const { busy, refusal, run } = useAction('notices.judgeWords')
  const letThrough = async () => {
    if (await run({ of, ref, fine: true })) onJudged()
  }
  return (
    <Card tone="amber">
      <Text className="notice-desk__about">
        {sourceNames[of]} · {area} · {spoken(at, now)}
        {about && ` · ${about}`}
      </Text>
      {text !== '' && <Text className="notice-desk__title">{text}</Text>}
      {picture && <Blurred address={picture} />}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="plain" busy={busy} onTap={() => void letThrough()}>
        可以公开
      </Button>
      <Button kind="quiet" onTap={onKeep}>
        不公开
      </Button>
    </Card>
  )
}

/** Nobody has to see what may be ugly before wanting to. */
function Blurred({ address }: { address: string }) {
  const [clear, setClear] = useState(false)
  return (
    <View
      className="judge__picture"
      role="button"
      aria-role="button"
      aria-label={clear ? '把照片遮起来' : '看清这张照片'}
      onClick={() => setClear(!clear)}
    >
      <Image
        className={clear ? 'judge__image' : 'judge__image judge__image--blurred'}
        src={address}
        mode="aspectFit"
        aria-hidden
      />
    </View>
  )
}

function KeepBack({ one: { of, ref }, onClose, onDone }: { one: One; onClose: () => void; onDone: () => void }) {
  const [reason, setReason, drop] = useDraft(`judge/${of}:${ref}`, '')
  const { busy, refusal, run } = useAction('notices.judgeWords')
  const keepBack = async () => {
    if (!(await run({ of, ref, fine: false, reason }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="不公开" onClose={onClose}>
      <TextArea label="为什么" value={reason} onChange={setReason} most={100} hint="只告诉本人。" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={reason.trim().length < 2} onTap={() => void keepBack()}>
        确认不公开
      </Button>
    </Sheet>
  )
}
