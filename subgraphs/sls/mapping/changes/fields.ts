import * as form from './form.ts'

/** One field of a change, in both languages. */
export interface Field {
  /** Ours. */
  readonly name: string
  /** SLS's; segments stand for six of them. */
  readonly wire: string
  readonly form: form.Form
  readonly needed: boolean
  /** May be emptied: an empty element is sent (SLS dossier section 7.2). */
  readonly clearable: boolean
}

const of = (name: string, wire: string, as: form.Form): Field => ({
  name,
  wire,
  form: as,
  needed: false,
  clearable: false,
})
const needed = (field: Field): Field => ({ ...field, needed: true })
const clearable = (field: Field): Field => ({ ...field, clearable: true })

const PERCENTAGE = form.decimal(2, 0n, 100n)
const SIGNED_DAYS = form.decimal(2, -99_999n, 99_999n)
const AMOUNT = form.decimal(2, -999_999_999n, 999_999_999n)
const CODE = form.text(6)
const OPERATOR = form.oneOf({ '+': '+', '-': '-', '=': '=', ADD: '+', SUBTRACT: '-', SET: '=' })
const FRACTION = form.part({
  numerator: ['Taeller', form.decimal(2, 0n, 999n)],
  denominator: ['Naevner', form.decimal(2, 0n, 999n)],
})
/** Lønform, SLS dossier section 2.2: 1 documented, 2 and 3 inferred. */
const PAY_FORM = form.oneOf({ IN_ADVANCE: '1', IN_ARREARS: '2', HOURLY: '3', 1: '1', 2: '2', 3: '3' })
const HOLIDAY_TYPE = form.oneOf({ HOLIDAY: 'F', SPECIAL_HOLIDAY: 'S', F: 'F', S: 'S' })

const from = needed(of('from', 'Fradato', form.day))
const to = of('to', 'Tildato', form.day)
const element = needed(of('payElementCode', 'Loendelskode', form.digits(4)))
const unit = of('subAccountUnit', 'Delregnskab', form.digits(8))
const accounts = [of('natureAccount', 'Artskonto', form.digits(4)), of('segments', 'Segment', form.segments)]
const share = needed(of('splitPercentage', 'Opsplitningsprocent', PERCENTAGE))
const category = of('personnelCategory', 'Personalekategori', form.digits(3))
const payClass = of('payClass', 'Klasse', form.digits(2))
const step = of('payStep', 'Trin', form.digits(2))
const position = of('positionCode', 'Stillingsbetegnelse', form.digits(4))
const payForm = of('payForm', 'Loenform', PAY_FORM)
const advancement = of('advancementDate', 'Oprykningsdato', form.day)
const seniority = of('paySeniorityDate', 'Loenanciennitetsdato', form.day)
const fraction = of('employmentFraction', 'Ansaettelsesbroek', FRACTION)
const workplace = of('administrativeWorkplace', 'AdministrativtTjenestested', form.digits(4))
const bank = of(
  'bankAccount',
  'Bankkonto',
  form.part({
    registrationNumber: ['Registreringsnummer', form.digits(4)],
    accountNumber: ['Kontonummer', form.digits(1, 10)],
  }),
)

/** Where somebody stands in an agreement: told at the hire and in each contract. */
const placement = [
  needed(category),
  needed(payClass),
  needed(step),
  advancement,
  seniority,
  needed(position),
  payForm,
  needed(fraction),
]

/** An object whose occurrences are made, changed and deleted one by one. SLS dossier section 5.3. */
export interface DatedObject {
  /** `Kontering`. */
  readonly object: string
  /** What the operations are called after their verb: `Posting`. */
  readonly noun: string
  /** `create`, or another word for it. */
  readonly creates: string
  /** Names of the fields that name an occurrence. */
  readonly key: readonly string[]
  readonly fields: readonly Field[]
}

