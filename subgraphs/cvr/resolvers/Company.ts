import type { CompanyResolvers, RegisteredFormResolvers, RegisteredStatusResolvers } from '#schema/generated/cvr.ts'
import type { CvrContext } from '../context.ts'
import { type CodeLabels, statusLabel } from '../model/codeLabels.ts'
import { newestFirst } from './newestFirst.ts'

/** Labels are chosen here, by whoever asks: what is kept holds codes. */
export function companyResolvers(labels: CodeLabels): CompanyResolvers<CvrContext> {
  return {
    formLabel: ({ form, formCode }, _args, { caller }) => labels.forms.get(formCode ?? '')?.[caller.language] ?? form,
    statusLabel: ({ status }, _args, { caller }) =>
      status === null ? null : (statusLabel(labels, status)?.[caller.language] ?? status),
    productionUnits: async (company, _args, { loaders }) => (await loaders.unitsOf.load(company)).present,
    formerProductionUnits: async (company, _args, { loaders }) => (await loaders.unitsOf.load(company)).former,
    employment: ({ employment }) => newestFirst(employment),
    contacts: ({ cvrNumber }, _args, { loaders }) => loaders.companyContacts.load(cvrNumber),
  }
}

export function formResolvers(labels: CodeLabels): RegisteredFormResolvers<CvrContext> {
  return {
    label: ({ code, text }, _args, { caller }) => labels.forms.get(code)?.[caller.language] ?? text,
  }
}

export function statusResolvers(labels: CodeLabels): RegisteredStatusResolvers<CvrContext> {
  return {
    kind: ({ status }) => statusLabel(labels, status)?.kind ?? 'OTHER',
    label: ({ status }, _args, { caller }) => statusLabel(labels, status)?.[caller.language] ?? status,
  }
}
