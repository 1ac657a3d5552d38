import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import type { judgeHead, KeptHead } from '../../../domain/notices/log'
import { shortRoot } from '../../../domain/papers/poster'
import { fullDay, type Moment, spoken } from '../../../domain/wording/time'
import './HeadSays.scss'

type Props = {
  head: Answer<'notices.openLog'>
  known: KeptHead | null
  verdict: ReturnType<typeof judgeHead>
}

/** The head of a log as it is printed on posters, and what this phone found when it held it to the one it kept. */
export function HeadSays({ head: { name, size, root, now }, known, verdict }: Props) {
  if (verdict === 'broken' && known) return <Broken name={name} size={size} root={root} known={known} now={now} />
  if (size === 0) return <Text className="head-says__found">{name}的公示账本里还没有记下一版公示。</Text>
  return (
    <View className="head-says">
      <Text className="head-says__label">
        {name}公示账本,共 {size} 版
      </Text>
      <Text className="head-says__root" selectable userSelect>
        {shortRoot(root)}
      </Text>
      <Text className="head-says__found">{foundBy(known, verdict, now)}</Text>
    </View>
  )
}

function foundBy(known: KeptHead | null, verdict: Props['verdict'], now: Moment): string {
  if (!known || verdict === 'first')
    return '您的手机从今天起记住它。以后每次打开都会核对:以前公示过的,一个字也没有被改。'
  const since = `您的手机从 ${fullDay(known.since)}起记着它`
  if (verdict === 'same') return `${since},和上次看到的一样。`
  return `${since}。上次看到 ${known.size} 版(${spoken(known.at, now)}),现在只多了新的,以前的一个字没有改。`
}

type BrokenProps = { name: string; size: number; root: string; known: KeptHead; now: Moment }

/** What was public is not what it was: said plainly, with what to do about it. */
const Broken = ({ name, size, root, known, now }: BrokenProps) => (
  <View className="head-says head-says--broken" role="alert" aria-role="alert">
    <Text className="head-says__alarm">{name}以前公示过的内容被改动过!</Text>
    <Text className="head-says__found">
      您的手机在{spoken(known.at, now)}记下的公示账本,和现在的对不上。账本只能往后添,不能改也不能删,对不上就是有人动过。
    </Text>
    <Text className="head-says__label">您手机记下的,共 {known.size} 版</Text>
    <Text className="head-says__root" selectable userSelect>
      {shortRoot(known.root)}
    </Text>
    <Text className="head-says__label">现在的,共 {size} 版</Text>
    <Text className="head-says__root" selectable userSelect>
      {shortRoot(root)}
    </Text>
    <Text className="head-says__found">
      请这样做:给这一页截个图,和楼门口海报上的账本号比一比,再把截图交给街道或区里。您手机里记下的会一直留着,请先不要删掉惠邻。
    </Text>
  </View>
)
