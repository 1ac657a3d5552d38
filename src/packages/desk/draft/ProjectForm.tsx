import { View } from '@tarojs/components'
import { useState } from 'react'
import { categories, categoryNames, type Picture, pictures } from '../../../../domain/voting/poll'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { ProjectPicture } from '../../../components/ProjectPicture'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { fenIn, type SketchProject } from '../sketch'
import './ProjectForm.scss'

type Props = {
  project: SketchProject
  withMoney: boolean
  /** Names that are taken. */
  others: string[]
  onPut: (project: SketchProject) => void
  onClose: () => void
}

/** One project, typed in over the list; what is typed stays on the phone until it is put there. */
export function ProjectForm({ project: before, withMoney, others, onPut, onClose }: Props) {
  const [project, setProject, drop] = useDraft(`desk-project/${before.name}`, before)
  const [wrong, setWrong] = useState<{ field: keyof SketchProject; message: string } | null>(null)
  const change = (part: Partial<SketchProject>) => {
    setProject({ ...project, ...part })
    setWrong(null)
  }
  const errorOf = (field: keyof SketchProject) => (wrong?.field === field ? { error: wrong.message } : {})
  const put = () => {
    const reason = whatIsWrong(project, withMoney, others)
    setWrong(reason)
    if (reason) return
    drop()
    onPut({ ...project, name: project.name.trim() })
  }
  return (
    <Sheet open title={before.name === '' ? '加一个' : '改一改'} onClose={onClose}>
      <Field
        label="名字"
        value={project.name}
        onChange={(name) => change({ name })}
        hint="最多 40 个字"
        {...errorOf('name')}
      />
      <Field label="一句话:为什么" value={project.why} onChange={(why) => change({ why })} {...errorOf('why')} />
      {withMoney && (
        <Field
          label="费用(元)"
          value={project.cost}
          onChange={(cost) => change({ cost })}
          hint="比如 86000 或 86000.50"
          {...errorOf('cost')}
        />
      )}
      <Field
        label="谁受益"
        value={project.benefits}
        onChange={(benefits) => change({ benefits })}
        hint="比如:全小区,3 至 6 号楼"
      />
      <TextArea
        label="怎么做(可以不填)"
        value={project.details}
        onChange={(details) => change({ details })}
        most={1000}
      />
      <Choice
        label="类别"
        look="tiles"
        options={categories.map((category) => ({ value: category, word: categoryNames[category] }))}
        value={project.category}
        onChange={(category) => change({ category })}
      />
      <View className="pictures" role="radiogroup" aria-role="radiogroup" aria-label="图">
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
          </View>
        ))}
      </View>
      <Button kind="primary" onTap={put}>
        放进去
      </Button>
    </Sheet>
  )
}

function whatIsWrong({ name, why, cost }: SketchProject, withMoney: boolean, others: string[]) {
  const said = name.trim()
  if (said === '' || said.length > 40) return { field: 'name', message: '请写名字,最多 40 个字。' } as const
  if (others.includes(said)) return { field: 'name', message: '已经有一个叫这个名字,请换一个。' } as const
  if (why.length > 80) return { field: 'why', message: '太长了,最多 80 个字。' } as const
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
