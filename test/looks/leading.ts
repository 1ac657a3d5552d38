import { newSketch, type Step } from '../../src/packages/leading/postActivity/sketch'
import { startedFrom } from '../../src/packages/leading/postActivity/templates'
import { COMMUNITY, DAY } from '../aCommunity'
import { aCommunity, HOUR, posts, signUp, tomorrow } from '../leading/aShift'
import type { Table } from './table'

const form = 'packages/leading/postActivity/index'
const roster = (id: string) => `packages/leading/roster/index?shiftId=20261123-${id}-1`
const close = (id: string) => `packages/leading/close/index?shiftId=20261123-${id}-1`

/** An activity that was left at a step of its form. */
const leftAt = (step: Step) => () => {
  const blank = newSketch(Date.now(), { id: COMMUNITY, name: '鸣翠社区' })
  const shift = {
    ...{ from: { day: '2030-11-28', time: '09:00' }, minutes: 150, capacity: 10, leader: '小区志愿队孙队长' },
    venue: { name: '鸣翠苑小区东围墙靠近垃圾分类投放点的那一段', point: { longitude: 113.6, latitude: 34.8 } },
  }
  return { 'draft/leading/new': { ...startedFrom(blank, 'painting'), shifts: [shift, shift], step } }
}

/** Posting activities and leading their shifts, from the roster to the close. */
export const leading: Table = {
  of: 'leading',
  start: async () => {
    const backEnd = await aCommunity()
    const from = tomorrow(await backEnd.now())
    await Promise.all(['during', 'closed'].map((id) => posts(backEnd, { id, from })))
    await posts(backEnd, { id: 'later1', from: from + DAY })
    await posts(backEnd, { id: 'class1', kind: 'class', from, capacity: 3 })
    for (const id of ['during', 'closed', 'later1']) await signUp(backEnd, `20261123-${id}-1`)
    await signUp(backEnd, '20261123-class1-1', 'class')
    await backEnd.clock({ set: from + HOUR })
    await backEnd.call('owner', 'volunteering.closeShift', {
      ...{ shiftId: '20261123-closed-1', served: 40, note: '东墙画好了一半,下周接着画。', pictures: [], hours: [] },
    })
    return backEnd
  },
  rows: [
    { at: 'packages/leading/leading/index', shows: '正在进行' },
    { at: form, kept: leftAt('what'), shows: '从常办的活动开始' },
    { at: form, kept: leftAt('who'), shows: '最低年龄' },
    { at: form, kept: leftAt('when'), shows: '再加一场' },
    { at: form, kept: leftAt('when'), taps: ['再加一场', '从小区里选'], shows: '每周重复' },
    { at: form, kept: leftAt('pictures'), shows: '添加照片' },
    { at: form, kept: leftAt('look'), shows: '招 10 人' },
    { at: form, kept: leftAt('look'), taps: ['发布'], shows: '确认发布' },
    { at: roster('during'), shows: '码半分钟换一次' },
    { at: roster('during'), taps: ['名单'], shows: '候补第 1 位' },
    { at: roster('during'), taps: ['名单', '没报名也来了'], shows: '记下,到了' },
    { at: roster('later1'), shows: '有变化' },
    { at: roster('later1'), taps: ['换人带队'], shows: '确认交接' },
    { at: roster('later1'), taps: ['改时间地点'], shows: '确认改' },
    { at: roster('later1'), taps: ['取消这一场'], shows: '为什么取消' },
    { at: roster('closed'), shows: '帮到 40 人' },
    { at: close('during'), shows: '每个人的时长' },
    { at: close('class1'), shows: '哪些孩子来了' },
    { at: close('closed'), shows: '谢谢您' },
  ],
}
