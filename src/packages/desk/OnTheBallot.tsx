import { Text, View } from '@tarojs/components'
import { categoryNames } from '../../../domain/voting/poll'
import { wan } from '../../../domain/wording/money'
import { ProjectPicture } from '../../components/ProjectPicture'
import './OnTheBallot.scss'
import type { Plan } from './sketch'

/** Every project with all that a voter can read of it. */
export const OnTheBallot = ({ plan: { projects } }: { plan: Plan }) => (
  <View className="on-ballot">
    <Text className="on-ballot__heading">选票上的 {projects.length} 个</Text>
    <Text className="on-ballot__small">每户看到的顺序不一样,谁都不占便宜。</Text>
    {projects.map((project) => (
      <View key={project.name} className="on-ballot__project">
        <View className="on-ballot__head">
          <ProjectPicture picture={project.picture} category={project.category} />
          <View className="on-ballot__words">
            <Text className="on-ballot__name">{project.name}</Text>
            {project.cost > 0 && <Text className="on-ballot__cost">{wan(project.cost)}</Text>}
          </View>
        </View>
        {project.why !== '' && <Text className="on-ballot__text">{project.why}</Text>}
        <Text className="on-ballot__small">
          {[categoryNames[project.category], project.benefits && `受益:${project.benefits}`]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {project.details !== '' && <Text className="on-ballot__text">{project.details}</Text>}
      </View>
    ))}
  </View>
)
