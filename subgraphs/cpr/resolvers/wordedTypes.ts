import type {
  FormerCivilStatusResolvers,
  NameRemarkResolvers,
  PersonDepartureResolvers,
  PersonProtectionResolvers,
  RegisterCorrectionResolvers,
  StayAbroadResolvers,
} from '#schema/generated/cpr.ts'
import type { CprContext } from '../context.ts'
import { worded } from './wording.ts'

export const NameRemark: NameRemarkResolvers<CprContext> = {
  text: ({ text }, _args, context) => worded(text, context),
}

export const RegisterCorrection: RegisterCorrectionResolvers<CprContext> = {
  text: ({ text }, _args, context) => worded(text, context),
}

export const PersonProtection: PersonProtectionResolvers<CprContext> = {
  text: ({ text }, _args, context) => worded(text, context),
}

export const FormerCivilStatus: FormerCivilStatusResolvers<CprContext> = {
  text: ({ text }, _args, context) => worded(text, context),
}

export const PersonDeparture: PersonDepartureResolvers<CprContext> = {
  countryText: ({ countryText }, _args, context) => worded(countryText, context),
}

export const StayAbroad: StayAbroadResolvers<CprContext> = {
  countryText: ({ countryText }, _args, context) => worded(countryText, context),
  returnedFromCountryText: ({ returnedFromCountryText }, _args, context) => worded(returnedFromCountryText, context),
}
