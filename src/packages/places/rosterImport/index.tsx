import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { call } from '../../../cloud/call'
import { open, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { ImportSteps } from '../ImportSteps'
import { Lines } from '../Lines'
import { SheetFile } from '../SheetFile'
import { useImport } from '../useImport'
import '../words.scss'

type Seen = Answer<'roster.openImport'>

/** A compound's owners from a spreadsheet: looked at before anything changes, then all of it or nothing. */
export default function RosterImportPage() {
  const { compound } = usePageParams('rosterImport')
  const flow = useImport<Seen>(`roster/${compound}`, {
    preview: (importId, fileId) => call('roster.previewImport', { importId, compound, fileId }),
    apply: (importId) => call('roster.applyImport', { importId }),
    open: (importId) => call('roster.openImport', { importId }),
  })
  const { choose, apply, forget } = flow
  return (
    <Page title="导入业主名册">
      <ImportSteps
        of={flow}
        wait="正在看表格,请不要离开。"
        begin={<Begin compound={compound} onChoose={() => void choose()} />}
        planned={(seen) => <Planned seen={seen} onApply={() => void apply()} onOther={forget} />}
        done={(seen) => <Done seen={seen} compound={compound} onOther={forget} />}
      />
    </Page>
  )
}

const Done = ({ seen, compound, onOther }: { seen: Seen; compound: string; onOther: () => void }) => (
  <>
    <NoticeBar tone="jade">
      <Text>{`导入完成:${wordsOf(seen)}。`}</Text>
    </NoticeBar>
    <Button kind="primary" onTap={() => open('ownerRoster', { compound })}>
      看名册
    </Button>
    <Button kind="quiet" onTap={onOther}>
      再导入一份
    </Button>
  </>
)

function Begin({ compound, onChoose }: { compound: string; onChoose: () => void }) {
  const { busy, refusal, run } = useAction('roster.drawTemplate')
  return (
    <>
      <Text className="words__title">用表格登记业主和面积</Text>
      <Text className="words__about">
        一套房一行:业主、份额、建筑面积。先给您看会改什么,确认后才写进去。业主的名字只有您和业主本人看得到。
      </Text>
      <Button kind="primary" onTap={onChoose}>
        选表格文件
      </Button>
      <Text className="words__about">
        {process.env.TARO_ENV === 'weapp'
          ? '先把表格发到文件传输助手,再从聊天里选。用完请删掉聊天里的文件。'
          : '只认 .xlsx,不超过 10 MB。'}
      </Text>
      <SheetFile word="拿模板(门牌都填好了)" name="业主名册-模板.xlsx" busy={busy} file={() => run({ compound })} />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
    </>
  )
}

/** 新增 3 位业主,更正 1 位,换了 1 位. */
const wordsOf = ({ added, changed, over }: Seen): string =>
  [
    ...(added > 0 ? [`新登记 ${added} 位业主`] : []),
    ...(changed > 0 ? [`改 ${changed} 位`] : []),
    ...(over > 0 ? [`${over} 位不再是业主`] : []),
  ].join(',') || '没有要改的'

function Planned({ seen, onApply, onOther }: { seen: Seen; onApply: () => void; onOther: () => void }) {
  const [asking, setAsking] = useState(false)
  const { writes, same, without, examples, compound } = seen
  const begin = () => {
    setAsking(false)
    onApply()
  }
  return (
    <>
      <Text className="words__title">{writes === 0 ? '和现在的一样' : '看一眼,再导入'}</Text>
      <Text className="words__main">{wordsOf(seen)}</Text>
      {same > 0 && <Text className="words__main">不变:{same} 位</Text>}
      <Text className="words__about">
        {without > 0 ? `导入后还有 ${without} 套房没有业主登记,它们不计入业主投票。` : '导入后每套房都有业主登记。'}
      </Text>
      {writes > 0 && (
        <>
          <Lines lines={examples.map((word) => ({ id: word, word }))} />
          {writes > examples.length && <Text className="words__about">这里列出前 {examples.length} 位。</Text>}
          <Button kind="primary" onTap={() => setAsking(true)}>
            导入
          </Button>
        </>
      )}
      <Button kind="quiet" onTap={onOther}>
        换一个文件
      </Button>
      <Sheet open={asking} title={`导入${compound.name}的业主名册?`} onClose={() => setAsking(false)}>
        <Text className="words__main">{wordsOf(seen)}。</Text>
        <Text className="words__about">
          以后的业主投票按新的名册算。已经开始的投票还按开始那天的名册。每一处改动都留下记录,业主本人看得到。
        </Text>
        <Button kind="primary" onTap={begin}>
          确认导入
        </Button>
      </Sheet>
    </>
  )
}
