import type { Caller } from '#foundation/tenancy/caller.ts'

/** Arguments of a field by name, as JSON. */
export type Arguments = Readonly<Record<string, unknown>>

/** Who opened a stream and what for. */
export interface Concern {
  /** As at the opening: good for saying what concerns whom, never for asking a subgraph. */
  readonly caller: Caller
  /** What the client gave the field. */
  readonly arguments: Arguments
}

/**
 * What makes a field of Subscription speak. A feed carries no data: it says that there is something new for somebody, and the event is then
 * executed as a query, with the rights that the caller has at that moment.
 */
export interface EventFeed {
  /** Whether the state as it is is sent when the stream opens: not where only an event decides what is asked. */
  beginsWithState(concern: Concern): boolean
  /** Whether an event about what the caller may not see by then is passed over. The state at the opening is answered as it is. */
  readonly notFoundIsNoEvent?: boolean
  /**
   * @param changed to be called for each event that concerns the caller's institution and rights, and for no other: that it comes tells
   * something, too. What it is given are arguments that the event decides. Events of the same arguments that have not been sent yet become one.
   * `dealtWith` is called when the event has been executed, with whether that gave an answer: a feed that has more to tell than anybody should keep
   * waits for it.
   * @returns stops listening.
   */
  listen(
    concern: Concern,
    changed: (decided?: Arguments, dealtWith?: (isAnswered: boolean) => void) => void,
  ): () => void
}
