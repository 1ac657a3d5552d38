import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { call } from '../../../cloud/call'
import { open, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Tick } from '../../../components/Tick'
import { Waiting } from '../../../components/Waiting'
import { ClaimCard } from '../ClaimCard'
import { Decline } from './Decline'
import './index.scss'

type List = Answer<'community.listClaims'>

/** The grid leader's list: in person with one tap, or several that were chosen at once. */
export default function ToConfirmPage() {
  const { area } = usePageParams('toConfirm')
  const [at, setAt] = useState(area)
  const list = useAnswer('community.listClaims', at ? { area: at } : {})
  return (
    <Page title="住处确认">
      {list.ready ? <Claims list={list.data} again={list.again} onArea={setAt} /> : <Waiting for={list} shape="list" />}
    </Page>
  )
}

type Props = { list: List; again: () => void; onArea: (area: string) => void }
function Claims({ list: { area, areas, claims, more, now }, again, onArea }: Props) {
  const pages = usePages({ items: claims, more }, async (after) => {
    const page = await call('community.listClaims', { area: area.id, after })
    return { items: page.claims, more: page.more }
  })
  const [chosen, setChosen] = useState<string[]>([])
  const [declining, setDeclining] = useState<string | null>(null)
  const { busy, refusal, run } = useAction('community.decideClaims')
  const [why, setWhy] = useState<string | null>(null)
  const confirm = async (ids: string[]) => {
    const answer = await run({ area: area.id, claims: ids, decision: 'confirmed' })
    if (!answer) return
    setWhy(answer.claims.find((claim) => claim.why !== null)?.why ?? null)
    setChosen([])
    again()
  }
  const others = areas.filter(({ id }) => id !== area.id)
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  return (
    <>
      <Text className="to-confirm__area">{area.name}</Text>
      {others.map(({ id, name }) => (
        <Button key={id} kind="quiet" onTap={() => onArea(id)}>
          {`看${name}`}
        </Button>
      ))}
      {pages.items.length === 0 && (
        <Empty icon="tick" title="没有等确认的" about="有人扫码登记,就会排在这里,等得久的在前面。" />
      )}
      {pages.items.length > 0 && <Text className="to-confirm__about">当面认识的点一下就好,也可以选几个一起确认。</Text>}
      {(refusal || why) && <NoticeBar tone="amber">{refusal?.message ?? why}</NoticeBar>}
      {pages.items.map((claim) => (
        <ClaimCard key={claim.claimId} claim={claim} now={now}>
          <Tick on={chosen.includes(claim.claimId)} onChange={(on) => toggle(claim.claimId, on)}>
            {`选上${claim.name}`}
          </Tick>
          <Button kind="plain" busy={busy} label={`确认${claim.name}`} onTap={() => void confirm([claim.claimId])}>
            确认
          </Button>
          <Button kind="quiet" label={`不确认${claim.name}`} onTap={() => setDeclining(claim.claimId)}>
            不确认
          </Button>
          {claim.peopleThere > 0 && (
            <Button kind="quiet" onTap={() => open('household', { household: claim.household })}>
              看这一户
            </Button>
          )}
        </ClaimCard>
      ))}
      {pages.goesOn && (
        <Button kind="plain" busy={pages.busy} onTap={pages.goOn}>
          看后面的
        </Button>
      )}
      {chosen.length > 0 && (
        <Button kind="primary" busy={busy} onTap={() => void confirm(chosen)}>
          {`确认选上的 ${chosen.length} 人`}
        </Button>
      )}
      {declining && (
        <Decline
          area={area.id}
          claimId={declining}
          onClose={() => setDeclining(null)}
          onDone={() => {
            setDeclining(null)
            again()
          }}
        />
      )}
    </>
  )
}
