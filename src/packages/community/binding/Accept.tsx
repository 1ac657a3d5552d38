import { Text, View } from '@tarojs/components'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'

/** Why it is asked, in one sentence, and the tick without which nothing is kept. */
export const Accept = ({ accepted, onChange }: { accepted: boolean; onChange: (accepted: boolean) => void }) => (
  <View className="binding__privacy">
    <View
      className={accepted ? 'binding__accept binding__accept--on' : 'binding__accept'}
      role="checkbox"
      aria-role="checkbox"
      aria-checked={accepted}
      aria-label="我读过并同意隐私说明"
      onClick={() => onChange(!accepted)}
    >
      <View className="binding__box">{accepted && <Icon name="tick" />}</View>
      <Text className="binding__words">
        我读过并同意隐私说明:惠邻只存住在哪一户、是什么关系、怎么称呼,用来确认和一户一票,只给来确认的人看。
      </Text>
    </View>
    <Button kind="quiet" onTap={() => open('privacy', {})}>
      看隐私说明全文
    </Button>
  </View>
)
