import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { categories, categoryNames, type Picture, pictures } from '../../../../domain/voting/poll'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import { fenIn } from '../../../components/MoneyField/fen'
import { NoticeBar } from '../../../components/NoticeBar'
import { ProjectPicture } from '../../../components/ProjectPicture'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import type { SketchProject } from '../sketch'
import './ProjectForm.scss'

type Props = {
  project: SketchProject
  isNew: boolean
  withMoney: boolean
  /** Names that are taken. */
  others: string[]
  /** With every key. */
  onChange: (project: SketchProject) => void
  onPut: (project: SketchProject) => void
  onClose: () => void
}

/** One project, typed in over the list. */
export function ProjectForm({ project, isNew, withMoney, others, onChange, onPut, onClose }: Props) {
  const [wrong, setWrong] = useState<{ field: keyof SketchProject; message: string } | null>(null)
  const change = (part: Partial<SketchProject>) => {
    onChange({ ...project, ...part })
    setWrong(null)
  }
  const errorOf = (field: keyof SketchProject) => (wrong?.field === field ? wrong.message : undefined)
  const put = () => {
    const reason = whatIsWrong(project, withMoney, others)
    setWrong(reason)
    if (!reason) onPut({ ...project, name: project.name.trim() })
  }
  return (
    <Sheet open title={isNew ? '加一个' : '改一改'} onClose={onClose}>
      <Field
        label="名字"
        value={project.name}
        onChange={(name) => change({ name })}
        hint="最多 40 个字"
        error={errorOf('name')}
      />
      <Field
        label="一句话:为什么"
        value={project.why}
        onChange={(why) => change({ why })}
        hint="比如:雨天积水,老人推车走不了"
        error={errorOf('why')}
      />
      {withMoney && (
        <MoneyField
          label="费用(元)"
          value={project.cost}
          onChange={(cost) => change({ cost })}
          error={errorOf('cost')}
        />
      )}
      <Field
        label="谁受益"
        value={project.benefits}
        onChange={(benefits) => change({ benefits })}
        hint="比如:全小区,3 至 6 号楼"
        error={errorOf('benefits')}
      />
      <TextArea
        label="怎么做(可以不填)"
        value={project.details}
        onChange={(details) => change({ details })}
        most={1000}
      />
      <Text className="field__label">类别</Text>
      <Choice
        label="类别"
        look="tiles"
        options={categories.map((category) => ({ value: category, word: categoryNames[category] }))}
        value={project.category}
        onChange={(category) => change({ category })}
      />
      <Text className="field__label">配一张图</Text>
      <View className="pictures" role="radiogroup" aria-role="radiogroup" aria-label="配一张图">
        {pictures.map((picture) => (
          <View
            key={picture}
            className={picture === project.picture ? 'pictures__one pictures__one--on' : 'pictures__one'}
            role="radio"
            aria-role="radio"
            aria-checked={picture === project.picture}
            aria-label={pictureNames[picture]}
            onClick={() => change({ picture })}
          >
            <ProjectPicture picture={picture} category={project.category} />
            <Text className="pictures__word">{pictureNames[picture]}</Text>
          </View>
        ))}
      </View>
      {wrong && (
        <NoticeBar tone="amber">
          <Text>{wrong.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" onTap={put}>
        放进去
      </Button>
    </Sheet>
  )
}

function whatIsWrong({ name, why, cost, benefits }: SketchProject, withMoney: boolean, others: string[]) {
  const said = name.trim()
  if (said === '' || said.length > 40) return { field: 'name', message: '请写名字,最多 40 个字。' } as const
  if (others.includes(said)) return { field: 'name', message: '已经有一个叫这个名字,请换一个。' } as const
  if (why.length > 80) return { field: 'why', message: '太长了,最多 80 个字。' } as const
  if (benefits.length > 80) return { field: 'benefits', message: '太长了,最多 80 个字。' } as const
  return withMoney && fenIn(cost) === 0 ? ({ field: 'cost', message: '请填费用,只写数字,单位是元。' } as const) : null
}

const pictureNames: Record<Picture, string> = {
  road: '道路',
  lamp: '路灯',
  tree: '树',
  book: '书',
  meal: '饭碗',
  bike: '自行车',
  wall: '墙',
  health: '健康',
  music: '音乐',
  child: '孩子',
  bin: '垃圾桶',
  ramp: '坡道',
}
