import { Text, View } from '@tarojs/components'
import { freeTimeNames, languageNames } from '../../../../domain/talents/talent'
import { skillNames } from '../../../../domain/volunteering/activity'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Tick } from '../../../components/Tick'
import type { Person } from './search'
import './PersonCard.scss'

type Props = { person: Person; chosen: boolean; onChoose: (on: boolean) => void; onPhone?: () => void }

/** Somebody of the pool: how far, what they can do, when; to be chosen, or asked for by phone. */
export const PersonCard = ({ person, chosen, onChoose, onPhone }: Props) => (
  <Card>
    <View className="person-card__head">
      <Text className="person-card__name">{person.name}</Text>
      {person.distance && <Text className="person-card__far">{person.distance}</Text>}
    </View>
    {person.skills.length > 0 && (
      <Text className="person-card__skills">{person.skills.map((skill) => skillNames[skill]).join('、')}</Text>
    )}
    {person.about && <Text className="person-card__about">{person.about}</Text>}
    <Text className="person-card__more">
      {[
        person.times.map((time) => freeTimeNames[time]).join('、'),
        person.languages.map((language) => languageNames[language]).join('、'),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
    {person.emergency && <Badge tone="persimmon">有急事可以叫</Badge>}
    <View className="person-card__acts">
      <Tick on={chosen} onChange={onChoose}>{`选${person.name}`}</Tick>
      {onPhone && (
        <View className="person-card__phone">
          <Button kind="plain" label={`看${person.name}的电话`} onTap={onPhone}>
            看电话
          </Button>
        </View>
      )}
    </View>
  </Card>
)
