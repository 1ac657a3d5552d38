import { Text, View } from '@tarojs/components'
import { fullDay } from '../../../../domain/wording/time'
import { usePageParams } from '../../../cloud/routes'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { HeadSays } from '../HeadSays'
import { useLogHead } from '../useLogHead'
import { Export } from './Export'
import './index.scss'

/** The log of a community's notices: its head as this phone finds it, what that means, and how to check it without us. */
export default function LogPage() {
  const { log } = usePageParams('noticeLog')
  const { known, found, waiting } = useLogHead(log)
  return (
    <Page title="公示账本">
      {found ? <HeadSays {...found} known={known} /> : <Waiting for={waiting} shape="card" />}
      {known && <Text className="log__since">您的手机从 {fullDay(known.since)}起跟着这本账。</Text>}
      <Meaning />
      {found && found.head.size > 0 && <Export log={log} />}
    </Page>
  )
}

const steps = [
  '每一版公示都按先后记进账本。账本只能往后添。',
  '账本算成一个账本号。以前的内容改一个字,账本号就接不上。',
  '账本号印在楼门口的海报上,也记在每一部看过公示的手机里,谁也不能全都改掉。',
]
const ways = [
  '和海报比:海报上的「账本 第 几 版」和号码,拍照留着;在这里看到的版数只会更多。',
  '和邻居比:两部手机同一时间看到的号码应当一样。',
  '自己重算:下载账本文件,在电脑上运行「npm run --silent recount -- --log 文件名」,它会说哪一版被改过。',
]

const Meaning = () => (
  <>
    <Lines title="它怎么保证不被悄悄改" lines={steps} />
    <Lines title="怎么自己核对" lines={ways} />
  </>
)

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <View className="log__part">
    <View className="log__heading" role="heading" aria-role="heading" aria-level={2}>
      <Text>{title}</Text>
    </View>
    {lines.map((line, place) => (
      <View key={line} className="log__line">
        <Text className="log__place">{place + 1}</Text>
        <Text className="log__words">{line}</Text>
      </View>
    ))}
  </View>
)
