import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { call, Refused } from '../../../cloud/call'
import { open, openInstead, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { newId } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { PhotoField } from '../../../components/PhotoField'
import type { Photo } from '../../../components/PhotoField/useUploads'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import { IdeaCard, type IdeaLine } from '../IdeaCard'

const MOST_PICTURES = 3
/** How long nothing is typed before it is looked up, in ms. */
const PAUSE = 500

type Sketch = {
  ideaId: string
  area: string | null
  spot: string
  title: string
  text: string
  name: string
  photos: Photo[]
}

/** Text, place, picture; what neighbours have said already is shown while the title is typed. */
export default function GiveIdeaPage() {
  const { meetingId } = usePageParams('giveIdea')
  const form = useAnswer('ideas.openForm', meetingId ? { meetingId } : {})
  return (
    <Page title="说说您的金点子">
      {form.ready ? <Form form={form.data} meetingId={meetingId} /> : <Waiting for={form} shape="page" />}
    </Page>
  )
}

function Form({ form, meetingId }: { form: Answer<'ideas.openForm'>; meetingId: string }) {
  const { now, places, meeting } = form
  const blank = { spot: '', title: '', text: '', name: '', photos: [] }
  const [sketch, change, drop] = useDraft<Sketch>('ideas/give', {
    ...{ ideaId: newId(now), area: places[0]?.id ?? null, ...blank },
  })
  const { busy, refusal, run } = useAction('ideas.post')
  const put = (part: Partial<Sketch>) => change({ ...sketch, ...part })
  const { ideaId, area, photos } = sketch
  const [spot, title, text, name] = [sketch.spot, sketch.title, sketch.text, sketch.name].map((said) => said.trim())
  const similar = useSimilar(area, title ?? '')
  const pictures = photos.flatMap(({ fileId }) => fileId ?? [])
  const complete = area !== null && title && name && pictures.length === photos.length
  const give = async () => {
    if (!area || !title || !name) return
    const said = { spot: spot ?? '', title, text: text ?? '', name }
    const answer = await run({ ideaId, area, ...said, pictures, ...(meetingId ? { meetingId } : {}) })
    if (!answer) return
    drop()
    openInstead('idea', { ideaId })
  }
  return (
    <>
      {meeting && (
        <NoticeBar tone="jade">
          <Text>会上提的:{meeting}</Text>
        </NoticeBar>
      )}
      <Field
        label="一句话说说(30 个字以内)"
        value={sketch.title}
        hint="比如:3 号楼门口加一盏灯"
        onChange={(said) => put({ title: said.slice(0, 30) })}
      />
      {similar.length > 0 && <Text>邻居提过差不多的,点开支持,比另提一条更管用:</Text>}
      {similar.map((idea) => (
        <IdeaCard key={idea.ideaId} idea={idea} now={now} onTap={() => open('idea', { ideaId: idea.ideaId })} />
      ))}
      <TextArea
        label="细说几句(可以不写)"
        value={sketch.text}
        most={500}
        hint="可以用手机键盘上的话筒说"
        onChange={(said) => put({ text: said })}
      />
      <PlaceChoice label="说的是哪里" places={places} value={area} onChange={(chosen) => put({ area: chosen })} />
      <Field
        label="具体位置(可以不写)"
        value={sketch.spot}
        hint="比如:单元门口"
        onChange={(said) => put({ spot: said.slice(0, 40) })}
      />
      <PhotoField label="配照片" photos={photos} most={MOST_PICTURES} onChange={(chosen) => put({ photos: chosen })} />
      <Field
        label="邻居怎么称呼您"
        value={sketch.name}
        hint="比如:5 号楼王阿姨"
        onChange={(said) => put({ name: said.slice(0, 10) })}
      />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={!complete} onTap={() => void give()}>
        提出来
      </Button>
    </>
  )
}

/** Ideas like the title, looked up when nothing has been typed for a while; none when the cloud can't be reached. */
function useSimilar(area: string | null, title: string): IdeaLine[] {
  const [found, setFound] = useState<{ title: string; ideas: IdeaLine[] }>({ title: '', ideas: [] })
  useEffect(() => {
    if (!area || title.length < 2) return
    const due = setTimeout(async () => {
      try {
        const { ideas } = await call('ideas.findSimilar', { area, title })
        setFound({ title, ideas })
      } catch (failure) {
        if (!(failure instanceof Refused)) throw failure
      }
    }, PAUSE)
    return () => clearTimeout(due)
  }, [area, title])
  return title.length < 2 ? [] : found.ideas
}
