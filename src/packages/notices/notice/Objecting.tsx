import { Text, View } from '@tarojs/components'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'

/** The way to object, and how many have: their page will not have to ask again. */
export function Objecting({ noticeId, may }: { noticeId: string; may: boolean }) {
  const asked = useAnswer('notices.listObjections', { noticeId })
  return (
    <View className="notice__ways">
      {asked.ready && <Text className="notice__said">{countInWords(asked.data)}</Text>}
      <Button kind="plain" onTap={() => open('objections', { noticeId })}>
        {may ? '有异议?看一看,提一提' : '看异议和答复'}
      </Button>
    </View>
  )
}

const countInWords = ({ count, unanswered }: { count: number; unanswered: number }) => {
  if (count === 0) return '到现在还没有人提异议。'
  return unanswered === 0 ? `有 ${count} 条异议,都答复了。` : `有 ${count} 条异议,${unanswered} 条还在等答复。`
}
