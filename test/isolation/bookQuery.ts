/** What is asked of employees by their ids. Nothing in it depends on a scope that gives a replacement instead of null. */
export const BOOK = `query Book($ids: [ID!]!) { employees(ids: $ids) { __typename id name givenName familyName employeeNumber status statusCode
  employedFrom employedTo ... on SlsEmployee { sequenceNumber }
  contracts { validFrom positionCode positionTitle organisationUnit payClass payStep weeklyHours }
  absences(period: {from: "2025-01-01"}, first: 5) { nodes { id from to hours days } }
  quotas { earned used remaining validFrom validTo }
  wageParts(first: 5) { nodes { id code date validFrom amount { amount } } }
  person { id cprNumber name { given family } address { street postalCode } status civilStatus } } }`

/** Fields of it that an access can leave out, of both kinds of employee. */
export const WITHHOLDABLE = [
  'Employee.person',
  'Employee.familyName',
  'Employee.contracts',
  'Employee.quotas',
  'Employee.absences',
  'SlsEmployee.wageParts',
  'OpusEmployee.wageParts',
  'Person.cprNumber',
  'Person.address',
  'Contract.positionTitle',
  'Absence.to',
] as const

/** What an administrator sees of the registry, with a place for a grant's id and for a cursor of another. */
export const REGISTRY = `query Registry($grant: ID, $after: String, $at: DateTime!) { institution { id
  externalSystems { id subject name own supplier } accessInstructions { id number system { id name } requestedBy signedBy purpose }
  accessCertificates { id fingerprint subject } accessEntitlements { id }
  accessGrants { id system purpose suspendReason openedBy openInstruction { id purpose } }
  accessGrantsAt(at: $at) { id system purpose }
  accessEvents(first: 20, after: $after, grantId: $grant) { edges { cursor node { id actor grantId instructionId certificateId note } } } } }`
