import { Text, View } from '@tarojs/components'
import { wan } from '../../../../domain/wording/money'
import { ProjectPicture } from '../../../components/ProjectPicture'
import { spokenLine, stateOf, whyObstacle } from './ballotWords'
import type { Line } from './choosing'
import './ProjectRow.scss'

type Props = {
  line: Line
  /** Whether somebody has just tapped it in vain and is to be told why. */
  told: boolean
  onToggle: (id: string) => void
  onDetails: (id: string) => void
}

/** A project on the ballot: a checkbox as large as the card, and in its corner the way to its details. Static for Taro's compile mode. */
export function ProjectRow({ line, told, onToggle, onDetails }: Props) {
  const { project, chosen, obstacle } = line
  return (
    <View compileMode className={`row ${chosen ? 'row--chosen' : obstacle ? 'row--short' : ''}`}>
      <View className="row__body">
        <View
          className="row__choice"
          role="checkbox"
          aria-role="checkbox"
          aria-checked={chosen ? 'true' : 'false'}
          aria-label={spokenLine(line)}
          onClick={() => onToggle(project.id)}
        >
          <View className="row__top">
            <ProjectPicture picture={project.picture} category={project.category} />
            <View className="row__words">
              <Text className="row__name">{project.name}</Text>
              <Text className="row__why">{project.why}</Text>
            </View>
            <View className="row__box">
              <View className="row__tick" />
            </View>
          </View>
          {project.cost > 0 && <Text className="row__cost">{wan(project.cost)}</Text>}
          <Text className="row__state">{stateOf(line)}</Text>
        </View>
        <View
          className="row__details"
          role="button"
          aria-role="button"
          aria-label={`看${project.name}的详情`}
          onClick={() => onDetails(project.id)}
        >
          <Text>详情</Text>
        </View>
      </View>
      {told && obstacle && (
        <View className="row__told" role="alert" aria-role="alert" aria-live="polite">
          <Text>{whyObstacle(project, obstacle)}</Text>
        </View>
      )}
    </View>
  )
}
