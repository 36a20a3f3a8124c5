/** An employment by its id; all else is told by the payroll system's own subgraph. */
export interface EmployeeReference {
  readonly id: string
  readonly system: 'SLS' | 'OPUS'
}