/** SLS dossier sections 7.4 to 7.6, 7.8 to 7.11, 7.13, 7.19. */
export const datedObjects: readonly DatedObject[] = [
  {
    object: 'Kontering',
    noun: 'Posting',
    creates: 'create',
    key: ['from'],
    fields: [from, to, needed(unit), ...accounts, workplace, of('workplace', 'Arbejdssted', form.digits(4))],
  },
  {
    object: 'AfvigendeKontering',
    noun: 'DeviatingPosting',
    creates: 'create',
    key: ['from', 'subAccountUnit', 'natureAccount', 'segments'],
    fields: [from, to, needed(unit), ...accounts, share],
  },
  {
    object: 'Loendelskontering',
    noun: 'PayElementPosting',
    creates: 'create',
    key: ['from', 'payElementCode'],
    fields: [element, from, to, unit, ...accounts, share],
  },
  {
    object: 'Overenskomst',
    noun: 'Contract',
    creates: 'create',
    key: ['from'],
    fields: [
      needed(of('from', 'OverenskomstFradato', form.day)),
      of('to', 'OverenskomstTildato', form.day),
      ...placement,
      of('payPool', 'Loenpulje', form.oneOf({ EXECUTIVE: 'C', LOCAL: 'L', C: 'C', L: 'L' })),
      of('negotiatingOrganisation', 'ForhandlingsberettigetOrganisation', form.digits(3)),
      of('trialScheme', 'Forsoegsordning', form.digits(2)),
    ],
  },
  {
    object: 'Statistik',
    noun: 'Statistics',
    creates: 'create',
    key: ['from'],
    fields: [
      from,
      to,
      of('employmentForm', 'Ansaettelsesform', form.digits(1)),
      of('substituteScheme', 'Vikarordning', CODE),
      of('employmentScheme', 'Beskaeftigelsesordning', form.digits(2, 3)),
      of('officialPositionCode', 'OfficielStillingskode', CODE),
      of('appropriationSalaryFrame', 'Bevillingsloenramme', form.digits(2)),
      of('localPositionCode', 'LokalStillingskode', CODE),
      of('jobFunctionCode', 'JobFunktionsKode', form.digits(6)),
      of('jobStatusCode', 'JobStatusKode', form.digits(1)),
      of('employmentTermsCode', 'Ansaettelsesvilkaar', CODE),
    ],
  },
  {
    object: 'Afgang',
    noun: 'Departure',
    creates: 'register',
    key: ['cause', 'payActionCode', 'from'],
    fields: [
      of('cause', 'Afgangsaarsagskode', form.digits(2, 3)),
      of('payActionCode', 'Akko', form.digits(2)),
      from,
      to,
    ],
  },
  {
    object: 'Erindring',
    noun: 'Reminder',
    creates: 'create',
    key: ['code', 'date'],
    fields: [
      needed(of('code', 'Erindringskode', form.digits(2))),
      needed(of('date', 'Erindringsdato', form.day)),
      of('text', 'Erindringstekst', form.text(60)),
    ],
  },
  {
    object: 'Iap',
    noun: 'IndividualPension',
    creates: 'create',
    key: ['from', 'payElementCode'],
    fields: [
      element,
      from,
      to,
      needed(of('registrationNumber', 'Registreringsnummer', form.digits(4))),
      needed(of('accountNumber', 'Kontonummer', form.digits(1, 10))),
      of('policyNumber', 'Policenummer', form.text(20)),
      of('percentage', 'Procent', PERCENTAGE),
      of('amount', 'Beloeb', AMOUNT),
      of('share', 'Andel', form.oneOf({ OWN: 'E', EMPLOYER: 'A', E: 'E', A: 'A' })),
    ],
  },
  {
    object: 'Skatteloendel',
    noun: 'TaxPayElement',
    creates: 'create',
    key: ['from', 'payElementCode'],
    fields: [
      element,
      from,
      to,
      of('taxationKind', 'Beskatningstype', CODE),
      of('withholdingPercentage', 'Traekprocent', PERCENTAGE),
      of('monthlyDeduction', 'MaanedligtFradrag', form.decimal(2, 0n, 999_999_999n)),
      of('exempt', 'Skattefritagelse', form.flag),
    ],
  },
]

/** A change that goes to one service with its fields as they are. */
export interface PlainChange {
  readonly operation: string
  /** `PersonAjrf`. */
  readonly service: string
  readonly fields: readonly Field[]
}

