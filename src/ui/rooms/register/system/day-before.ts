import { formatDay, type LocalDate, parseDay } from '../../../../core'

export const dayBefore = (day: LocalDate): LocalDate => formatDay(parseDay(day) - 1)
