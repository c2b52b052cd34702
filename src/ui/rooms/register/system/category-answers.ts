/** CAT-1: the answers that led to a category, as they are kept with the system. */
import { type CategoryAnswers, type Question, questions } from '../../../../core'

export const questionNames = [
  'openTo',
  'providedBy',
  'municipalityPays',
  'mayRequireFunction',
  'mayRequireHosting',
  'interfaceFor',
  'supports',
] as const satisfies readonly Question[]

/** Which answers a question has is told by its own list, so what is set fits. */
function take(answers: CategoryAnswers, question: Question, given: unknown): void {
  const choices: readonly unknown[] = questions[question]
  if (choices.includes(given)) Reflect.set(answers, question, given)
}

/** What can't be read, or isn't an answer by now, is left out. */
export function parseAnswers(text: string): CategoryAnswers {
  const answers: CategoryAnswers = {}
  const given = fromJson(text)
  if (typeof given !== 'object' || given === null) return answers
  for (const question of questionNames) take(answers, question, Reflect.get(given, question))
  return answers
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** In the order of the questions, so that the same answers are the same text. '' for none. */
export function answersText(answers: CategoryAnswers): string {
  const ordered = Object.fromEntries(
    questionNames.flatMap(question => (answers[question] === undefined ? [] : [[question, answers[question]]])),
  )
  return Object.keys(ordered).length === 0 ? '' : JSON.stringify(ordered)
}

/** With the question answered so; undefined takes the answer back. */
export function withAnswer(answers: CategoryAnswers, question: Question, answer: unknown): CategoryAnswers {
  const { [question]: _, ...others } = answers
  const changed: CategoryAnswers = { ...others }
  take(changed, question, answer)
  return changed
}
