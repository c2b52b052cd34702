import { type CategoryAnswers, categoryProfiles, type Question, questionNames, questions } from './category-profile.ts'
import { type Category, categories } from './governance-model.ts'

export type Classification = { category: Category } | { ask: Question[]; possible: Category[] }

/** What has to be known before a category is concluded: nothing becomes a public service only because it fits nowhere else. */
const proofs: Partial<Record<Category, Question>> = { publicService: 'openTo' }

/**
 * The category that the answers lead to (CAT-1), or the questions to ask next, the most telling one first, with the
 * categories still possible. Answers that contradict each other are never outvoted: the fewest that have to be taken back
 * are asked again, and `possible` is what would fit then.
 */
export function classify(answers: CategoryAnswers): Classification {
  const possible = fitting(answers)
  const [category] = possible
  if (category === undefined) return contradiction(answers)
  const proof = proofs[category]
  if (possible.length === 1 && proof && answers[proof] === undefined) return { ask: [proof], possible }
  if (possible.length === 1) return { category }
  return { ask: tellingQuestions(answers, possible), possible }
}

function fitting(answers: CategoryAnswers): Category[] {
  return categories.filter(category =>
    categoryProfiles[category].some(profile =>
      questionNames.every(question => {
        const given = answers[question]
        const allowed: readonly unknown[] | undefined = profile[question]
        return given === undefined || allowed === undefined || allowed.includes(given)
      }),
    ),
  )
}

function without(answers: CategoryAnswers, left: readonly Question[]): CategoryAnswers {
  const kept = { ...answers }
  for (const question of left) delete kept[question]
  return kept
}

function contradiction(answers: CategoryAnswers): Classification {
  const given = questionNames.filter(question => answers[question] !== undefined)
  for (let size = 1; size <= given.length; size++) {
    const mending = subsets(given, size).filter(left => fitting(without(answers, left)).length > 0)
    if (mending.length === 0) continue
    const possible = new Set(mending.flatMap(left => fitting(without(answers, left))))
    const asked = new Set(mending.flat())
    return {
      ask: questionNames.filter(question => asked.has(question)),
      possible: categories.filter(category => possible.has(category)),
    }
  }
  return { ask: [...questionNames], possible: [...categories] }
}

function subsets(of: readonly Question[], size: number): Question[][] {
  if (size === 0) return [[]]
  return of.flatMap((first, index) => subsets(of.slice(index + 1), size - 1).map(rest => [first, ...rest]))
}

/** Unanswered questions with an answer that would rule something out; those that leave least open come first. */
function tellingQuestions(answers: CategoryAnswers, possible: readonly Category[]): Question[] {
  const remaining = questionNames
    .filter(question => answers[question] === undefined)
    .map(question => {
      const left = questions[question]
        .map(answer => fitting({ ...answers, [question]: answer }).length)
        .filter(count => count > 0)
      return { question, tells: left.some(count => count < possible.length), worst: Math.max(...left) }
    })
  return remaining
    .filter(candidate => candidate.tells)
    .sort((a, b) => a.worst - b.worst)
    .map(candidate => candidate.question)
}
