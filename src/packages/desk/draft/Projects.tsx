import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { wan } from '../../../../domain/wording/money'
import { Button } from '../../../components/Button'
import { fenIn, type SketchProject } from '../sketch'
import type { StepProps } from './index'
import { ProjectForm } from './ProjectForm'

const blank: SketchProject = {
  name: '',
  why: '',
  details: '',
  cost: '',
  category: 'works',
  benefits: '',
  picture: 'road',
}

/** What is voted on, in the order in which the notice will name it. */
export function Projects({ sketch, change, wrong }: StepProps) {
  const [edited, setEdited] = useState<number | null>(null)
  const { projects, ballot } = sketch
  const error = wrong('projects')
  const put = (project: SketchProject) => {
    const place = edited ?? projects.length
    change({ projects: [...projects.slice(0, place), project, ...projects.slice(place + 1)] })
    setEdited(null)
  }
  const up = (place: number) => {
    const [moved] = projects.slice(place, place + 1)
    if (!moved || place === 0) return
    const others = projects.filter((_, n) => n !== place)
    change({ projects: [...others.slice(0, place - 1), moved, ...others.slice(place - 1)] })
  }
  return (
    <>
      <Text className="form__heading">有哪些</Text>
      <Text className="form__hint">公告和结果按这个顺序列;选票上的顺序每户不一样,谁都不占便宜。</Text>
      {error && <Text className="form__error">{error}</Text>}
      {projects.map((project, place) => (
        <View key={project.name} className="form__line">
          <View className="form__words">
            <Text className="form__name">{project.name}</Text>
            <Text className="form__about">
              {ballot === 'budget' && `${wan(fenIn(project.cost))} `}
              {project.why}
            </Text>
          </View>
          <View className="form__actions">
            {place > 0 && <Act word="上移" about={`把${project.name}上移`} onTap={() => up(place)} />}
            <Act word="改" about={`改${project.name}`} onTap={() => setEdited(place)} />
            <Act
              word="去掉"
              about={`去掉${project.name}`}
              onTap={() => change({ projects: projects.filter((_, n) => n !== place) })}
            />
          </View>
        </View>
      ))}
      <Button kind="plain" onTap={() => setEdited(projects.length)}>
        加一个
      </Button>
      {edited !== null && (
        <ProjectForm
          key={edited}
          project={projects[edited] ?? blank}
          withMoney={ballot === 'budget'}
          others={projects.filter((_, n) => n !== edited).map(({ name }) => name)}
          onPut={put}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

const Act = ({ word, about, onTap }: { word: string; about: string; onTap: () => void }) => (
  <View className="form__action" role="button" aria-role="button" aria-label={about} onClick={onTap}>
    <Text>{word}</Text>
  </View>
)
