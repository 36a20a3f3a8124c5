import type { Place } from '../model/personAddress.ts'

/** The fields of a place that 002, 003 and 023 share. */
interface PlaceFields {
  readonly KOMKOD: string
  readonly VEJKOD: string
  readonly HUSNR: string
  readonly ETAGE: string
  readonly SIDEDOER: string
  readonly BNR: string
}

export function placeOf(fields: PlaceFields | undefined): Place {
  return {
    municipalityCode: fields?.KOMKOD || null,
    roadCode: fields?.VEJKOD || null,
    houseNumber: withoutZeros(fields?.HUSNR ?? '') || null,
    floor: withoutZeros(fields?.ETAGE ?? '') || null,
    door: withoutZeros(fields?.SIDEDOER ?? '') || null,
    buildingNumber: fields?.BNR || null,
  }
}

/** `012A` is 12A, `02` is 2, `0001` is 1; `st` and `tv` stay. */
export function withoutZeros(text: string): string {
  return text.replace(/^0+/, '').trim()
}

/** Lines that have something in them. */
export function linesOf(...lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '')
}
