import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { ChangeFiles } from '../client/changeFiles.ts'
import { headOf, noNews, subjectOf, withRecord } from '../mapping/personNews.ts'
import type { FileHead, PersonNews } from '../model/changeFile.ts'

/** A file that lies at the server, by its name. */
export interface NamedFile {
  readonly name: string
  readonly bytes: number
  /** As the name has it: `YYMMDD`. */
  readonly day: string
}

/** Who takes in what a file tells, while it arrives. What is told counts when `read` has resolved. */
export interface NewsReader {
  /** What it throws ends the reading. */
  head(head: FileHead): Promise<void>
  news(news: PersonNews): Promise<void>
}

export interface ReadFile {
  readonly records: number
  /** SHA-256 of the bytes. */
  readonly digest: string
  readonly unknownTypes: readonly string[]
  /** Lines of our input that CPR refused (record 910), by error number. */
  readonly inputErrors: Readonly<Record<string, number>>
}

/** The change files of one customer, in our words. */
export interface ChangeFileReading {
  /** Whole files of the task alone, oldest first; companions and names that are none of a file are passed over. @throws UpstreamFault */
  list(desk: Desk, task: string): Promise<readonly NamedFile[]>
  /** @throws UpstreamFault; what the reader throws. */
  read(desk: Desk, name: string, reader: NewsReader): Promise<ReadFile>
}

/** `DÅÅMMDD.Lnnnnnn`, in either case (CPR dossier section 13.2). */
const NAME = /^d(\d{6})\.l(\d{6})$/i

export function changeFileReading(files: ChangeFiles): ChangeFileReading {
  return {
    list: async (desk, task) => {
      const { rows } = await desk.pass(
        { service: 'changeFiles', interfaceCode: 'CPR_DIREKTE', about: { institution: true }, ownerOf: () => ({}) },
        (permit) => files.list(permit),
      )
      return rows
        .flatMap(({ name, bytes }): NamedFile[] => {
          const [, day, named] = NAME.exec(name) ?? []
          return day === undefined || named !== task ? [] : [{ name, bytes, day }]
        })
        .sort((a, b) => a.day.localeCompare(b.day) || a.name.localeCompare(b.name))
    },
    read: async (desk, name, reader) => {
      let head: FileHead | null = null
      let current: PersonNews | null = null
      const inputErrors: Record<string, number> = {}
      const flush = async (): Promise<void> => {
        const told = current
        current = null
        if (told !== null) await reader.news(told)
      }
      const { head: end } = await desk.pass(
        { service: 'changeFile', interfaceCode: 'CPR_DIREKTE', about: { institution: true }, ownerOf: () => ({}) },
        (permit) =>
          files.read(permit, name, {
            start: async (record) => {
              head = headOf(record)
              await reader.head(head)
            },
            record: async (record) => {
              if (record.record === '910') {
                const number = record.fields.FEJLNR || 'none'
                inputErrors[number] = (inputErrors[number] ?? 0) + 1
                return
              }
              const subject = subjectOf(record) as CprNumber
              if (current?.cprNumber !== subject) {
                await flush()
                current = noNews(subject)
              }
              if (head !== null) current = withRecord(current, record, head.producedOn)
            },
          }),
      )
      await flush()
      return { records: end.records, digest: end.digest, unknownTypes: end.unknownTypes, inputErrors }
    },
  }
}
