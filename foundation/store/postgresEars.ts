import type { Client } from 'pg'
import type { Log } from '../log/log.ts'

type Heard = (word: string | null) => void

/** A connection that hears what is said on channels, for as long as anybody listens. */
export interface Ears {
  listen(channel: string, heard: Heard): Promise<() => Promise<void>>
  close(): Promise<void>
}

const PAUSE_MS = 500

/**
 * Connects when the first listens. A connection that is lost is sought again until it is there; then everybody hears `null`, since words may
 * have been missed.
 * @param newClient a client that is not connected yet.
 */
export function openEars(newClient: () => Client, log: Log): Ears {
  const listeners = new Map<string, Set<Heard>>()
  let current: Promise<Client> | undefined
  let isClosed = false

  const tell = (heard: Heard, word: string | null): void => {
    try {
      heard(word)
    } catch (error) {
      log.error('store_listener_failed', {}, error)
    }
  }
  const connect = async (): Promise<Client> => {
    const client = newClient()
    client.on('notification', ({ channel, payload }) => {
      for (const heard of listeners.get(channel) ?? []) tell(heard, payload ?? '')
    })
    try {
      await client.connect()
      for (const channel of listeners.keys()) await client.query(`listen ${channel}`)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
    client.once('end', () => {
      if (isClosed) return
      current = reconnect()
      // Told to whoever waits for it.
      current.catch(() => undefined)
    })
    return client
  }
  const reconnect = async (): Promise<Client> => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS).unref())
      if (isClosed) throw new Error('the store is closed')
      try {
        const client = await connect()
        for (const all of listeners.values()) for (const heard of all) tell(heard, null)
        return client
      } catch (error) {
        log.warn('store_listener_not_connected', { reason: error instanceof Error ? error.message : 'unknown' })
      }
    }
  }

  return {
    listen: async (channel, heard) => {
      const all = listeners.get(channel) ?? new Set()
      listeners.set(channel, all.add(heard))
      current ??= connect()
      const connecting = current
      try {
        await (await connecting).query(`listen ${channel}`)
      } catch (error) {
        all.delete(heard)
        // The next who listens tries anew.
        if (current === connecting) current = undefined
        throw error
      }
      return async () => {
        all.delete(heard)
      }
    },
    close: async () => {
      isClosed = true
      const client = await current?.catch(() => undefined)
      await client?.end()
    },
  }
}
