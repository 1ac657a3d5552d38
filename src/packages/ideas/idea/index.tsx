import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { answerKindNames } from '../../../../domain/ideas/words'
import { spoken } from '../../../../domain/wording/time'
import { open, openPath, pathTo, usePageParams } from '../../../cloud/routes'
import { pathOf } from '../../../cloud/sharing'
import { useAnswer } from '../../../cloud/useAnswer'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { Photos } from '../../../components/Photos'
import { ShareButton } from '../../../components/ShareButton'
import { Waiting } from '../../../components/Waiting'
import { stateInWords, toneOf } from '../IdeaCard'
import { Support } from './Support'
import './index.scss'

type Opened = Answer<'ideas.open'>

export default function IdeaPage() {
  const { ideaId } = usePageParams('idea')
  const answer = useAnswer('ideas.open', { ideaId })
  return (
    <Page title="金点子">
      {answer.ready ? <IdeaView opened={answer.data} again={answer.again} /> : <Waiting for={answer} shape="page" />}
    </Page>
  )
}

function IdeaView({ opened, again }: { opened: Opened; again: () => void }) {
  const { now, idea, text, name, pictures, joinedTo, comments, supported, maySupport, mayAnswer } = opened
  const { ideaId, title, where, supporters } = idea
  return (
    <>
      <Badge tone={toneOf(idea)}>{stateInWords(idea)}</Badge>
      <Text className="idea__title">{title}</Text>
      <Text className="idea__facts">{where}</Text>
      <Text className="idea__facts">
        {name} · {spoken(idea.at, now)} · {supporters} 人支持
      </Text>
      {text !== '' && <Text className="idea__text">{text}</Text>}
      <Photos pictures={pictures} alt={title} />
      {idea.state === 'open' && !idea.late && (
        <Text className="idea__small">社区干部会在 {spoken(idea.dueAt, now)} 前答复。</Text>
      )}
      {joinedTo && (
        <Button kind="plain" onTap={() => open('idea', { ideaId: joinedTo.ideaId })}>
          已并到:{joinedTo.title}
        </Button>
      )}
      <Answered opened={opened} />
      {mayAnswer ? (
        <Button kind="primary" onTap={() => open('answerIdea', { ideaId })}>
          答复
        </Button>
      ) : (
        maySupport && <Support ideaId={ideaId} onDone={again} />
      )}
      {supported && <Text className="idea__small">您已经支持了。有答复时会告诉您。</Text>}
      {['open', 'answered', 'project'].includes(idea.state) && (
        <ShareButton
          card={{
            ...{ title: `金点子:${title}`, path: pathTo('idea', { ideaId }) },
            shown: {
              ...{ kind: 'idea', id: ideaId, title, where, when: stateInWords(idea) },
              stake: `${supporters} 人支持`,
            },
          }}
        >
          发到群里,请邻居支持
        </ShareButton>
      )}
      {comments.length > 0 && <Text className="idea__heading">也想要的邻居说</Text>}
      {comments.map(({ name: who, text: words, at }) => (
        <View key={`${at}-${who}`} className="idea__line">
          <Text className="idea__words">{words}</Text>
          <Text className="idea__small">
            {who} · {spoken(at, now)}
          </Text>
        </View>
      ))}
    </>
  )
}

function Answered({ opened: { answer, now } }: { opened: Opened }) {
  if (!answer) return null
  const { kind, text, byName, at, link } = answer
  return (
    <View className="idea__part">
      <Text className="idea__heading">{answerKindNames[kind]}</Text>
      <Text className="idea__words">{text}</Text>
      <Text className="idea__small">
        {byName} · {spoken(at, now)}
      </Text>
      {link && (
        <Button kind="plain" onTap={() => openPath(pathOf(link))}>
          去看看
        </Button>
      )}
    </View>
  )
}
