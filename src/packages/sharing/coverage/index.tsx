import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { Waiting } from '../../../components/Waiting'
import { Groups } from './Groups'
import { Things } from './Things'
import './index.scss'

export type Coverage = Answer<'sharing.openCoverage'>

/** For a grid leader: which things have come into which group chats, and how many opened them there. */
export default function CoveragePage() {
  const { compound } = usePageParams('coverage')
  const [chosen, setChosen] = useState(compound)
  const answer = useAnswer('sharing.openCoverage', chosen ? { compound: chosen } : {})
  return (
    <Page title="群里的打开情况">
      {answer.ready ? (
        <View className="coverage">
          <Head coverage={answer.data} onChoose={setChosen} />
          <View className="coverage__part">
            <Groups coverage={answer.data} again={answer.again} />
          </View>
          <Whole coverage={answer.data} />
        </View>
      ) : (
        <Waiting for={answer} shape="list" />
      )}
    </Page>
  )
}

function Head({ coverage: { at, compounds }, onChoose }: { coverage: Coverage; onChoose: (compound: string) => void }) {
  const [choosing, setChoosing] = useState(false)
  const choose = (compound: string) => {
    setChoosing(false)
    onChoose(compound)
  }
  return (
    <>
      <Text className="coverage__at">{at.name}</Text>
      <Text className="coverage__about">只数有多少人从群里点开,不记是谁。</Text>
      {compounds.length > 1 && !choosing && (
        <Button kind="quiet" onTap={() => setChoosing(true)}>
          换一个小区
        </Button>
      )}
      {choosing && <PlaceChoice label="看哪个小区" places={compounds} value={at.id} onChange={choose} />}
    </>
  )
}

function Whole({ coverage }: { coverage: Coverage }) {
  const now = useNow(coverage.now)
  if (coverage.things.length === 0)
    return (
      <Empty
        icon="tick"
        title="现在没有要发到群里的事"
        about="有投票、公示、志愿活动的时候,这里看得到哪个群还没有人打开。"
      />
    )
  return <Things coverage={coverage} now={now} />
}
