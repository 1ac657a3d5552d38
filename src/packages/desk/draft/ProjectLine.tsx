import { Text, View } from '@tarojs/components'
import { wan } from '../../../../domain/wording/money'
import { Act } from '../../../components/Act'
import { fenIn } from '../../../components/MoneyField/fen'
import { ProjectPicture } from '../../../components/ProjectPicture'
import type { SketchProject } from '../sketch'
import './ProjectLine.scss'

type Props = {
  project: SketchProject
  /** From 0. */
  place: number
  withMoney: boolean
  onEdit: () => void
  onUp: () => void
  onRemove: () => void
}

/** A project in the list of a plan, with what can be done to it. */
export const ProjectLine = ({ project, place, withMoney, onEdit, onUp, onRemove }: Props) => (
  <View className="project-line">
    <View className="project-line__head">
      <ProjectPicture picture={project.picture} category={project.category} />
      <View className="project-line__words">
        <Text className="project-line__name">
          {place + 1}. {project.name}
        </Text>
        {withMoney && <Text className="project-line__cost">{wan(fenIn(project.cost))}</Text>}
        {project.why !== '' && <Text className="project-line__why">{project.why}</Text>}
      </View>
    </View>
    <View className="project-line__acts">
      <Act word="改" about={`改${project.name}`} onTap={onEdit} />
      {place > 0 && <Act word="上移" about={`把${project.name}上移`} onTap={onUp} />}
      <Act word="去掉" about={`去掉${project.name}`} onTap={onRemove} />
    </View>
  </View>
)
