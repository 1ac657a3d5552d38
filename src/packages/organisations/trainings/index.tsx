import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { spoken } from '../../../../domain/wording/time'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { lastDoor } from '../../../phone/door'
import { CameSheet } from './CameSheet'
import { JoinSheet } from './JoinSheet'
import { PostSheet } from './PostSheet'
import '../look.scss'

type Trainings = Answer<'organisations.listTrainings'>
export type Training = Trainings['trainings'][number]
/** What a sheet over the page gets. */
export type SheetProps = { training: Training; onDone: () => void; onClose: () => void }

export default function TrainingsPage() {
  const at = lastDoor()?.building
  const found = useAnswer('organisations.listTrainings', at === undefined ? {} : { at })
  return (
    <Page title="组织培训">
      {found.ready ? <List found={found.data} again={found.again} /> : <Waiting for={found} shape="list" />}
    </Page>
  )
}

function List({ found: { now, trainings, areas }, again }: { found: Trainings; again: () => void }) {
  const [sheet, setSheet] = useState<{ what: 'join' | 'came'; training: Training } | 'post' | null>(null)
  const close = () => setSheet(null)
  const done = () => {
    close()
    again()
  }
  return (
    <>
      <Text className="organisations__intro">给社会组织的人办的。听完由工作人员记下,写在组织的页面上。</Text>
      {trainings.map((training) => (
        <TrainingCard
          key={training.trainingId}
          training={training}
          now={now}
          onSheet={(what) => setSheet({ what, training })}
        />
      ))}
      {trainings.length === 0 && <Empty icon="book" title="近来没有培训" about="有新的培训会列在这里,联系人来报名。" />}
      {areas.length > 0 && (
        <Button kind="plain" onTap={() => setSheet('post')}>
          发一场培训
        </Button>
      )}
      {sheet === 'post' && <PostSheet areas={areas} now={now} onDone={done} onClose={close} />}
      {sheet && sheet !== 'post' && sheet.what === 'join' && (
        <JoinSheet training={sheet.training} onDone={done} onClose={close} />
      )}
      {sheet && sheet !== 'post' && sheet.what === 'came' && (
        <CameSheet training={sheet.training} onDone={done} onClose={close} />
      )}
    </>
  )
}

type CardProps = { training: Training; now: number; onSheet: (what: 'join' | 'came') => void }

function TrainingCard({ training, now, onSheet }: CardProps) {
  const { title, about, place, at, hours, most, taken, own, list } = training
  const mine = own.filter(({ people }) => people > 0)
  return (
    <Card>
      <Text className="organisations__name">{title}</Text>
      <Text className="organisations__small">
        {spoken(at, now)} · {hours} 小时 · {place}
      </Text>
      {about !== '' && <Text className="organisations__small">{about}</Text>}
      <Text className="organisations__small">
        {at > now ? `${most} 个座位,报了 ${taken} 个` : '已经办过'}
        {mine.map(({ name, people }) => `;${name} ${people} 位`).join('')}
      </Text>
      <View>
        {own.length > 0 && at > now && (
          <Button kind="plain" onTap={() => onSheet('join')}>
            {mine.length > 0 ? '改报名' : '报名'}
          </Button>
        )}
        {list && list.length > 0 && at <= now && (
          <Button kind="plain" onTap={() => onSheet('came')}>
            记谁来了
          </Button>
        )}
      </View>
    </Card>
  )
}
