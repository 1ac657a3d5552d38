import { Text } from '@tarojs/components'
import { callUpKindNames } from '../../../domain/talents/callUp'
import { open } from '../../cloud/routes'
import { NoticeBar } from '../../components/NoticeBar'
import type { Home } from './index'

/** An emergency comes before everything else. */
export const Calls = ({ home: { calls } }: { home: Home }) => (
  <>
    {calls.map(({ callUpId, kind, text, where }) => (
      <NoticeBar key={callUpId} tone="persimmon" action="看一看,回个话" onAction={() => open('call', { callUpId })}>
        <Text>
          紧急召集({callUpKindNames[kind]}):{text} 集合地点:{where}。
        </Text>
      </NoticeBar>
    ))}
  </>
)
