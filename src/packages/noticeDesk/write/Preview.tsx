import { Text } from '@tarojs/components'
import { kindNames } from '../../../../domain/notices/notice'
import { Card } from '../../../components/Card'
import { NoticeText } from '../../../components/NoticeText'
import { proposalOf, type Sketch } from './sketch'

/** The notice as readers will see it. */
export function Preview({ sketch }: { sketch: Sketch }) {
  const proposal = proposalOf(sketch)
  if (proposal.to === 'withdraw') return null
  const { title, lines, body } = proposal.content
  const files = sketch.files.map((file) => ({ ...file, bytes: 0, sha256: '' }))
  return (
    <Card>
      <Text className="notice-desk__about">
        {kindNames[sketch.kind]} · {sketch.publisher}
      </Text>
      <Text className="notice-desk__title">{title || '还没有标题'}</Text>
      <NoticeText lines={lines} blocks={body} files={files} />
      {sketch.files.length > 0 && (
        <Text className="notice-desk__about">附件:{sketch.files.map(({ name }) => name).join('、')}</Text>
      )}
    </Card>
  )
}
