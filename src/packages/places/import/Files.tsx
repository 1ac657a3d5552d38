import { Text, View } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { SheetFile } from '../SheetFile'

/** Where an import begins: with a template, with what there is, or with a file that is ready. */
export function Files({ district, onChoose }: { district: string; onChoose: () => void }) {
  const { busy, refusal, run } = useAction('places.exportPlaces')
  return (
    <>
      <Text className="words__title">用表格登记地方和住户</Text>
      <Text className="words__about">
        一户一行,从镇街写到房号。先给您看会改什么,确认后才写进去。有一处填错,一行都不导入。
      </Text>
      <Button kind="primary" onTap={onChoose}>
        选表格文件
      </Button>
      <Text className="words__about">
        {process.env.TARO_ENV === 'weapp'
          ? '先把表格发到任意一个微信聊天(比如文件传输助手),再从聊天里选。只认 .xlsx,不超过 10 MB。'
          : '只认 .xlsx,不超过 10 MB。'}
      </Text>
      <Text className="words__heading">没有表格?</Text>
      <View className="words__acts">
        <SheetFile
          word="拿空白模板"
          name="地方和住户-模板.xlsx"
          busy={busy}
          file={() => run({ district, template: true })}
        />
        <SheetFile word="导出现在的地方和住户" name="地方和住户.xlsx" busy={busy} file={() => run({ district })} />
      </View>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
    </>
  )
}
