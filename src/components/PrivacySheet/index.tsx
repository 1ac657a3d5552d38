import { Button as TaroButton, Text, View } from '@tarojs/components'
import { open } from '../../cloud/routes'
import { AGREE, usePrivacyQuestion } from '../../phone/privacy'
import { Button } from '../Button'
import { Sheet } from '../Sheet'
import './index.scss'

/** Before the first personal thing: what is kept and why, in plain words. WeChat learns of the consent from this very button. */
export function PrivacySheet() {
  const { asked, agree, decline } = usePrivacyQuestion()
  return (
    <Sheet open={asked} title="先请您看一眼" onClose={decline}>
      <View className="privacy-sheet">
        <Text className="privacy-sheet__words">
          惠邻只在您要办的事用得上时,才用您的信息:住在哪一户、您愿意传的照片和位置。不给别人看,随时能查、能带走、能删掉。
        </Text>
        <Button
          kind="quiet"
          onTap={() => {
            decline()
            open('privacy', {})
          }}
        >
          看隐私说明全文
        </Button>
        <TaroButton
          id={AGREE}
          className="button button--primary"
          hoverClass="button--pressed"
          role="button"
          aria-role="button"
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={agree}
        >
          同意
        </TaroButton>
      </View>
    </Sheet>
  )
}
