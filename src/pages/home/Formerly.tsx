import { open } from '../../cloud/routes'
import { Button } from '../../components/Button'
import { NoticeBar } from '../../components/NoticeBar'
import type { Home } from './index'

/** That the code at the door is of a building that was merged into this one. */
export const LedHere = ({ home: { was, place } }: { home: Home }) =>
  was && place ? (
    <NoticeBar tone="amber">{`您扫的是「${was}」的码。它已并入${place.building.name},您的登记和投票都在这里。`}</NoticeBar>
  ) : null

/** What was decided here under another name stays readable. */
export const Formerly = ({ home: { formerly } }: { home: Home }) => (
  <>
    {formerly.map(({ id, name }) => (
      <Button key={id} kind="quiet" onTap={() => open('formerPlace', { area: id })}>
        {`看「${name}」合并前的公示和投票`}
      </Button>
    ))}
  </>
)
