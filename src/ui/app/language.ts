import { type Language, languageFor, languages } from '../../i18n/messages'

const STORAGE_NAME = 'forvalta.language'

/** The reader's own choice on this device, where storage is allowed; else the host's language. */
export function readLanguage(hostLocale: string): Language {
  try {
    const chosen = localStorage.getItem(STORAGE_NAME)
    const known = languages.find(language => language === chosen)
    if (known) return known
  } catch {
    // storage refused: the host's language
  }
  return languageFor(hostLocale)
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_NAME, language)
  } catch {
    // storage refused: the choice holds for as long as the tab is open
  }
}
