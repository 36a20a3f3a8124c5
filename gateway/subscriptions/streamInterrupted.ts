/**
 * A stream ends although there may be more to come: the gateway closes, or it has lasted as long as one may. The client is not told that it
 * is complete, so that it asks again by itself, as clients of both protocols do where a line breaks.
 */
export class StreamInterrupted extends Error {
  constructor() {
    super('The stream is to be asked for again.')
    this.name = 'StreamInterrupted'
  }
}
