import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { TextArea } from '../../../components/TextArea'
import { Wrong } from '../../../components/Wrong'
import type { StepProps } from './Form'
import { startedFrom, type TemplateName, templates } from './templates'

/** What is done and for whom; a template writes the most of it. */
export function What({ sketch, change, posting, wrong }: StepProps) {
  const { areas } = posting
  const text = (field: 'title' | 'helps' | 'bring' | 'insurance' | 'organiser') => ({
    value: sketch[field],
    onChange: (value: string) => change({ [field]: value }),
    error: wrong(field),
  })
  const settle = (area: string) => {
    const [before, after] = [sketch.area, area].map((id) => areas.find((one) => one.id === id)?.name ?? '')
    change({ area, ...(sketch.organiser === before?.slice(0, 20) ? { organiser: after?.slice(0, 20) ?? '' } : {}) })
  }
  return (
    <>
      <Text className="posting__heading">从常办的活动开始</Text>
      <View className="posting__templates">
        {(Object.keys(templates) as TemplateName[]).map((name) => (
          <Button key={name} kind="plain" onTap={() => change(startedFrom(sketch, name))}>
            {templates[name].word}
          </Button>
        ))}
      </View>
      <Text className="posting__hint">点一下帮您填好,您写过的字不会被换掉。</Text>
      <Text className="posting__heading">谁来参加</Text>
      <Choice
        label="谁来参加"
        options={[
          { value: 'open', word: '大家来帮忙', about: '志愿者报名,记时长和积分' },
          { value: 'class', word: '孩子的课', about: '家长给孩子报名,只记小名和年龄段,课后 30 天删掉' },
        ]}
        value={sketch.kind}
        onChange={(kind) => change({ kind })}
      />
      <Field label="标题" hint="最多 40 个字,比如:周六一起刷墙绘" {...text('title')} />
      <TextArea
        label="做什么(可以不填)"
        value={sketch.about}
        onChange={(about) => change({ about })}
        most={1000}
        hint="从头到尾要做些什么,新手能不能来。"
        error={wrong('about')}
      />
      <Field label="帮到谁" hint="比如:独居老人" {...text('helps')} />
      <Field label="要带什么(可以不填)" hint="不用带就不填" {...text('bring')} />
      <Field label="保险(可以不填)" hint="比如:社区为志愿者买了意外险" {...text('insurance')} />
      {areas.length > 1 && (
        <>
          <Text className="posting__heading">在哪里办</Text>
          <Wrong>{wrong('area')}</Wrong>
          <PlaceChoice
            label="在哪里办"
            places={areas.map(({ id, name, role }) => ({ id, name, about: role }))}
            value={sketch.area}
            onChange={settle}
          />
        </>
      )}
      <Field label="由谁组织" hint="最多 20 个字,比如:常青志愿服务队" {...text('organiser')} />
    </>
  )
}
