import type { ReactNode } from 'react'
import { startCloud } from './cloud/call'
import { startOutbox } from './cloud/outbox'
import { startKeyboard } from './phone/keyboard'
import './styles/app.scss'

startCloud()
startOutbox()
if (process.env.TARO_ENV === 'h5') startKeyboard()

export default function App({ children }: { children: ReactNode }) {
  return children
}
