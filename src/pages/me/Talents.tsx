import { Text, View } from '@tarojs/components'
import type { Role } from '../../../domain/community/person'
import { callers } from '../../../domain/talents/talent'
import { open } from '../../cloud/routes'
import { Button } from '../../components/Button'

/** The ways into the talent pool: one's own entry; for those in office the search and the emergency. */
export const Talents = ({ roles }: { roles: readonly { role: Role }[] }) => (
  <View className="me__part">
    <Text className="me__heading">达人库</Text>
    <View className="me__doors">
      <Button kind="plain" onTap={() => open('talent', {})}>
        我的本领
      </Button>
      {roles.length > 0 && (
        <Button kind="plain" onTap={() => open('findTalents', {})}>
          找达人
        </Button>
      )}
      {roles.some(({ role }) => callers.some((caller) => caller === role)) && (
        <Button kind="plain" onTap={() => open('callUp', {})}>
          紧急召集
        </Button>
      )}
    </View>
  </View>
)
