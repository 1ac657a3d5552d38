import { open } from '../../cloud/routes'
import { Empty } from '../../components/Empty'
import { Page } from '../../components/Page'

/** Until the first activity is posted: says what will be here, and where neighbours are deciding what it will be. */
export default function VolunteerPage() {
  return (
    <Page title="志愿">
      <Empty
        icon="volunteer"
        title="社区还没有发布志愿活动"
        about="邻居们投票定下来的事,会在这里招志愿者。先去看看大家正在商量什么。"
        action="看看议事"
        onAction={() => open('deliberate', {})}
      />
    </Page>
  )
}
