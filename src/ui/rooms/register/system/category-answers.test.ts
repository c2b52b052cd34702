import { expect, test } from 'vitest'
import { answersText, parseAnswers, withAnswer } from './category-answers'

test('CAT-1 answers are kept as text and read back the same, whatever order they were given in', () => {
  const answers = withAnswer(withAnswer({}, 'municipalityPays', false), 'openTo', 'everybody')
  expect(answersText(answers)).toBe('{"openTo":"everybody","municipalityPays":false}')
  expect(parseAnswers(answersText(answers))).toEqual(answers)
  expect(answersText({})).toBe('')
})

test('CAT-1 what is no answer is left out, and an answer can be taken back', () => {
  expect(parseAnswers('{"openTo":"somebody","providedBy":"self","extra":1}')).toEqual({ providedBy: 'self' })
  expect(parseAnswers('')).toEqual({})
  expect(parseAnswers('[')).toEqual({})
  expect(parseAnswers('null')).toEqual({})
  expect(withAnswer({ openTo: 'customers' }, 'openTo', undefined)).toEqual({})
  expect(withAnswer({ openTo: 'customers' }, 'openTo', 'nobody')).toEqual({})
})
