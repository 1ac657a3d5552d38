import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { relationNames } from '../../../domain/community/person'
import type { Answer } from '../../../domain/contract'
import { spoken } from '../../../domain/wording/time'
import { Card } from '../../components/Card'
import './ClaimCard.scss'

type Claim = Answer<'community.listClaims'>['claims'][number]

/** Who says to live where, and since when it waits; below it what can be done. */
export const ClaimCard = ({ claim, now, children }: { claim: Claim; now: number; children: ReactNode }) => (
  <Card>
    <Text className="claim__who">{claim.name}</Text>
    <Text className="claim__about">
      {claim.building.name} {claim.label} · {relationNames[claim.relation]} · {spoken(claim.at, now)}登记
    </Text>
    {claim.note !== '' && <Text className="claim__about">{claim.note}</Text>}
    {claim.peopleThere > 0 && <Text className="claim__there">这一户已经有 {claim.peopleThere} 人登记</Text>}
    {children}
  </Card>
)
