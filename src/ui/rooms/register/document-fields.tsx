import { Field, Input, Select } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type { SystemDocument } from '../../../storage/repository'
import { useMessages } from '../../shared/app-context'

const DocumentRetention = lazy(() => import('./system/document-retention'))

export const documentKindsShown = [
  'mainAgreement',
  'dpa',
  'managementPlan',
  'followUpReport',
  'sla',
  'jointArrangement',
] as const

type Fields = Partial<SystemDocument>

/** What is wrong with what was typed, by field; nothing is sent before it is mended. */
export function documentFaults({ link, validFrom, validTo, keptYears }: Fields) {
  return {
    keptYears: keptYears !== undefined && !(Number.isSafeInteger(keptYears) && keptYears >= 0),
    link: link !== undefined && link.trim() !== '' && !/^https?:\/\/\S+$/i.test(link.trim()),
    validTo: validFrom !== undefined && validTo !== undefined && validTo < validFrom,
  }
}

export const isFaulty = (fields: Fields): boolean => Object.values(documentFaults(fields)).some(Boolean)

interface DocumentFieldsProps {
  values: Fields
  set: <F extends keyof SystemDocument>(field: F, value: SystemDocument[F]) => void
}

/** DOC-1, AGR-7, AGR-11: what is known of a document; the document itself lies elsewhere. */
export function DocumentFields({ values, set }: DocumentFieldsProps) {
  const { documentKinds, system } = useMessages()
  const words = system.documents
  const faults = documentFaults(values)
  const day = (value: string) => (value === '' ? undefined : value)
  return (
    <>
      <Field label={words.kind} required>
        <Select
          value={values.kind ?? ''}
          onChange={(_, { value }) =>
            set(
              'kind',
              documentKindsShown.find(kind => kind === value),
            )
          }
        >
          {values.kind === undefined && <option value="">–</option>}
          {documentKindsShown.map(kind => (
            <option key={kind} value={kind}>
              {documentKinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.heading}>
        <Input value={values.title ?? ''} maxLength={255} onChange={(_, { value }) => set('title', value)} />
      </Field>
      <Field label={words.registryNumber}>
        <Input
          value={values.registryNumber ?? ''}
          maxLength={255}
          onChange={(_, { value }) => set('registryNumber', value)}
        />
      </Field>
      <Field
        label={words.link}
        {...(faults.link ? { validationMessage: words.linkNeedsScheme, validationState: 'error' as const } : {})}
      >
        <Input
          type="url"
          value={values.link ?? ''}
          maxLength={255}
          placeholder="https://"
          onChange={(_, { value }) => set('link', value)}
        />
      </Field>
      <Field label={words.validFrom}>
        <Input type="date" value={values.validFrom ?? ''} onChange={(_, { value }) => set('validFrom', day(value))} />
      </Field>
      <Field
        label={words.validTo}
        {...(faults.validTo ? { validationMessage: words.endBeforeStart, validationState: 'error' as const } : {})}
      >
        <Input type="date" value={values.validTo ?? ''} onChange={(_, { value }) => set('validTo', day(value))} />
      </Field>
      <Suspense fallback={null}>
        <DocumentRetention values={values} set={set} />
      </Suspense>
    </>
  )
}
