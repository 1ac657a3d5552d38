import { serve } from '../kernel/serve'
import { endAgreement, openAgreement, proposeAgreement, signAgreement, tickDeliverable } from './agreements'
import { changeContact } from './changeContact'
import { decide } from './decide'
import { incubate, namePartyContact } from './incubate'
import { listOrganisations } from './listOrganisations'
import { openDesk } from './openDesk'
import { openOrganisation } from './openOrganisation'
import { register } from './register'
import { joinTraining, listTrainings, noteAttendance, postTraining } from './trainings'

export const main = serve([
  listOrganisations,
  openOrganisation,
  register,
  decide,
  openDesk,
  incubate,
  namePartyContact,
  changeContact,
  listTrainings,
  postTraining,
  joinTraining,
  noteAttendance,
  openAgreement,
  proposeAgreement,
  signAgreement,
  endAgreement,
  tickDeliverable,
])
