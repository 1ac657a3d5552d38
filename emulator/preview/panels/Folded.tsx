import type { ReactNode } from 'react'

type Props = { name: string; about: string; open: boolean; turn: (open: boolean) => void; children: ReactNode }

/** A panel for those who build the application, folded until it is wanted. */
export function Folded({ name, about, open, turn, children }: Props) {
  return (
    <details className="folded" open={open} onToggle={({ currentTarget }) => turn(currentTarget.open)}>
      <summary>
        <b>{name}</b>
        <small>{about}</small>
      </summary>
      {open && children}
    </details>
  )
}
