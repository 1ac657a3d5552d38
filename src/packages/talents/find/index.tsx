import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { call, Refused } from '../../../cloud/call'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { CountBar } from '../../../components/CountBar'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { Tick } from '../../../components/Tick'
import { Waiting } from '../../../components/Waiting'
import { InviteSheet } from './InviteSheet'
import { Results } from './Results'
import { type Found, requestOf, type Search, skillOptions, timeOptions } from './search'
import './index.scss'

type Finder = Answer<'talents.openFinder'>
/** As many as one invitation takes. */
const MOST = 20

export default function FindTalentsPage() {
  const finder = useAnswer('talents.openFinder', {})
  if (!finder.ready)
    return (
      <Page title="找达人">
        <Waiting for={finder} shape="page" />
      </Page>
    )
  return <Finding finder={finder.data} />
}

function Finding({ finder: { places, mayReadPhones } }: { finder: Finder }) {
  const first = places[0]?.id ?? ''
  const [search, keepSearch] = useDraft<Search>('find-talents', {
    ...{ at: first, skill: 'any', time: 'any', emergency: false, near: null },
  })
  const [state, setState] = useState<{ busy: boolean; found: Found | null; wrong: string | null }>({
    ...{ busy: false, found: null, wrong: null },
  })
  const [chosen, setChosen] = useState<string[]>([])
  const [inviting, setInviting] = useState(false)
  const [said, setSaid] = useState<string | null>(null)

  const find = async (next: Search) => {
    setState({ ...state, busy: true, wrong: null })
    setSaid(null)
    setChosen([])
    try {
      const found = await call('talents.findTalents', requestOf(next))
      setState({ busy: false, found, wrong: null })
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setState({ ...state, busy: false, wrong: failure.refusal.message })
    }
  }
  // Other filters make other results: those that are shown no longer belong to them.
  const change = (part: Partial<Search>) => {
    keepSearch({ ...search, ...part })
    setState({ ...state, found: null })
    setChosen([])
  }
  const near = (place: string) => {
    keepSearch({ ...search, near: place })
    void find({ ...search, near: place })
  }
  const choose = (ref: string, on: boolean) =>
    setChosen(on ? [...chosen, ref].slice(0, MOST) : chosen.filter((other) => other !== ref))
  const bar = (
    <CountBar
      done={chosen.length}
      of={MOST}
      most
      word="已选"
      action={`邀请这 ${chosen.length} 位`}
      onAction={() => setInviting(true)}
    />
  )
  return (
    <Page title="找达人" {...(chosen.length > 0 ? { foot: bar } : {})}>
      {places.length > 1 && (
        <PlaceChoice label="在哪里找" places={places} value={search.at} onChange={(at) => change({ at, near: null })} />
      )}
      <Text className="find__heading">要会什么</Text>
      <Choice
        label="要会什么"
        look="tiles"
        options={skillOptions}
        value={search.skill}
        onChange={(skill) => change({ skill })}
      />
      <Text className="find__heading">什么时候有空</Text>
      <Choice
        label="什么时候有空"
        look="tiles"
        options={timeOptions}
        value={search.time}
        onChange={(time) => change({ time })}
      />
      <Tick on={search.emergency} onChange={(emergency) => change({ emergency })}>
        只找有急事可以叫的
      </Tick>
      {state.wrong && (
        <NoticeBar tone="amber">
          <Text>{state.wrong}</Text>
        </NoticeBar>
      )}
      {said && (
        <NoticeBar tone="jade">
          <Text>{said}</Text>
        </NoticeBar>
      )}
      <Button kind={state.found ? 'plain' : 'primary'} busy={state.busy} onTap={() => void find(search)}>
        {state.found ? '再找一次' : '找人'}
      </Button>
      <Text className="find__note">每找一次都会记下是谁找的、在哪里找。</Text>
      {state.found && (
        <Results
          found={state.found}
          near={search.near}
          onNear={near}
          chosen={chosen}
          onChoose={choose}
          mayReadPhones={mayReadPhones}
        />
      )}
      <InviteSheet
        at={search.at}
        refs={chosen}
        open={inviting}
        onClose={() => setInviting(false)}
        onInvited={(words) => {
          setInviting(false)
          setChosen([])
          setSaid(words)
        }}
      />
    </Page>
  )
}
