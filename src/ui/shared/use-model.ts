import { defaultModel, type MunicipalModel } from '../../core'

/** The municipality's governance model: what it has set for itself, and the default for the rest. */
export const useModel = (): MunicipalModel => defaultModel
