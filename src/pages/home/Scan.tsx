import { Text } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { pathTo } from '../../cloud/routes'
import { scan } from '../../cloud/scan'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import './Scan.scss'

/** Opens the camera; a code of ours leads to its door, anything else is said to be none. */
export function Scan({ kind, children }: { kind: 'primary' | 'plain'; children: ReactNode }) {
  const [nothing, setNothing] = useState(false)
  const read = async () => {
    const scene = await scan()
    setNothing(scene === null)
    if (scene !== null) await reLaunch({ url: `/${pathTo('home', { scene })}` })
  }
  return (
    <>
      <Button kind={kind} onTap={() => void read()}>
        <Icon name="scan" />
        <Text>{children}</Text>
      </Button>
      {nothing && (
        <Text className="scan__nothing" aria-live="polite">
          没有读到惠邻的二维码。请对准楼门口的海报,或直接用微信扫一扫。
        </Text>
      )}
    </>
  )
}
