import { type ReactNode, useEffect, useRef } from 'react'

type Props = { label: string; className: string; close: () => void; children: ReactNode }

/** Something that WeChat itself would lay over the application's screen. Escape closes it; it takes the focus while it is there. */
export function Overlay({ label, className, close, children }: Props) {
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => layer.current?.querySelector<HTMLElement>('button, input')?.focus(), [])
  return (
    <div
      ref={layer}
      role="dialog"
      aria-modal="true"
      aria-label={label}
      className={`overlay ${className}`}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      {children}
    </div>
  )
}
