import { Choices } from './choices.ts'
import { type Lane, nextStep } from './history.ts'
import { intrude } from './intrusion.ts'
import { againstTheLaw } from './law.ts'
import { ask, drawAsker, drawQuestion, type Question } from './questions.ts'
import { countTry, type Stage } from './stage.ts'

/** Cases under way at once, each in a lane of its own. */
const LANES = 6

/**
 * Plays the cases, several at once, so that batches and caches are shared by those who may not see each other's. One case goes some steps on in
 * the registry's history of its lane, and then asks, by whoever was let in before and whoever still is.
 * @returns what was against the law, each with the number of its case; the first few end the play.
 */
export async function playCases(stage: Stage, cases: readonly (readonly number[])[]): Promise<readonly string[]> {
  const found: string[] = []
  let next = 0
  const play = async (lane: Lane): Promise<void> => {
    while (next < cases.length && found.length < ENOUGH) {
      const number = next
      next += 1
      const against = await playCase(stage, lane, new Choices(cases[number] ?? []))
      found.push(...against.map((one) => `case ${number}: ${one}`))
    }
  }
  await Promise.all(Array.from({ length: LANES }, (_, number) => play({ number, systems: [], made: 0 })))
  return found
}

const ENOUGH = 5

async function playCase(stage: Stage, lane: Lane, choices: Choices): Promise<readonly string[]> {
  const found: string[] = []
  const steps = lane.systems.length === 0 ? 4 : choices.pick([0, 0, 0, 1])
  for (let step = 0; step < steps; step += 1) found.push(...(await nextStep(stage, lane, choices)))
  if (choices.chance(6)) found.push(...(await intrude(stage, lane, choices)))

  const questions: Question[] = Array.from({ length: choices.pick([1, 1, 2]) }, () =>
    drawQuestion(stage, drawAsker(stage, lane.systems.slice(-12), choices), choices),
  )
  const isLive = stage.live && choices.chance(30)
  // Sometimes the registry is changed while they are being answered.
  const isRaced = choices.chance(4)
  const asking = questions.map((question) => ask(stage, question, isLive))
  if (isRaced) {
    countTry(stage, 'races')
    found.push(...(await nextStep(stage, lane, choices)))
  }
  const answers = await Promise.all(asking)
  for (const [index, question] of questions.entries()) {
    countTry(stage, question.what)
    for (const answered of answers[index] ?? []) found.push(...againstTheLaw(stage, question, answered, isRaced))
  }
  return found
}
