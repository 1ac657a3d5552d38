import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { howItIsCounted } from '../../../domain/voting/announcement'
import { ballotNames, categoryNames } from '../../../domain/voting/poll'
import { standings } from '../../../domain/voting/standing'
import { wan, yuan } from '../../../domain/wording/money'
import { type Moment, spoken } from '../../../domain/wording/time'
import type { Plan } from './sketch'
import './PlanView.scss'

type Props = { plan: Plan; areaName: string; now: Moment }

/** A plan as residents will read it: what, who, how it is counted, when, and every project. */
export function PlanView({ plan, areaName, now }: Props) {
  const { voters, sentence } = standings[plan.preset]
  return (
    <>
      <View className="plan__head">
        <Text className="plan__area">
          {areaName} · {ballotNames[plan.ballot]}
        </Text>
        <Text className="plan__title">{plan.title || '(还没有标题)'}</Text>
        {plan.about !== '' && <Text className="plan__about">{plan.about}</Text>}
      </View>
      <Part heading="什么时候">
        {spoken(plan.opensAt, now)} 开始,{spoken(plan.closesAt, now)} 截止
      </Part>
      <Part heading="谁来投,怎样才算数">
        {sentence}
        {plan.minimumAge !== null && `投票人要年满 ${plan.minimumAge} 周岁。`}
        {voters === 'person' && plan.entitled !== null && `一共有 ${plan.entitled} 人可以投。`}
      </Part>
      {plan.ballot === 'budget' && <Part heading="经费">{yuan(plan.budget)}</Part>}
      <Part heading="计票规则">{howItIsCounted(plan)}</Part>
      {plan.projects.length > 0 && (
        <View className="plan__part">
          <Text className="plan__heading">一共 {plan.projects.length} 个</Text>
          {plan.projects.map((project, n) => (
            <View key={project.name} className="plan__project">
              <Text className="plan__name">
                {n + 1}. {project.name}
                {project.cost > 0 && `,${wan(project.cost)}`}
              </Text>
              <Text className="plan__about">
                {project.why}
                {project.benefits !== '' && ` 受益:${project.benefits}。`}
                {categoryNames[project.category]}
              </Text>
              {project.details !== '' && <Text className="plan__details">{project.details}</Text>}
            </View>
          ))}
        </View>
      )}
    </>
  )
}

const Part = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <View className="plan__part">
    <Text className="plan__heading">{heading}</Text>
    <Text className="plan__text">{children}</Text>
  </View>
)
