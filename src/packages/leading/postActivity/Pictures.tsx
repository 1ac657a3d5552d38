import { PhotoField } from '../../../components/PhotoField'
import { Wrong } from '../../../components/Wrong'
import type { StepProps } from './Form'

/** What it looks like there; a picture brings more neighbours than a paragraph. */
export const Pictures = ({ sketch, change, wrong }: StepProps) => (
  <>
    <PhotoField
      label="活动的照片,可以不放"
      photos={sketch.photos}
      onChange={(photos) => change({ photos })}
      most={3}
      hint="最多 3 张。请别拍到孩子的脸;检查通过后邻居就看得到。"
    />
    <Wrong>{wrong('pictures')}</Wrong>
  </>
)
