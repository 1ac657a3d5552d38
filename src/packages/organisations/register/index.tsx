import { Text } from '@tarojs/components'
import { useState } from 'react'
import { type Reach, reaches, reachNames, type Theme, themeNames, themes } from '../../../../domain/organisations/words'
import { openInstead } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Choices } from '../../../components/Choices'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { PhotoField } from '../../../components/PhotoField'
import type { Photo } from '../../../components/PhotoField/useUploads'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { Tick } from '../../../components/Tick'
import { themesInWords } from '../OrganisationCard'
import '../look.scss'

type Sketch = {
  creditCode: string
  name: string
  about: string
  themes: Theme[]
  reach: Reach
  contactName: string
  photos: Photo[]
  incubate: boolean
}
const blank: Sketch = {
  ...{ creditCode: '', name: '', about: '', themes: [], reach: 'community', contactName: '', photos: [] },
  incubate: false,
}

/** What is still missing, in a sentence; null: nothing. */
function missingIn({ creditCode, name, about, themes, contactName, photos }: Sketch): string | null {
  if (creditCode.trim().length !== 18) return '请填 18 位统一社会信用代码。'
  if (name.trim() === '' || about.trim() === '') return '请填组织的名称,写几句它做什么。'
  if (themes.length === 0) return '请至少选一个服务领域。'
  if (contactName.trim() === '') return '请填您的姓名,工作人员好联系。'
  return photos[0]?.fileId ? null : '请拍一张登记证书。'
}

export default function RegisterPage() {
  const [sketch, keep, drop] = useDraft<Sketch>('organisations/register', blank)
  const [looking, setLooking] = useState(false)
  const [missing, setMissing] = useState<string | null>(null)
  const { busy, refusal, run } = useAction('organisations.register')
  const change = (part: Partial<Sketch>) => {
    keep({ ...sketch, ...part })
    setMissing(null)
  }
  const wrong = (field: string) => (refusal?.field === field ? refusal.message : undefined)
  const look = () => {
    const what = missingIn(sketch)
    setMissing(what)
    setLooking(what === null)
  }
  const send = async () => {
    const { photos, ...said } = sketch
    const sent = await run({ ...said, papers: photos[0]?.fileId ?? '' })
    setLooking(false)
    if (!sent) return
    drop()
    openInstead('organisation', { organisationId: sent.organisationId })
  }
  return (
    <Page title="登记社会组织">
      <Text className="organisations__intro">
        社区或镇街看材料,区里确认,一般几天就好。证书照片只有他们看得到,看完就删。
      </Text>
      <Field
        label="统一社会信用代码"
        value={sketch.creditCode}
        onChange={(creditCode) => change({ creditCode: creditCode.toUpperCase() })}
        hint="登记证书上的 18 位"
        error={wrong('creditCode')}
      />
      <Field label="组织名称" value={sketch.name} onChange={(name) => change({ name })} error={wrong('name')} />
      <TextArea
        label="做什么"
        value={sketch.about}
        onChange={(about) => change({ about })}
        hint="帮谁,怎么帮,做过什么"
        error={wrong('about')}
        most={500}
      />
      <Text className="organisations__heading">服务领域</Text>
      <Choices
        label="服务领域"
        options={themes.map((value) => ({ value, word: themeNames[value] }))}
        values={sketch.themes}
        onChange={(chosen) => change({ themes: chosen })}
      />
      <Text className="organisations__heading">在哪里服务</Text>
      <Choice
        label="在哪里服务"
        look="tiles"
        options={reaches.map((value) => ({ value, word: reachNames[value] }))}
        value={sketch.reach}
        onChange={(reach) => change({ reach })}
      />
      <Field
        label="您的姓名"
        value={sketch.contactName}
        onChange={(contactName) => change({ contactName })}
        hint="您是联系人。只有工作人员看得到。"
        error={wrong('contactName')}
      />
      <PhotoField
        label="登记证书"
        photos={sketch.photos}
        onChange={(photos) => change({ photos })}
        most={1}
        hint="正面拍清楚,一张就够。"
      />
      <Tick on={sketch.incubate} onChange={(incubate) => change({ incubate })}>
        还想申请孵化:场地、培训和指导
      </Tick>
      {(missing || refusal) && (
        <NoticeBar tone="amber">
          <Text>{missing ?? refusal?.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" onTap={look}>
        看一遍再交
      </Button>
      <Sheet open={looking} title="交给社区审核" onClose={() => setLooking(false)}>
        <Text className="organisations__sentence">
          {sketch.name},{themesInWords(sketch.themes)},在{reachNames[sketch.reach]}服务。
        </Text>
        <Text className="organisations__sentence">代码 {sketch.creditCode}。通过以后,这些邻居都看得到。</Text>
        <Button kind="primary" busy={busy} onTap={() => void send()}>
          确认交材料
        </Button>
      </Sheet>
    </Page>
  )
}
