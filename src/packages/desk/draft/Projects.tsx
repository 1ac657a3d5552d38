import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Wrong } from '../../../components/Wrong'
import type { SketchProject } from '../sketch'
import type { StepProps } from './Form'
import { ProjectForm } from './ProjectForm'
import { ProjectLine } from './ProjectLine'

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
  const [removed, setRemoved] = useState<{ project: SketchProject; place: number } | null>(null)
  const { projects, ballot, editing } = sketch
  const withMoney = ballot === 'budget'
  const edit = (place: number) =>
    change({
      editing: { place, project: editing?.place === place ? editing.project : (projects[place] ?? blank), open: true },
    })
  const putAt = (place: number, project: SketchProject) => [
    ...projects.slice(0, place),
    project,
    ...projects.slice(place),
  ]
  const without = (place: number) => projects.filter((_, n) => n !== place)
  const remove = (project: SketchProject, place: number) => {
    setRemoved({ project, place })
    change({ projects: without(place), editing: null })
  }
  const moveUp = (project: SketchProject, place: number) =>
    change({ projects: [...projects.slice(0, place - 1), project, ...without(place).slice(place - 1)], editing: null })
  const putBack = () => {
    if (removed) change({ projects: putAt(removed.place, removed.project), editing: null })
    setRemoved(null)
  }
  return (
    <>
      <Text className="form__hint">公告和结果按这个顺序列;选票上的顺序每户不一样,谁都不占便宜。</Text>
      <Wrong>{wrong('projects')}</Wrong>
      {projects.map((project, place) => (
        <ProjectLine
          key={project.name}
          project={project}
          place={place}
          withMoney={withMoney}
          onEdit={() => edit(place)}
          onUp={() => moveUp(project, place)}
          onRemove={() => remove(project, place)}
        />
      ))}
      {removed && (
        <NoticeBar tone="amber" action="放回去" onAction={putBack}>
          <Text>去掉了「{removed.project.name}」。</Text>
        </NoticeBar>
      )}
      <Button kind="plain" onTap={() => edit(projects.length)}>
        {projects.length === 0 ? '写第一个' : '再加一个'}
      </Button>
      {editing?.open && (
        <ProjectForm
          key={editing.place}
          project={editing.project}
          isNew={editing.place >= projects.length}
          withMoney={withMoney}
          others={without(editing.place).map(({ name }) => name)}
          onChange={(project) => change({ editing: { ...editing, project } })}
          onPut={(project) =>
            change({
              projects: [...projects.slice(0, editing.place), project, ...projects.slice(editing.place + 1)],
              editing: null,
            })
          }
          onClose={() => change({ editing: { ...editing, open: false } })}
        />
      )}
    </>
  )
}
