import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { lastDoor } from '../../../phone/door'
import { OrganisationCard } from '../OrganisationCard'
import '../look.scss'

type Organisations = Answer<'organisations.listOrganisations'>

export default function OrganisationsPage() {
  const at = lastDoor()?.building
  const found = useAnswer('organisations.listOrganisations', at === undefined ? {} : { at })
  return (
    <Page title="社会组织">{found.ready ? <List found={found.data} /> : <Waiting for={found} shape="list" />}</Page>
  )
}

function List({ found: { area, organisations, own, mayManage } }: { found: Organisations }) {
  const others = organisations.filter(
    ({ organisationId }) => !own.some((mine) => mine.organisationId === organisationId),
  )
  return (
    <>
      {area && <Text className="organisations__intro">在{area.name}服务的组织</Text>}
      {own.length > 0 && (
        <View className="organisations__part">
          <Text className="organisations__heading">我联系的</Text>
          {own.map((organisation) => (
            <OrganisationCard key={organisation.organisationId} organisation={organisation} />
          ))}
        </View>
      )}
      {own.length > 0 && others.length > 0 && <Text className="organisations__heading">都有谁</Text>}
      {others.map((organisation) => (
        <OrganisationCard key={organisation.organisationId} organisation={organisation} />
      ))}
      {organisations.length === 0 && own.length === 0 && (
        <Empty
          icon="volunteer"
          title="这里还没有登记的组织"
          about="志愿队、社工站、服务中心都可以登记。登记好就能报公益创投、承接项目。"
        />
      )}
      <View className="organisations__acts">
        {mayManage && (
          <Button kind="plain" onTap={() => open('organisationDesk', {})}>
            审核和孵化
          </Button>
        )}
        <Button kind="plain" onTap={() => open('trainings', {})}>
          组织培训
        </Button>
        <Button kind="plain" onTap={() => open('openCalls', {})}>
          公益创投
        </Button>
        <Button kind="quiet" onTap={() => open('registerOrganisation', {})}>
          替组织登记
        </Button>
      </View>
    </>
  )
}
