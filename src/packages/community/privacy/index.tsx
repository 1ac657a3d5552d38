import { Text, View } from '@tarojs/components'
import { settings } from '../../../../domain/settings'
import { Page } from '../../../components/Page'
import './index.scss'

const parts: { title: string; text: string }[] = [
  {
    title: '我们存什么',
    text: '您登记的住处(哪栋楼、哪一户)、您和这一户的关系、邻居怎么称呼您、登记的时间,以及微信给的一个编号(不是微信号,也不是手机号)。家里投过哪一次票,也会记下来。',
  },
  {
    title: '为什么要存',
    text: '一户一票:要知道您住在哪一户,才能保证每户只算一张票,也才能让您只看到自己社区的事。称呼给来确认的人看:这一户已登记的人、网格长和社区干部。搬走以后,只留「这一户某年到某年有人住」,不留是谁。',
  },
  {
    title: '您当志愿者的时候',
    text: '报名时您让带队人怎么称呼,您去了哪一场、几点到、做了多久,得了多少积分。称呼只有带队人看得到。孩子的课只记小名和年龄段,课后 30 天删掉。',
  },
  {
    title: '您愿意才存的',
    text: '在「我的本领」里写的本领、空闲时间和手机号;您上传的照片和写的话。手机号平时谁也看不到;干部要看得写明原因,一次看一个,看了马上告诉您。照片和文字先经微信检查,再给别人看。',
  },
  {
    title: '我们不存什么',
    text: '不存身份证号,不读通讯录,不记您走到哪里。名字只在您开志愿证明时写一次;担任网格长、干部这些职责的人,名字写在职责名单里。',
  },
  {
    title: '您选了什么,谁也看不到',
    text: '选票和住户分开存,用一把每次投票单独的钥匙打乱;投票截止后钥匙就销毁,谁也对不上哪张票是谁家的。回执只留在您的手机上。请注意:您把回执给别人看,别人就知道您选了什么。',
  },
  {
    title: '谁能看到',
    text: '网格长和社区干部看得到谁登记了哪一户、各楼有多少户投了票,看不到选了什么。志愿榜只列楼栋和队伍,您愿意才列您。所有数据存在腾讯云的国内机房。',
  },
  {
    title: '您可以随时',
    text: '在「我的信息」里看存了什么、带走一份、注销;本领和手机号自己就能删;要更正别的,请找社区居委会,十五个工作日内办好。不满十四岁的孩子由监护人登记。',
  },
]

/** What is held and why, in plain words (PIPL art. 17): read before the first personal datum is asked for. */
export default function PrivacyPage() {
  return (
    <Page title="隐私说明">
      <Text className="privacy__title">惠邻怎样对待您的信息</Text>
      <Text className="privacy__date">{settings.privacyNotice} 起适用</Text>
      {parts.map(({ title, text }) => (
        <View key={title} className="privacy__part">
          <Text className="privacy__heading">{title}</Text>
          <Text className="privacy__text">{text}</Text>
        </View>
      ))}
    </Page>
  )
}
