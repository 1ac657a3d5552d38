import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { wan } from '../../../../domain/wording/money'
import { Button } from '../../../components/Button'
import { ProjectPicture } from '../../../components/ProjectPicture'
import { whyObstacle } from './ballotWords'
import type { Line } from './choosing'
import './OneByOne.scss'

type Props = { lines: Line[]; onToggle: (id: string) => void; onDetails: (id: string) => void }

/** The ballot for elder mode: one project on the screen, choose it or go on. */
export function OneByOne({ lines, onToggle, onDetails }: Props) {
  const [place, setPlace] = useState(0)
  const line = lines[place]
  if (!line) return null
  const { project, chosen, obstacle } = line
  return (
    <View className={chosen ? 'single single--chosen' : 'single'}>
      <Text className="single__place">
        第 {place + 1} 个,共 {lines.length} 个
      </Text>
      <View className="single__head">
        <ProjectPicture picture={project.picture} category={project.category} />
        {project.cost > 0 && <Text className="single__cost">{wan(project.cost)}</Text>}
      </View>
      <Text className="single__name">{project.name}</Text>
      <Text className="single__why">{project.why}</Text>
      <Text className="single__benefits">受益:{project.benefits}</Text>
      {obstacle ? (
        <Text className="single__short">{whyObstacle(project, obstacle)}</Text>
      ) : (
        <Button kind={chosen ? 'plain' : 'primary'} onTap={() => onToggle(project.id)}>
          {chosen ? '已选,点这里不选' : '选它'}
        </Button>
      )}
      <View className="single__turn">
        <Button kind="plain" disabled={place === 0} onTap={() => setPlace(place - 1)}>
          上一个
        </Button>
        <Button kind="plain" disabled={place === lines.length - 1} onTap={() => setPlace(place + 1)}>
          下一个
        </Button>
      </View>
      <Button kind="quiet" onTap={() => onDetails(project.id)}>
        看详情
      </Button>
    </View>
  )
}
