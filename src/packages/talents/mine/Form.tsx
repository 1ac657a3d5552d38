import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Refusal } from '../../../../domain/refusals'
import { settings } from '../../../../domain/settings'
import { call, Refused } from '../../../cloud/call'
import { subscribe } from '../../../cloud/subscribe'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choices } from '../../../components/Choices'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { TextArea } from '../../../components/TextArea'
import { Tick } from '../../../components/Tick'
import { toWhatIsWrong } from '../../../phone/scroll'
import { languageOptions, type Mine, type Profile, profileOf, skillOptions, timeOptions } from './profile'

/** Fields that say themselves what is wrong with them. */
const ofFields = ['name', 'about']

/** What somebody offers; `onKept` is told what happens next. */
export function Form({ mine, onKept }: { mine: Mine; onKept: (words: string) => void }) {
  const [profile, change, drop] = useDraft<Profile>('talent', profileOf(mine))
  const [state, setState] = useState<{ busy: boolean; refusal: Refusal | null }>({ busy: false, refusal: null })
  const { busy, refusal } = state
  const set = (part: Partial<Profile>) => change({ ...profile, ...part })
  const wrong = (field: string) => (refusal?.field === field ? refusal.message : undefined)
  useEffect(() => {
    if (refusal) toWhatIsWrong()
  }, [refusal])

  const save = async () => {
    setState({ busy: true, refusal: null })
    // WeChat asks only out of a tap, so before anything else.
    if (profile.emergency) await subscribe([settings.templates.callUp.id])
    try {
      await call('talents.keepTalent', profile)
      drop()
      setState({ busy: false, refusal: null })
      onKept(whatNext(profile))
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setState({ busy: false, refusal: failure.refusal })
    }
  }
  return (
    <>
      <Field
        label="怎么称呼您"
        value={profile.name}
        onChange={(name) => set({ name })}
        hint="最多 10 个字,比如:王阿姨"
        error={wrong('name')}
      />
      <Text className="talent__heading">会什么</Text>
      {wrong('skills') && <Text className="talent__wrong field__error">{wrong('skills')}</Text>}
      <Choices label="会什么" options={skillOptions} values={profile.skills} onChange={(skills) => set({ skills })} />
      <Text className="talent__heading">什么时候有空</Text>
      <Choices label="什么时候有空" options={timeOptions} values={profile.times} onChange={(times) => set({ times })} />
      <Text className="talent__heading">会说什么话</Text>
      <Choices
        label="会说什么话"
        options={languageOptions}
        values={profile.languages}
        onChange={(languages) => set({ languages })}
      />
      <TextArea
        label="再说一句(可以不填)"
        value={profile.about}
        onChange={(about) => set({ about })}
        most={100}
        hint="比如:在暖气厂干过三十年,水暖都会修"
        error={wrong('about')}
      />
      <Tick on={profile.emergency} onChange={(emergency) => set({ emergency })}>
        有急事可以叫我:防汛、防疫、扫雪、找人
      </Tick>
      <Tick on={profile.onBoard} onChange={(onBoard) => set({ onBoard })}>
        志愿时长榜上可以写我的称呼
      </Tick>
      {refusal && !ofFields.includes(refusal.field ?? '') && refusal.field !== 'skills' && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={profile.name.trim() === ''} onTap={() => void save()}>
        {mine.talent ? '保存' : '加入达人库'}
      </Button>
    </>
  )
}

const whatNext = ({ emergency }: Profile): string =>
  emergency
    ? '谢谢您,记下了。有活动会先问您;遇到急事,惠邻会马上告诉您,来不来由您定。'
    : '谢谢您,记下了。有用得上您的活动,社区会发邀请给您,来不来由您定。'
