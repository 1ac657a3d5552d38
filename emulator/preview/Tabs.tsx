import { type KeyboardEvent, useRef } from 'react'

type Tab = { id: string; name: string; news: number }
type Props = { label: string; tabs: Tab[]; chosen: string; choose: (id: string) => void }

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

/** A line of tabs; arrow keys walk along it. `news` counts what came to a tab while it was not looked at. */
export function Tabs({ label, tabs, chosen, choose }: Props) {
  const line = useRef<HTMLDivElement>(null)
  const walk = ({ key }: KeyboardEvent) => {
    const step = steps[key]
    const next = step && tabs.at((tabs.findIndex(({ id }) => id === chosen) + step) % tabs.length)
    if (!next) return
    choose(next.id)
    line.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={line} onKeyDown={walk}>
      {tabs.map(({ id, name, news }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          aria-selected={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {name}
          {news > 0 && (
            <span className="news">
              {news}
              <span className="unseen"> 条新的</span>
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
