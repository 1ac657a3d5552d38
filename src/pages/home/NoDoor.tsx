import { Empty } from '../../components/Empty'
import { Scan } from './Scan'

/** The phone has never stood at a door of ours: what would be here, and the camera. */
export const NoDoor = ({ about }: { about: string }) => (
  <>
    <Empty icon="door" title="先告诉惠邻您在哪栋楼" about={about} />
    <Scan kind="primary">扫楼门口的二维码</Scan>
  </>
)