/** SLS dossier sections 7.1, 7.2, 7.7, 7.12, 7.15 to 7.18, 7.20. */
export const plainChanges: readonly PlainChange[] = [
  {
    operation: 'hireEmployee',
    service: 'NyAnsaettelseOpret',
    fields: [
      needed(of('cprNumber', 'CPRnummer', form.cprNumber)),
      of('sequenceNumber', 'Loebenummer', form.digits(3)),
      needed(of('group', 'Gruppe', form.digits(3))),
      from,
      needed(of('givenName', 'Fornavn', form.text(34))),
      needed(of('familyName', 'Efternavn', form.text(34))),
      bank,
      needed(of('taxCardType', 'Skattekorttype', form.oneOf({ MAIN: '1', SECONDARY: '2', 1: '1', 2: '2' }))),
      ...placement,
      needed(unit),
      workplace,
    ],
  },
  { operation: 'deleteHire', service: 'NyAnsaettelseSlet', fields: [from] },
  {
    operation: 'changeIdentity',
    service: 'PersonAjrf',
    fields: [
      of('familyName', 'Efternavn', form.text(34)),
      of('givenName', 'Fornavn', form.text(34)),
      clearable(of('preferredName', 'Kaldenavn', form.text(34))),
      clearable(of('positionText', 'StillingTekst', form.text(30))),
      clearable(bank),
    ],
  },
  {
    operation: 'changeAdvancement',
    service: 'OprykningAjrf',
    fields: [
      needed(advancement),
      category,
      payClass,
      step,
      position,
      payForm,
      of('finalStep', 'Oprykningssluttrin', form.digits(2)),
      of('indicator', 'Oprykningsindikator', form.text(1)),
    ],
  },
  {
    operation: 'setFixedFields',
    service: 'FasteFelterAjrf',
    fields: [
      needed(
        of(
          'fields',
          'FastFelt',
          form.several(
            form.part({
              number: ['FastFeltNummer', form.digits(3)],
              operator: ['Operator', OPERATOR],
              value: ['Vaerdi', form.decimal(2, -99_999_999_999n, 99_999_999_999n)],
            }),
          ),
        ),
      ),
    ],
  },
  {
    operation: 'changeHolidayEntitlement',
    service: 'FerieretAjrf',
    fields: [
      needed(of('year', 'Ferieaar', form.year)),
      needed(of('type', 'Ferietype', HOLIDAY_TYPE)),
      needed(of('operator', 'Operator', OPERATOR)),
      of('days', 'Dage', SIGNED_DAYS),
      of('hours', 'Timer', SIGNED_DAYS),
    ],
  },
  {
    operation: 'correctHoliday',
    service: 'FerieKorrigerAjrf',
    fields: [
      needed(of('year', 'Ferieaar', form.year)),
      needed(of('type', 'Ferietype', HOLIDAY_TYPE)),
      from,
      needed(to),
      needed(of('days', 'Dage', SIGNED_DAYS)),
    ],
  },
  {
    operation: 'changeCareDays',
    service: 'OmsorgsregnskabAjrf',
    fields: [
      needed(of('basis', 'Optjeningsform', form.oneOf({ CONVERTED: 'K', ALLOTTED: 'T', K: 'K', T: 'T' }))),
      needed(of('date', 'Dato', form.day)),
      of('child', 'Barn', childsNumber()),
      needed(of('days', 'Dage', SIGNED_DAYS)),
    ],
  },
  {
    operation: 'changeTimeBank',
    service: 'TimebankAjrf',
    fields: [
      needed(of('type', 'Timebanktype', CODE)),
      needed(of('date', 'Dato', form.day)),
      needed(of('operator', 'Operator', OPERATOR)),
      needed(of('hours', 'Timer', form.decimal(2, 0n, 9_999n))),
    ],
  },
  {
    operation: 'changeCivilServantPension',
    service: 'PensabAjrf',
    fields: [
      from,
      needed(of('pensionScaleStep', 'Pensionsskalatrin', form.decimal(0, 1n, 55n))),
      category,
      payClass,
      step,
      advancement,
      fraction,
    ],
  },
]

/** SLS dossier section 8.5. */
export const controlChanges: readonly PlainChange[] = [
  {
    operation: 'setInputChannels',
    service: 'InddataStopAjrf',
    fields: [
      needed(of('group', 'Gruppe', form.digits(3))),
      of('stopOnline', 'StopOnline', form.flag),
      of('stopOedup', 'StopOedup', form.flag),
    ],
  },
  { operation: 'discardPendingInput', service: 'LoenmodtagerOpdateringSlet', fields: [] },
]

/** A child's number alone, where SLS has a part for it. */
function childsNumber(): form.Form {
  return { ...form.cprNumber, write: (value) => ({ CPRnummer: form.cprNumber.write(value) }) }
}
