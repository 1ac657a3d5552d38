import { Text } from '@tarojs/components'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { type Door, doorName } from './storeys'

type Props = { sweep: string; door: Door; onNote: (words: string) => void; onClose: () => void }

/** That somebody here needs help, and in a few words with what. */
export function HelpSheet({ sweep, door, onNote, onClose }: Props) {
  const [words, setWords, drop] = useDraft(`help/${sweep}/${door.household}`, '')
  const save = () => {
    drop()
    onNote(words.trim())
  }
  return (
    <Sheet open title={`${doorName(door)} 需要帮助`} onClose={onClose}>
      <TextArea
        label="要帮什么(可以不写)"
        value={words}
        most={60}
        hint="本网格的网格长和社区干部看得到,扫楼结束 90 天后删除"
        onChange={setWords}
      />
      <Text className="sweep__when">记下以后,工作台会一直提醒,直到您再来这户记别的。</Text>
      <Button kind="primary" onTap={save}>
        记下来
      </Button>
    </Sheet>
  )
}
