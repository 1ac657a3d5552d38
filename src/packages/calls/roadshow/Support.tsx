import { Text } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import type { PartProps } from './index'

/** A household says once that it wants this. It counts for nothing but to be seen. */
export function Support({ show: { proposalId, supported, mine, shown, callState }, again }: PartProps) {
  const { busy, refusal, run } = useAction('calls.support')
  const support = async () => {
    if (await run({ proposalId })) again()
  }
  if (mine || !shown || callState === 'decided') return null
  return (
    <>
      {supported ? (
        <Text className="calls__sentence">您家已经说了想支持。</Text>
      ) : (
        <Button kind="primary" busy={busy} onTap={() => void support()}>
          我家想支持
        </Button>
      )}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
    </>
  )
}
