import { Text } from '@tarojs/components'
import { Progress } from '../../components/Progress'
import type { Imported } from './useImport'

/** How far an import is; it goes on without the page. */
export const Running = ({ seen: { written, writes } }: { seen: Imported }) => (
  <>
    <Text className="words__title">正在导入</Text>
    <Progress value={written} of={writes} label={`写好 ${written} 条,共 ${writes} 条`} />
    <Text className="words__about">可以离开这一页,导入会自己做完。回来还能看到进度。</Text>
  </>
)
