import { describe, expect, test } from 'vitest'
import type { Version } from '../../../storage/repository'
import { changesOf } from './history-changes'

const version = (label: string, values: Record<string, unknown>): Version => ({
  label,
  at: `2026-03-0${label.charAt(0)}T08:00:00Z`,
  by: 'Maria Lindqvist',
  values,
})

describe('the history of a record', () => {
  test('tells each field that changed, before and after, newest first', () => {
    const changes = changesOf([
      version('3.0', { name: 'Raindance', supplier: 'CGI' }),
      version('2.0', { name: 'Raindance', supplier: 'Visma' }),
      version('1.0', { name: 'Raindans', supplier: 'Visma' }),
    ])
    expect(changes.map(({ label }) => label)).toEqual(['3.0', '2.0', '1.0'])
    expect(changes[0]?.fields).toEqual([{ field: 'supplier', before: 'Visma', after: 'CGI' }])
    expect(changes[1]?.fields).toEqual([{ field: 'name', before: 'Raindans', after: 'Raindance' }])
    expect(changes[2]).toMatchObject({ isFirst: true, fields: [] })
  })

  test('a version that changed nothing we know is left out; empty and not stated are the same', () => {
    const changes = changesOf([version('2.0', { purpose: '', hosting: undefined }), version('1.0', { hosting: null })])
    expect(changes.map(({ label }) => label)).toEqual(['1.0'])
  })

  test('a value that was emptied is told', () => {
    const changes = changesOf([version('2.0', { supplier: '' }), version('1.0', { supplier: 'CGI' })])
    expect(changes[0]?.fields).toEqual([{ field: 'supplier', before: 'CGI', after: '' }])
  })
})
