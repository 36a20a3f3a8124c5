import type { CallOutcome } from '../../transactions/payroll.ts'
import { setMaternityCase } from '../client/maternityCases.ts'
import { changeValues } from '../mapping/changeValues.ts'
import { isCaseCarriedOut, maternityCaseReport, maternityCaseWrite } from '../mapping/maternityCaseReports.ts'
import { outcomeOfStatus, systemMessage } from '../mapping/outcomes.ts'
import type { MaternityCasePlan } from '../model/maternityCase.ts'
import { actualDeliveryIsToldOnce } from '../rules/actualDeliveryIsToldOnce.ts'
import { caseEndIsNamedOnce } from '../rules/caseEndIsNamedOnce.ts'
import { faultsOf } from '../rules/fault.ts'
import { linkedMaternityCaseStays } from '../rules/linkedMaternityCaseStays.ts'
import { maternityCaseIsKnown } from '../rules/maternityCaseIsKnown.ts'
import { maternityCasesDoNotOverlap } from '../rules/maternityCasesDoNotOverlap.ts'
import { newMaternityCaseIsWhole } from '../rules/newMaternityCaseIsWhole.ts'
import { readMaternityCases } from './absenceCases.ts'
import { readKnownAbsences } from './absenceChanges.ts'
import type { ChangeHandling, ServiceHandling } from './changeHandling.ts'
import { sent } from './sending.ts'
import { INTERFACES } from './system.ts'

const RULES = [
  maternityCaseIsKnown,
  newMaternityCaseIsWhole,
  caseEndIsNamedOnce,
  maternityCasesDoNotOverlap,
  actualDeliveryIsToldOnce,
  linkedMaternityCaseStays,
] as const

function handling(operation: MaternityCasePlan['operation']): ChangeHandling {
  const planOf = (values: Readonly<Record<string, unknown>>): MaternityCasePlan => ({
    operation,
    report: maternityCaseReport(changeValues(values)),
  })
  return {
    interfaceOf: () => INTERFACES.absence,
    validate: async (system, desk, employment, { values }) => {
      const plan = planOf(values)
      const [cases, absences] = await Promise.all([
        readMaternityCases(system, desk, employment, 'FRESH'),
        operation === 'DEL' ? readKnownAbsences(system, desk, employment) : [],
      ])
      const isLinked = absences.some(({ maternityCaseKey }) => maternityCaseKey === plan.report.key)
      return faultsOf(RULES, { ...plan, values: changeValues(values), cases, isLinked })
    },
    plan: (_system, { values }) => [{ service: 'SetMaternityCase', body: { ...planOf(values) } }],
  }
}

export const CREATE_MATERNITY_CASE = handling('INS')
export const CHANGE_MATERNITY_CASE = handling('MOD')
export const DELETE_MATERNITY_CASE = handling('DEL')

export const SET_MATERNITY_CASE: ServiceHandling = {
  send: (system, desk, employment, body) =>
    sent(desk, {
      service: 'SetMaternityCase',
      interfaceCode: INTERFACES.absence,
      employment,
      call: (permit) =>
        setMaternityCase(system.line, permit, {
          PersonnelNumber: employment.keys.number,
          ...maternityCaseWrite(read(body)),
        }),
      outcomeOf: (receipt) => withKey(outcomeOfStatus(receipt), receipt.MaternityCaseKey),
    }),
  lookUp: async (system, desk, employment, body) =>
    isCaseCarriedOut(read(body), await readMaternityCases(system, desk, employment, 'FRESH'))
      ? { kind: 'COMPLETED', messages: [] }
      : { kind: 'NOT_ARRIVED' },
}

/** The key of the case is what absence refers to, so that it is told. */
function withKey(outcome: CallOutcome, key: string | null): CallOutcome {
  if (key === null || (outcome.kind !== 'COMPLETED' && outcome.kind !== 'COMPLETED_WITH_WARNINGS')) return outcome
  return { ...outcome, messages: [...outcome.messages, systemMessage('INFORMATION', 'CASE_KEY', key, 'caseKey')] }
}

/** What `plan` wrote. */
function read(body: Readonly<Record<string, unknown>>): MaternityCasePlan {
  return body as unknown as MaternityCasePlan
}
