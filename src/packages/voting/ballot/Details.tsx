import { Text, View } from '@tarojs/components'
import { categoryNames } from '../../../../domain/voting/poll'
import { wan, yuan } from '../../../../domain/wording/money'
import { Button } from '../../../components/Button'
import { ProjectPicture } from '../../../components/ProjectPicture'
import { Sheet } from '../../../components/Sheet'
import { whyObstacle } from './ballotWords'
import type { Line } from './choosing'
import './Details.scss'

type Props = {
  line: Line | undefined
  onToggle: (id: string) => void
  onCompare: (id: string) => void
  onClose: () => void
}

/** Everything about one project, over the list, which keeps its place below. */
export function Details({ line, onToggle, onCompare, onClose }: Props) {
  return (
    <Sheet open={line !== undefined} title={line?.project.name ?? ''} onClose={onClose}>
      {line && <DetailsOf line={line} onToggle={onToggle} onCompare={onCompare} onClose={onClose} />}
    </Sheet>
  )
}

function DetailsOf({ line, onToggle, onCompare, onClose }: Props & { line: Line }) {
  const { project, chosen, obstacle } = line
  const choose = () => {
    onToggle(project.id)
    onClose()
  }
  return (
    <View className="details">
      <View className="details__head">
        <ProjectPicture picture={project.picture} category={project.category} />
        <Text className="details__why">{project.why}</Text>
      </View>
      <Text className="details__text">{project.details}</Text>
      {project.cost > 0 && <Fact word="费用" value={yuan(project.cost)} />}
      <Fact word="受益" value={project.benefits} />
      <Fact word="类别" value={categoryNames[project.category]} />
      {obstacle ? (
        <Text className="details__short">{whyObstacle(project, obstacle)}</Text>
      ) : (
        <Button kind={chosen ? 'plain' : 'primary'} onTap={choose}>
          {chosen ? '不选它了' : project.cost > 0 ? `选它,用 ${wan(project.cost)}` : '选它'}
        </Button>
      )}
      <Button kind="quiet" onTap={() => onCompare(project.id)}>
        和别的比一比
      </Button>
    </View>
  )
}

const Fact = ({ word, value }: { word: string; value: string }) => (
  <View className="details__fact">
    <Text className="details__word">{word}</Text>
    <Text className="details__value">{value}</Text>
  </View>
)
