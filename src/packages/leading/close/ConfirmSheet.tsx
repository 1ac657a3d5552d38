import { Text } from '@tarojs/components'
import { hoursInWords } from '../../../../domain/volunteering/attendance'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { Roster } from '../rows'
import type { Report } from './Form'
import { hoursOf, type Line, totalOf } from './hours'

type Props = {
  open: boolean
  roster: Roster
  lines: Line[]
  report: Report
  onClose: () => void
  onClosed: () => void
}

/** What will be written down for good, and the one tap that does it. */
export function ConfirmSheet({ open, roster, lines, report, onClose, onClosed }: Props) {
  const { busy, refusal, run } = useAction('volunteering.closeShift')
  const { people, minutes } = totalOf(lines)
  const { shiftId, kind } = roster
  const absent = lines.length - people
  const close = async () => {
    const answer = await run({
      shiftId,
      served: Number(report.served.trim()),
      note: report.note.trim(),
      pictures: report.photos.flatMap(({ fileId }) => fileId ?? []),
      hours: hoursOf(roster, lines),
    })
    if (answer) onClosed()
  }
  return (
    <Sheet open={open} title="这样收尾?" onClose={onClose}>
      <Text className="close__sum">
        {kind === 'class' ? `来了 ${people} 个孩子` : `${people} 人,共 ${hoursInWords(minutes)}`},服务{' '}
        {Number(report.served)} 人。
      </Text>
      <Text className="close__hint">
        {absent > 0 && `另外 ${absent} 人${kind === 'class' ? '没来' : '不记时长'}。`}
        {kind === 'class'
          ? '确认以后不能再改。孩子的小名 30 天后删掉。'
          : '确认以后时长和积分马上记到每个人名下,不能再改。'}
      </Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={() => void close()}>
        确认收尾
      </Button>
    </Sheet>
  )
}
