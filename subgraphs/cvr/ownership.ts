import type { Claim } from '#foundation/tenancy/screening.ts'

interface RelatedUnit {
  readonly virksomhedsrelation: readonly { readonly cvrNummer: number }[]
}

/** CVR is a public register and names no institution; an answer must still speak of the number asked for. */
export function ownerOfEnterprise({ cvrNummer }: { readonly cvrNummer: number }): Claim {
  return { subject: eightDigits(cvrNummer) }
}

/** A unit may have passed from one enterprise to another and speaks of each: of the one asked about, if it is among them. */
export function ownerOfUnit(asked: string): (unit: RelatedUnit) => Claim {
  return ({ virksomhedsrelation }) => {
    const owners = virksomhedsrelation.map(({ cvrNummer }) => eightDigits(cvrNummer))
    return { subject: owners.includes(asked) ? asked : (owners.at(-1) ?? '') }
  }
}

/** A unit asked for by its own number must speak of it. */
export function unitByNumber({ pNummer }: { readonly pNummer: number }): Claim {
  return { subject: String(pNummer).padStart(10, '0') }
}

/** A number in JSON has lost its leading zeros. */
function eightDigits(cvrNummer: number): string {
  return String(cvrNummer).padStart(8, '0')
}
