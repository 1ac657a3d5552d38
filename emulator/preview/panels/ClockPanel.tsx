import type { Moment } from '../data/previewFile'
import { DAY, HOUR, spokenDay, spokenMoment, spokenOffset, spokenTime } from '../data/time'
import type { Clock, ClockOrder, Move } from '../data/useClock'
import { Trouble } from '../Trouble'

const SPEEDS = [1, 60, 3600]

/** The emulator's time, and the ways to move it. */
export function ClockPanel({ clock, moments }: { clock: Clock; moments: Moment[] }) {
  const { now, speed, move, give } = clock
  const order = (name: string, order: ClockOrder, pressed?: boolean) => (
    <button key={name} type="button" disabled={move !== null} aria-pressed={pressed} onClick={() => give(order)}>
      {name}
    </button>
  )
  return (
    <section className="clock" aria-label="时钟">
      <div className="time">
        <p className="hour">{now === null ? '--:--:--' : spokenTime(now)}</p>
        <p className="day">
          {now === null ? '正在问时间' : spokenDay(now)}
          <small role="status">
            {move ? `正在走到 ${spokenMoment(move.to)}……` : now !== null && spokenOffset(now, Date.now())}
          </small>
        </p>
      </div>
      <Road move={move} now={now} />
      {moments.length > 0 && (
        <div className="moments">
          {moments.map(({ label, at, about }) => (
            <button
              key={`${label} ${at}`}
              type="button"
              disabled={move !== null}
              title={about}
              onClick={() => give({ set: at })}
            >
              <b>{label}</b>
              <small>{now !== null && at <= now ? `${spokenMoment(at)} 已过` : spokenMoment(at)}</small>
            </button>
          ))}
        </div>
      )}
      <div className="orders">
        <span className="group">
          {order('快进 1 小时', { advance: HOUR })}
          {order('1 天', { advance: DAY })}
        </span>
        <span className="group">{SPEEDS.map((times) => order(`${times}×`, { speed: times }, speed === times))}</span>
        <span className="group">{order('回到现在', { reset: true })}</span>
      </div>
      <Trouble sentence={clock.trouble} retry={clock.again} />
    </section>
  )
}

/** How far a move has come: the emulator plays every timer on the way, each at its own time. Its place is kept when nothing moves. */
function Road({ move, now }: { move: Move | null; now: number | null }) {
  if (move === null) return <div className="road" />
  const whole = move.to - move.from
  const gone = 'advance' in move.order && now !== null && whole > 0 ? (now - move.from) / whole : 0
  return <progress className="road" aria-label="时间走到哪里了" {...(gone > 0 && { value: Math.min(gone, 1) })} />
}
