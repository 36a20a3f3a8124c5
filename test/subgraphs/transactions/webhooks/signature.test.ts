import { describe, expect, it } from 'vitest'
import { newSecret, signatures } from '../../../../subgraphs/transactions/webhooks/signature.ts'

describe('a signature', () => {
  it('is that of the example in the specification of Standard Webhooks', () => {
    // From its reference libraries' own tests.
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    expect(signatures([secret], 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, '{"test": 2432232314}')).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    )
  })
  it('stands there once for each secret, the newest first', () => {
    const [one, two] = [newSecret(), newSecret()]
    const both = signatures([one, two], 'id', 1, 'body')
    expect(both).toBe(`${signatures([one], 'id', 1, 'body')} ${signatures([two], 'id', 1, 'body')}`)
  })
  it('has a secret of 32 random bytes', () => {
    const secrets = Array.from({ length: 50 }, newSecret)
    expect(new Set(secrets).size).toBe(50)
    for (const secret of secrets) expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32)
  })
})
