import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { isSeen, nextDoor, sweepOf } from '../../../../domain/rounds/sweep'
import { left } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Choice } from '../../../components/Choice'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Progress } from '../../../components/Progress'
import { Tick } from '../../../components/Tick'
import { Waiting } from '../../../components/Waiting'
import { useNotes } from '../notes'
import { isBegun } from '../paper'
import { Unsent } from '../Unsent'
import { AtDoor } from './AtDoor'
import { Floors } from './Floors'
import { HelpSheet } from './HelpSheet'
import { MoreSheet } from './MoreSheet'
import { bandName, bandsOf, type Door, seenOf, walk } from './storeys'
import './index.scss'

type Told = Answer<'rounds.openSweep'>
const TITLE = '扫楼'

export default function SweepPage() {
  const { sweep, building } = usePageParams('sweep')
  const told = useAnswer('rounds.openSweep', { sweep, building })
  if (told.ready) return <Sweep key={building} told={told.data} building={building} />
  return (
    <Page title={TITLE}>
      <Waiting for={told} shape="page" />
    </Page>
  )
}

/** A building from door to door: tap where one stands, tap what was found, go on. */
function Sweep({ told, building }: { told: Told; building: string }) {
  const { doors, note } = useNotes(told, building)
  const [at, setAt] = useState<string | null>(null)
  const [shown, setShown] = useState<number | null>(null)
  const [only, setOnly] = useState(false)
  const [sheet, setSheet] = useState<'help' | 'more' | null>(null)
  const sweep = sweepOf(told.sweep)
  const pollId = sweep.kind === 'poll' ? sweep.id : null
  const begun = (household: string) => pollId !== null && isBegun(pollId, household)

  const bands = bandsOf(only ? doors.filter((door) => !isSeen(door)) : doors)
  const next = nextDoor(walk(doors), at)
  const bandWith = (household: string | undefined) =>
    Math.max(
      0,
      bands.findIndex((band) => band.doors.some((door) => door.household === household)),
    )
  const band = Math.min(shown ?? bandWith(at ?? next?.household), Math.max(0, bands.length - 1))
  const door = doors.find(({ household }) => household === at) ?? null

  const choose = ({ household }: Door) => (household === at ? setSheet('more') : setAt(household))
  const go = ({ household }: Door) => {
    setAt(household)
    setShown(null)
  }
  const noteHere: typeof note = (household, state, words) => {
    note(household, state, words)
    setSheet(null)
  }
  return (
    <Page
      title={TITLE}
      foot={
        <AtDoor
          sweep={told.sweep}
          door={door}
          begun={door !== null && begun(door.household)}
          next={next}
          mayNote={told.mayNote}
          onNote={(state) => door && noteHere(door.household, state)}
          onHelp={() => setSheet('help')}
          onMore={() => setSheet('more')}
          onNext={go}
        />
      }
    >
      <Unsent />
      <Head told={told} doors={doors} />
      {doors.length > 0 && (
        <Tick on={only} onChange={setOnly}>
          只看没走到的
        </Tick>
      )}
      {bands.length > 1 && (
        <Choice
          look="tiles"
          label="看哪几层"
          options={bands.map((band, i) => ({
            value: `${i}`,
            word: bandName(band),
            about: `${seenOf(band.doors)}/${band.doors.length} 户`,
          }))}
          value={`${band}`}
          onChange={(chosen) => setShown(Number(chosen))}
        />
      )}
      {bands[band] && <Floors band={bands[band]} chosen={at} isBegun={begun} onTap={choose} />}
      {doors.length === 0 && (
        <Empty
          icon="door"
          title="这栋楼还没有门牌"
          about="社区导入住户名单以后,这里就有每一户。"
          action="换一栋楼"
          onAction={() => open('sweeps', { sweep: told.sweep })}
        />
      )}
      {door && sheet === 'help' && (
        <HelpSheet
          sweep={told.sweep}
          door={door}
          onNote={(words) => noteHere(door.household, 'needs-help', words)}
          onClose={() => setSheet(null)}
        />
      )}
      {door && sheet === 'more' && (
        <MoreSheet
          told={told}
          pollId={pollId}
          door={door}
          begun={begun(door.household)}
          onUndo={() => noteHere(door.household, 'cleared')}
          onClose={() => setSheet(null)}
        />
      )}
    </Page>
  )
}

function Head({ told, doors }: { told: Told; doors: readonly Door[] }) {
  const now = useNow(told.now)
  const voted = doors.filter((door) => door.voted !== null)
  const open = voted.filter((door) => !door.voted).length
  const seen = seenOf(doors)
  return (
    <View className="sweep__head">
      <Text className="sweep__building">
        {told.compound} {told.building}
      </Text>
      <Text className="sweep__about">
        {told.title} · {left(told.until, now)}
      </Text>
      <Progress value={seen} of={doors.length} label={`${doors.length} 户里走了 ${seen} 户`} />
      {voted.length > 0 && (
        <Text className="sweep__sum">{open === 0 ? `${voted.length} 户都投了` : `还有 ${open} 户没投`}</Text>
      )}
    </View>
  )
}
