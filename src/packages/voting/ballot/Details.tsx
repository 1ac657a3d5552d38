import { Text, View } from '@tarojs/components'
import { categoryNames } from '../../../../domain/voting/poll'
import { wan, yuan } from '../../../../domain/wording/money'
import { Button } from '../../../components/Button'
import { ProjectPicture } from '../../../components/ProjectPicture'
import { Sheet } from '../../../components/Sheet'
import { whyShort } from './ballotWords'
import type { Line } from './choosing'
import './Details.scss'

type Props = { line: Line | undefined; onToggle: (id: string) => void; onClose: () => void }

/** Everything about one project, over the list, which keeps its place below. */
export function Details({ line, onToggle, onClose }: Props) {
  return (
    <Sheet open={line !== undefined} title={line?.project.name ?? ''} onClose={onClose}>
      {line && <DetailsOf line={line} onToggle={onToggle} onClose={onClose} />}
    </Sheet>
  )
}

function DetailsOf({ line, onToggle, onClose }: Props & { line: Line }) {
  const { project, chosen, short } = line
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
      <Fact word="费用" value={yuan(project.cost)} />
      <Fact word="受益" value={project.benefits} />
      <Fact word="类别" value={categoryNames[project.category]} />
      {short > 0 ? (
        <Text className="details__short">{whyShort(project, short)}</Text>
      ) : (
        <Button kind={chosen ? 'plain' : 'primary'} onTap={choose}>
          {chosen ? '不选它了' : `选它,用 ${wan(project.cost)}`}
        </Button>
      )}
    </View>
  )
}

const Fact = ({ word, value }: { word: string; value: string }) => (
  <View className="details__fact">
    <Text className="details__word">{word}</Text>
    <Text className="details__value">{value}</Text>
  </View>
)
