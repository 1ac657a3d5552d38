export const themes = [
  ...(['elders', 'children', 'greening', 'culture', 'mediation'] as const),
  ...(['health', 'disability', 'skills', 'compound', 'helping'] as const),
] as const
/** What an organisation does. */
export type Theme = (typeof themes)[number]
export const themeNames: Record<Theme, string> = {
  elders: '为老服务',
  children: '儿童青少年',
  greening: '环境绿化',
  culture: '文化体育',
  mediation: '邻里调解',
  health: '健康',
  disability: '助残',
  skills: '技能培训',
  compound: '小区治理',
  helping: '困难帮扶',
}

export const reaches = ['community', 'street', 'district'] as const
/** How far around its community an organisation works. */
export type Reach = (typeof reaches)[number]
export const reachNames: Record<Reach, string> = { community: '本社区', street: '本镇街', district: '全区' }

export const organisationStates = ['waiting', 'registered', 'declined', 'suspended'] as const
export type OrganisationState = (typeof organisationStates)[number]
export const organisationStateNames: Record<OrganisationState, string> = {
  waiting: '等待审核',
  registered: '已登记',
  declined: '没有通过',
  suspended: '已暂停',
}

export const incubationStages = ['applied', 'service-platform', 'street', 'district', 'graduated'] as const
/** Where an organisation is being brought up: one base of the district, one a street, and platforms of communities. */
export type IncubationStage = (typeof incubationStages)[number]
export const incubationNames: Record<IncubationStage, string> = {
  applied: '申请孵化',
  'service-platform': '社区服务平台',
  street: '镇街孵化点',
  district: '区孵化基地',
  graduated: '已出孵',
}

export const agreementStates = ['proposed', 'signed', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]
export const agreementStateNames: Record<AgreementState, string> = {
  proposed: '等双方确认',
  signed: '承接中',
  ended: '已结束',
}
