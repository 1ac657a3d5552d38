import type { ReactNode } from 'react'
import { startCloud } from './cloud/call'
import './styles/app.scss'

startCloud()

export default function App({ children }: { children: ReactNode }) {
  return children
}
