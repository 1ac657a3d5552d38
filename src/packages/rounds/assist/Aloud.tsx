import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { wan } from '../../../../domain/wording/money'
import { Button } from '../../../components/Button'
import { ProjectPicture } from '../../../components/ProjectPicture'
import type { Line } from './filling'
import type { LineParts } from './ListLine'
import { Points } from './Points'
import './Aloud.scss'

/** One project on the screen, in words that can be read out as they stand. */
export function Aloud({ lines, asked, onToggle, onRate }: LineParts & { lines: Line[] }) {
  const [place, setPlace] = useState(0)
  const line = lines[place]
  if (!line) return null
  const { project, chosen } = line
  return (
    <View className={chosen ? 'aloud aloud--chosen' : 'aloud'}>
      <View className="aloud__top">
        <Text className="aloud__place">
          第 {place + 1} 个,共 {lines.length} 个
        </Text>
        <ProjectPicture picture={project.picture} category={project.category} />
      </View>
      <Text className="aloud__name">{project.name}</Text>
      <Text className="aloud__why">{project.why}</Text>
      <Text className="aloud__why">受益:{project.benefits}</Text>
      {asked.ballot === 'budget' && <Text className="aloud__cost">要花 {wan(project.cost)}</Text>}
      {asked.ballot === 'score' ? (
        <Points line={line} onRate={onRate} />
      ) : (
        <View
          className={`aloud__choose ${chosen ? 'aloud__choose--on' : ''}`}
          role="checkbox"
          aria-role="checkbox"
          aria-checked={chosen}
          aria-label={`选${project.name}`}
          onClick={() => onToggle(project.id)}
        >
          <Text>{chosen ? '已选,再点就不选' : '选这个'}</Text>
        </View>
      )}
      <View className="aloud__turn">
        <Button kind="plain" disabled={place === 0} onTap={() => setPlace(place - 1)}>
          上一个
        </Button>
        <Button kind="plain" disabled={place === lines.length - 1} onTap={() => setPlace(place + 1)}>
          下一个
        </Button>
      </View>
    </View>
  )
}
