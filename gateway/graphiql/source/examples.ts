import absencesInPeriod from '#schema/examples/absencesInPeriod.graphql?raw'
import absencesInPeriodVariables from '#schema/examples/absencesInPeriod.variables.json?raw'
import accessLog from '#schema/examples/accessLog.graphql?raw'
import changesToApprove from '#schema/examples/changesToApprove.graphql?raw'
import companyOfTheInstitution from '#schema/examples/companyOfTheInstitution.graphql?raw'
import employeesOfTheInstitution from '#schema/examples/employeesOfTheInstitution.graphql?raw'
import oneEmployee from '#schema/examples/oneEmployee.graphql?raw'
import oneEmployeeVariables from '#schema/examples/oneEmployee.variables.json?raw'
import wageParts from '#schema/examples/wageParts.graphql?raw'
import watchMyAccess from '#schema/examples/watchMyAccess.graphql?raw'
import whoAmI from '#schema/examples/whoAmI.graphql?raw'
import whoLookedAtMe from '#schema/examples/whoLookedAtMe.graphql?raw'
import whoLookedAtMeVariables from '#schema/examples/whoLookedAtMe.variables.json?raw'

/** The tabs that the page opens with, in this order. */
export const examples: readonly { readonly query: string; readonly variables?: string }[] = [
  { query: employeesOfTheInstitution },
  { query: oneEmployee, variables: oneEmployeeVariables },
  { query: absencesInPeriod, variables: absencesInPeriodVariables },
  { query: wageParts },
  { query: companyOfTheInstitution },
  { query: whoAmI },
  { query: changesToApprove },
  { query: accessLog },
  { query: whoLookedAtMe, variables: whoLookedAtMeVariables },
  { query: watchMyAccess },
]
