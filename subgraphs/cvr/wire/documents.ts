import { z } from 'zod'

/** Days, both included; `gyldigTil` null: it goes on. Source: CVR dossier sections 2 and 6.2. */
const periode = z.object({ gyldigFra: z.string().nullable(), gyldigTil: z.string().nullable() })

const navn = z.object({ navn: z.string(), periode })
const livsforloeb = z.object({ periode })
const branche = z.object({ branchekode: z.string(), branchetekst: z.string().nullish(), periode })
const status = z.object({ status: z.string(), periode })
const form = z.object({
  virksomhedsformkode: z.number(),
  kortBeskrivelse: z.string().nullish(),
  langBeskrivelse: z.string().nullish(),
  periode,
})

/** CVR dossier section 6.3. Numbers are whole, so leading zeros are lost. The c/o name, which is a person's, is not read. */
const adresse = z.object({
  landekode: z.string().nullish(),
  fritekst: z.string().nullish(),
  vejkode: z.number().nullish(),
  kommune: z.object({ kommuneKode: z.number(), kommuneNavn: z.string().nullish() }).nullish(),
  vejnavn: z.string().nullish(),
  husnummerFra: z.number().nullish(),
  husnummerTil: z.number().nullish(),
  bogstavFra: z.string().nullish(),
  bogstavTil: z.string().nullish(),
  etage: z.string().nullish(),
  sidedoer: z.string().nullish(),
  postboks: z.string().nullish(),
  bynavn: z.string().nullish(),
  postnummer: z.number().nullish(),
  postdistrikt: z.string().nullish(),
  adresseId: z.string().nullish(),
  sidstValideret: z.string().nullish(),
  periode,
})

/** Counts of a year, quarter or month (CVR dossier sections 6.2 and 10.4). Older documents have an interval alone. */
const beskaeftigelse = z.object({
  aar: z.number(),
  kvartal: z.number().nullish(),
  maaned: z.number().nullish(),
  antalInklusivEjere: z.number().nullish(),
  antalAarsvaerk: z.number().nullish(),
  antalAnsatte: z.number().nullish(),
  intervalKodeAntalInklusivEjere: z.string().nullish(),
  intervalKodeAntalAarsvaerk: z.string().nullish(),
  intervalKodeAntalAnsatte: z.string().nullish(),
})

/** The value is always a text; `vaerditype` says what it stands for. */
const attribut = z.object({
  type: z.string(),
  vaerditype: z.string().nullish(),
  vaerdier: z.array(z.object({ vaerdi: z.string(), periode })),
})

/** A part that the reply leaves out is empty: any may be missing (CVR dossier section 6.2). */
const history = <Element extends z.ZodType>(element: Element) => z.array(element).default([])

/** What enterprises and production units have alike. Source: CVR dossier sections 6.2 and 7. */
const enhed = {
  enhedsNummer: z.number().nullish(),
  samtId: z.number().nullish(),
  reklamebeskyttet: z.boolean(),
  dataAdgang: z.number().nullish(),
  fejlRegistreret: z.boolean().nullish(),
  naermesteFremtidigeDato: z.string().nullish(),
  sidstOpdateret: z.string().nullish(),
  sidstIndlaest: z.string().nullish(),
  livsforloeb: z.array(livsforloeb),
  navne: z.array(navn),
  beliggenhedsadresse: z.array(adresse),
  postadresse: history(adresse),
  hovedbranche: z.array(branche),
  bibranche1: history(branche),
  bibranche2: history(branche),
  bibranche3: history(branche),
  aarsbeskaeftigelse: history(beskaeftigelse),
  kvartalsbeskaeftigelse: history(beskaeftigelse),
  maanedsbeskaeftigelse: history(beskaeftigelse),
  erstMaanedsbeskaeftigelse: history(beskaeftigelse),
  attributter: history(attribut),
}

/** Root `Vrvirksomhed`, as far as we ask for it. Source: CVR dossier sections 6.2 and 6.4. */
export const virksomhed = z.object({
  ...enhed,
  cvrNummer: z.number(),
  binavne: history(navn),
  regNummer: history(z.object({ regnummer: z.string(), periode })),
  virksomhedsform: z.array(form),
  virksomhedsstatus: z.array(status),
  virksomhedMetadata: z.object({
    nyesteNavn: navn.nullish(),
    nyesteVirksomhedsform: form.nullish(),
    nyesteHovedbranche: branche.nullish(),
    antalPenheder: z.number().nullish(),
    sammensatStatus: z.string().nullish(),
    stiftelsesDato: z.string().nullish(),
    virkningsDato: z.string().nullish(),
  }),
})

/** Root `VrproduktionsEnhed`, as far as we ask for it. Source: CVR dossier section 7. */
export const produktionsenhed = z.object({
  ...enhed,
  pNummer: z.number(),
  hovedbranche: history(branche),
  virksomhedsrelation: z.array(z.object({ cvrNummer: z.number(), periode })),
  produktionsEnhedMetadata: z.object({
    nyesteNavn: navn.nullish(),
    nyesteHovedbranche: branche.nullish(),
    sammensatStatus: z.string().nullish(),
  }),
})

/** A contact that is secret has lost its value by the time that anything above the wire sees it (CVR dossier section 11). */
const kontakt = z
  .object({ kontaktoplysning: z.string(), hemmelig: z.boolean(), periode })
  .transform(({ kontaktoplysning, hemmelig, periode: during }) => ({
    kontaktoplysning: hemmelig ? null : kontaktoplysning,
    periode: during,
  }))

const kontakter = {
  reklamebeskyttet: z.boolean(),
  telefonNummer: history(kontakt),
  telefaxNummer: history(kontakt),
  elektroniskPost: history(kontakt),
  hjemmeside: history(kontakt),
  obligatoriskEmail: history(kontakt),
}

/** The contacts alone, which are asked for by a question of their own. */
export const virksomhedKontakt = z.object({ ...kontakter, cvrNummer: z.number() })
export const produktionsenhedKontakt = z.object({ ...kontakter, pNummer: z.number() })

export type Periode = z.output<typeof periode>
export type Adresse = z.output<typeof adresse>
export type Branche = z.output<typeof branche>
export type Beskaeftigelse = z.output<typeof beskaeftigelse>
export type Vrvirksomhed = z.output<typeof virksomhed>
export type VrproduktionsEnhed = z.output<typeof produktionsenhed>
export type VirksomhedKontakt = z.output<typeof virksomhedKontakt>
export type ProduktionsenhedKontakt = z.output<typeof produktionsenhedKontakt>
/** What both roots have alike. */
export type Enhed = Pick<Vrvirksomhed, keyof typeof enhed>
export type Kontakter = Pick<VirksomhedKontakt, keyof typeof kontakter>
