import { describe, expect, it } from 'vitest'
import { createSlots } from '../../../../subgraphs/cpr/wire/slots.ts'

const never = new AbortController().signal

describe('slots', () => {
  it('are given as long as there are any, then in the order asked for', async () => {
    const slots = createSlots(2)
    const first = await slots.take(never)
    await slots.take(never)
    const order: string[] = []
    const third = slots.take(never).then(() => order.push('third'))
    const fourth = slots.take(never).then((leave) => {
      order.push('fourth')
      leave()
    })
    await Promise.resolve()
    expect(order).toEqual([])
    first()
    await third
    expect(order).toEqual(['third'])
    first()
    await Promise.resolve()
    expect(order).toEqual(['third'])
    void fourth
  })

  it('pass by whoever gave up waiting', async () => {
    const slots = createSlots(1)
    const leave = await slots.take(never)
    const impatient = new AbortController()
    const gaveUp = slots.take(impatient.signal)
    const patient = slots.take(never)
    impatient.abort(new Error('no time'))
    await expect(gaveUp).rejects.toThrow('no time')
    leave()
    const next = await patient
    next()
    await slots.take(never)
  })

  it('are not given to whoever has no time to begin with', async () => {
    const slots = createSlots(1)
    await expect(slots.take(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
  })
})
