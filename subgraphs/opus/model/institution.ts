/** An institution as this subgraph knows it: by its id. */
export interface Institution {
  readonly id: string
}
