import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type PosterSize, posterSizeNames } from '../../../../domain/papers/poster'
import { openPdf } from '../../../cloud/openPdf'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import type { Building, Compound } from './index'

type Props = { compound: Compound; building: Building | null; size: PosterSize }

/** The PDFs: one poster or a compound's, and for one building the slips for its letter boxes. */
export function Print({ compound, building, size }: Props) {
  const poster = useAction('papers.printPoster')
  const posters = useAction('papers.printCompound')
  const slips = useAction('papers.printSlips')
  const [failed, setFailed] = useState(false)
  const show = async (paper: Promise<{ url: string } | null>) => {
    const made = await paper
    setFailed(made !== null && !(await openPdf(made.url)))
  }
  const print = () =>
    show(building ? poster.run({ building: building.id, size }) : posters.run({ compound: compound.id, size }))
  const refusal = poster.refusal ?? posters.refusal ?? slips.refusal
  const many = compound.buildings.length
  return (
    <View className="posters__print">
      <Button kind="primary" busy={poster.busy || posters.busy} onTap={() => void print()}>
        {building
          ? `打开 ${building.name}的 ${posterSizeNames[size]}`
          : `打开整个小区的 ${many} 张 ${posterSizeNames[size]}`}
      </Button>
      {building && (
        <>
          <Button kind="plain" busy={slips.busy} onTap={() => void show(slips.run({ building: building.id }))}>
            {`打开 ${building.name}的信箱条(${building.households} 户)`}
          </Button>
          <Text className="posters__about">
            信箱条一户一张,印着门牌和这一户的邀请码,不印姓名。剪开放进信箱,住户凭码登记,不用等人确认。
          </Text>
        </>
      )}
      {(refusal || failed) && (
        <NoticeBar tone="amber">
          <Text>{refusal?.message ?? '文件没能打开,请检查网络后再试一次。'}</Text>
        </NoticeBar>
      )}
    </View>
  )
}
