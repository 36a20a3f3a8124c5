/** Fields of the records of the delivery itself: first and last, and what change files alone hold. */
export const deliveryFields = {
  '000': ['RECORDTYPE', 'SORTFELT-10', 'OPGAVENR', 'PRODDTO', 'PRODDTOFORRIG'],
  '099': ['RECORDTYPE', 'PNR', 'TIMESTAMPU', 'HAENDELSE', 'AFLEDTMRK', 'NGLKONST'],
  '910': ['RECORDTYPE', 'SORTFELT-10', 'INDDATA', 'FEJLNR', 'FEJLTXT-UDTRÆK'],
  '997': ['RECORDTYPE', 'PNR', 'TIMESTAMPU', 'HAENDELSE', 'NGLKONST'],
  '999': ['RECORDTYPE', 'SORTFELT-10', 'TAELLER'],
} as const
