import type { ChangeFault } from '../../transactions/payroll.ts'

function fault(code: string, field: string | null, text: string, textDanish: string): ChangeFault {
  return { code, field, text, textDanish }
}

/** What is wrong with rows of KMD's older files; fields are called as in the record tables. */
export const FILE_FAULTS = {
  header: fault(
    'HEADER_MISSING',
    null,
    'The first line must be the header line that was agreed with KMD, not a record.',
    'Den første linje skal være den overskriftslinje, der er aftalt med KMD, ikke en post.',
  ),
  start: fault(
    'START_LINE',
    null,
    'The file must begin with a start line (Z300).',
    'Filen skal begynde med en startlinje (Z300).',
  ),
  end: fault(
    'END_LINE',
    null,
    'The file must end with one end line (SLUTD).',
    'Filen skal slutte med én slutlinje (SLUTD).',
  ),
  count: fault(
    'RECORD_COUNT',
    'records',
    'The end line counts another number of records than there are.',
    'Slutlinjen tæller et andet antal poster, end der er.',
  ),
  length: fault('RECORD_LENGTH', null, 'The line has not the length of a record.', 'Linjen har ikke en posts længde.'),
  transaction: fault(
    'TRANSACTION_CODE',
    'transactionCode',
    'The line has not the transaction code of the format.',
    'Linjen har ikke formatets transaktionskode.',
  ),
  municipality: fault(
    'OTHER_MUNICIPALITY',
    'municipality',
    'The line is of another municipality.',
    'Linjen er fra en anden kommune.',
  ),
  cprNumber: fault('BAD_VALUE', 'cprNumber', 'The field holds no CPR number.', 'Feltet indeholder intet CPR-nummer.'),
  quantity: fault('BAD_VALUE', 'quantity', 'The quantity must be six digits.', 'Antallet skal være seks cifre.'),
  date: fault('BAD_VALUE', 'date', 'The field holds no day of the calendar.', 'Feltet indeholder ingen kalenderdag.'),
  wageCode: fault(
    'CONVERSION_MISSING',
    'tfCode',
    'The conversion of wage codes has no row for the TF-code.',
    'Omsætningen af lønkoder har ingen række for TF-koden.',
  ),
  account: fault(
    'CONVERSION_MISSING',
    'account',
    'The conversion of accounts has no row for the account.',
    'Omsætningen af konti har ingen række for kontoen.',
  ),
  firstDay: fault(
    'BAD_VALUE',
    'firstDay',
    'The first day must be a day of the calendar: an absence cannot be found without it.',
    'Første dag skal være en kalenderdag: et fravær kan ikke findes uden.',
  ),
  lastDay: fault(
    'BAD_VALUE',
    'lastDay',
    'The field holds no day of the calendar.',
    'Feltet indeholder ingen kalenderdag.',
  ),
  recoveredWhen: fault(
    'REQUIRED',
    'lastDay',
    'Who is reported well needs a last day of absence.',
    'En raskmelding kræver en sidste fraværsdag.',
  ),
  recovery: fault(
    'NOT_ONE_OF',
    'recoveryCode',
    'The recovery code is blank or R.',
    'Raskmeldingskoden er blank eller R.',
  ),
  reason: fault('REQUIRED', 'reason', 'A reason code is required.', 'Der skal angives en årsagskode.'),
  birth: fault(
    'NOT_TAKEN',
    'expectedBirth',
    'Days of birth belong to a maternity case: register that first, and the absence with its key.',
    'Fødselsdatoer hører til en barselssag: opret den først, og fraværet med dens nøgle.',
  ),
  payment: fault(
    'NOT_TAKEN',
    'tfCode',
    'A payment within a record of absence is not taken: submit it as a one-off payment.',
    'En lønpost i en fraværspost modtages ikke: indsend den som en engangsydelse.',
  ),
  history: fault(
    'NOT_TAKEN',
    'historyMark',
    'What the history mark means is not known: submit the absence without it.',
    'Historikmærkets betydning kendes ikke: indsend fraværet uden.',
  ),
  employee: fault(
    'NOT_TAKEN',
    'deleteEmployee',
    'KMD Opus has no counterpart to deleting a whole employee.',
    'KMD Opus har intet modstykke til at slette en hel medarbejder.',
  ),
  notThere: fault(
    'RECORD_NOT_FOUND',
    'firstDay',
    'No absence of this reason begins on this day, or several do. One that an earlier row of the same file registers is not there yet.',
    'Intet fravær med denne årsag begynder denne dag, eller flere gør. Et fravær, som en tidligere række i samme fil opretter, er der endnu ikke.',
  ),
} as const
