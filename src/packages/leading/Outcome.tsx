import { Text, View } from '@tarojs/components'
import { hoursInWords } from '../../../domain/volunteering/attendance'
import { Photos } from '../../components/Photos'
import type { Roster } from './rows'
import './Outcome.scss'

/** What came of a shift, in numbers, words and pictures. */
export function Outcome({ roster: { outcome, kind, title } }: { roster: Roster }) {
  if (!outcome) return null
  const { served, minutes, note, pictures } = outcome
  return (
    <View className="outcome">
      <Text className="outcome__sum">
        {kind === 'open' && `一共服务 ${hoursInWords(minutes)},`}帮到 {served} 人
      </Text>
      {note !== '' && <Text className="outcome__note">{note}</Text>}
      <Photos pictures={pictures} alt={`${title}的照片`} />
    </View>
  )
}
