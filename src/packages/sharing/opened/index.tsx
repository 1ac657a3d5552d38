import { useEffect } from 'react'
import { arrive } from '../../../cloud/arrival'
import { open, openPathInstead, usePageParams } from '../../../cloud/routes'
import { pathOf } from '../../../cloud/sharing'
import { useAnswer } from '../../../cloud/useAnswer'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'

/** Where the code of a picture leads: on to what the picture was about, or a word about why not. */
export default function OpenedPage() {
  const { scene } = usePageParams('opened')
  const share = useAnswer('sharing.openShare', { token: scene })
  const shared = share.ready ? share.data : null
  useEffect(() => {
    if (!shared) return
    arrive(shared.at ? { at: shared.at } : {})
    openPathInstead(pathOf(shared))
  }, [shared])
  return (
    <Page title="惠邻">
      {share.ready || !share.refusal ? (
        <Skeleton shape="page" />
      ) : (
        <Empty
          icon="door"
          title="没能打开这张图片里的内容"
          about={share.refusal.message}
          action="到首页看看"
          onAction={() => open('home', {})}
        />
      )}
    </Page>
  )
}
