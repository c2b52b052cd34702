import { use } from 'react'
import type { Part } from '../../i18n/part'
import { useTongue } from './app-context'

/** The messages of a part in the reader's language; suspends until they are here. */
export const usePart = <M>(part: Part<M>): M => use(part(useTongue().language))
