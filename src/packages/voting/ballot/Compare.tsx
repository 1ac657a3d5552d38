import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { categoryNames } from '../../../../domain/voting/poll'
import { wan } from '../../../../domain/wording/money'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { ProjectPicture } from '../../../components/ProjectPicture'
import { Sheet } from '../../../components/Sheet'
import { whyObstacle } from './ballotWords'
import type { Line } from './choosing'
import './Compare.scss'

type Props = { lines: Line[]; first: string | null; onToggle: (id: string) => void; onClose: () => void }

/** Two projects side by side: first with which, then both, each with its button. */
export function Compare({ lines, first, onToggle, onClose }: Props) {
  const line = lines.find(({ project }) => project.id === first)
  return (
    <Sheet open={line !== undefined} title="比一比" onClose={onClose}>
      {line && <WithAnother key={line.project.id} lines={lines} left={line} onToggle={onToggle} />}
    </Sheet>
  )
}

function WithAnother({ lines, left, onToggle }: Pick<Props, 'lines' | 'onToggle'> & { left: Line }) {
  const [second, setSecond] = useState<string | null>(null)
  const right = lines.find(({ project }) => project.id === second)
  if (right)
    return (
      <>
        <View className="compare">
          <Side line={left} onToggle={onToggle} />
          <Side line={right} onToggle={onToggle} />
        </View>
        <Button kind="quiet" onTap={() => setSecond(null)}>
          换一个比
        </Button>
      </>
    )
  const others = lines.filter(({ project }) => project.id !== left.project.id)
  return (
    <>
      <Text className="compare__ask">「{left.project.name}」和哪一个比?</Text>
      <Choice
        label="和哪一个比"
        options={others.map(({ project: { id, name, why } }) => ({ value: id, word: name, about: why }))}
        value={second}
        onChange={setSecond}
      />
    </>
  )
}

function Side({ line: { project, chosen, obstacle }, onToggle }: { line: Line; onToggle: (id: string) => void }) {
  return (
    <View className={chosen ? 'compare__side compare__side--chosen' : 'compare__side'}>
      <ProjectPicture picture={project.picture} category={project.category} />
      <Text className="compare__name">{project.name}</Text>
      {project.cost > 0 && <Text className="compare__cost">{wan(project.cost)}</Text>}
      <Fact word="为什么" value={project.why} />
      <Fact word="受益" value={project.benefits} />
      <Fact word="类别" value={categoryNames[project.category]} />
      <Fact word="怎么做" value={project.details} />
      {obstacle ? (
        <Text className="compare__short">{whyObstacle(project, obstacle)}</Text>
      ) : (
        <Button kind="plain" onTap={() => onToggle(project.id)} label={`${chosen ? '不选' : '选'}${project.name}`}>
          {chosen ? '不选它了' : '选它'}
        </Button>
      )}
    </View>
  )
}

const Fact = ({ word, value }: { word: string; value: string }) =>
  value === '' ? null : (
    <View className="compare__fact">
      <Text className="compare__word">{word}</Text>
      <Text className="compare__value">{value}</Text>
    </View>
  )
