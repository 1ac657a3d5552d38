import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { wan, yuan } from '../../../../domain/wording/money'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import { yuanOf } from '../../../components/MoneyField/fen'
import { PhotoField } from '../../../components/PhotoField'
import { Waiting } from '../../../components/Waiting'
import { type Act, NEW, type Sketch, type Wrong } from './sketch'

type Books = Answer<'funds.openBooks'>
type Given = { sketch: Sketch; change: (part: Partial<Sketch>) => void; missing: Wrong | null }
type Props = Given & { act: Act }

/** What an act needs to know, with the books at hand: nobody has to remember what is left. */
export function Fields({ act, ...given }: Props) {
  const { area, kind, year } = given.sketch
  const books = useAnswer('funds.openBooks', { area, kind, year })
  if (!books.ready) return <Waiting for={books} shape="list" />
  return <Known act={act} books={books.data} {...given} />
}

const wrongIn = (missing: Wrong | null, field: keyof Sketch) => (missing?.field === field ? missing.message : undefined)

function Known({ act, books, ...given }: Props & { books: Books }) {
  const { sketch, change, missing } = given
  const isPerson = act === 'commit' || act === 'pledge'
  const says = act !== 'income' && act !== 'budget' && act !== 'fulfil'
  return (
    <View className="fund-form">
      {books.fund && <Text className="fund-form__hint">账上能动用的:{wan(books.fund.available)}</Text>}
      <About act={act} books={books} {...given} />
      {act !== 'release' && act !== 'reverse' && (
        <MoneyField
          label="金额(元)"
          value={sketch.amount}
          onChange={(amount) => change({ amount })}
          error={wrongIn(missing, 'amount')}
        />
      )}
      {act === 'income' && sketch.amount === '' && (
        <Button kind="quiet" onTap={() => change({ amount: yuanOf(books.yearly), party: '区财政' })}>
          {`填一年的 ${wan(books.yearly)}`}
        </Button>
      )}
      {(act === 'income' || isPerson) && (
        <Field
          label={act === 'income' ? '从哪里来' : act === 'commit' ? '付给谁' : '谁认捐'}
          value={sketch.party}
          onChange={(party) => change({ party })}
          hint={act === 'income' ? '比如:区财政' : '写单位或姓名,个人的姓名不公开'}
          error={wrongIn(missing, 'party')}
        />
      )}
      {isPerson && (
        <Choice
          label="是单位还是个人"
          look="tiles"
          options={[
            { value: 'no', word: '单位' },
            { value: 'yes', word: '个人' },
          ]}
          value={sketch.isPerson ? 'yes' : 'no'}
          onChange={(value) => change({ isPerson: value === 'yes' })}
        />
      )}
      {says && (
        <Field
          label={textLabel(act)}
          value={sketch.text}
          onChange={(text) => change({ text })}
          hint="会公开,请不要写姓名和电话"
          error={wrongIn(missing, 'text')}
        />
      )}
      {act === 'pledge' && (
        <Field
          label="到哪里给"
          value={sketch.where}
          onChange={(where) => change({ where })}
          hint="慈善组织或平台的名字。惠邻不收钱"
          error={wrongIn(missing, 'where')}
        />
      )}
      {(act === 'spend' || act === 'fulfil') && (
        <>
          <PhotoField
            label="凭证照片"
            photos={sketch.photos}
            onChange={(photos) => change({ photos })}
            most={6}
            hint="发票或收据。会公开,请先遮住姓名、电话和账号"
          />
          {missing?.field === 'photos' && <Text className="field__error">{missing.message}</Text>}
        </>
      )}
    </View>
  )
}

const textLabel = (act: Act): string =>
  act === 'release' || act === 'reverse' ? '为什么' : act === 'pledge' ? '用来做什么' : '买什么、做什么'

/** Which project, agreement or entry it is about. */
function About({ act, books, ...given }: Props & { books: Books }) {
  if (act === 'budget' || act === 'commit') return <ProjectChoice act={act} books={books} {...given} />
  if (act === 'spend' || act === 'fulfil' || act === 'release')
    return <PromiseChoice act={act} books={books} {...given} />
  return act === 'reverse' ? <EntryChoice books={books} {...given} /> : null
}

function ProjectChoice({ act, books, sketch, change, missing }: Props & { books: Books }) {
  const projects = (books.fund?.projects ?? []).map(({ id, title, planned, committed, spent }) => ({
    ...{ value: id, word: title, about: `计划 ${wan(planned)},还能约 ${wan(planned - committed - spent)}` },
  }))
  const options = act === 'budget' ? [...projects, { value: NEW, word: '新项目', about: '还没有计划的' }] : projects
  const titleOf = (id: string) => books.fund?.projects.find((project) => project.id === id)?.title ?? ''
  return (
    <>
      <Choice
        label="哪个项目"
        options={options}
        value={sketch.project}
        onChange={(project) => change({ project, title: titleOf(project) })}
      />
      {options.length === 0 && <Text className="fund-form__hint">还没有定了计划的项目,请先做「项目计划」。</Text>}
      <Missing message={wrongIn(missing, 'project')} />
      {act === 'budget' && sketch.project === NEW && (
        <Field
          label="项目叫什么"
          value={sketch.title}
          onChange={(title) => change({ title })}
          error={wrongIn(missing, 'title')}
        />
      )}
    </>
  )
}

function PromiseChoice({ act, books, sketch, change, missing }: Props & { books: Books }) {
  const found = books.promises.filter(({ side }) => act === 'release' || side === (act === 'spend' ? 'ours' : 'theirs'))
  return (
    <>
      <Choice
        label={act === 'fulfil' ? '哪一笔认捐' : '哪一份约定'}
        options={found.map(({ id, party, text, project, left }) => ({
          ...{ value: id, word: `${text},${party}`, about: `${project ? `${project.title},` : ''}还剩 ${yuan(left)}` },
        }))}
        value={sketch.promise}
        onChange={(promise) => change({ promise })}
      />
      {found.length === 0 && <Text className="fund-form__hint">没有还没结清的,请看看是不是另一种经费或另一年。</Text>}
      <Missing message={wrongIn(missing, 'promise')} />
    </>
  )
}

function EntryChoice({ books, sketch, change, missing }: Given & { books: Books }) {
  return (
    <>
      <Choice
        label="记错的是哪一笔"
        options={books.reversible.map(({ id, number, text, amount }) => ({
          ...{ value: id, word: text, about: `第 ${number} 笔,${yuan(amount)}` },
        }))}
        value={sketch.entry}
        onChange={(entry) => change({ entry })}
      />
      {books.reversible.length === 0 && <Text className="fund-form__hint">没有能冲正的。</Text>}
      <Missing message={wrongIn(missing, 'entry')} />
    </>
  )
}

const Missing = ({ message }: { message: string | undefined }) =>
  message ? (
    <Text className="field__error" aria-live="polite">
      {message}
    </Text>
  ) : null
