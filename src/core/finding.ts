/**
 * What a rule found, as a code and its parameters; the screen words it in the reader's language.
 * `level`: an 'error' stops, a 'warning' asks, an 'info' tells.
 */
export interface Finding {
  code: string
  rule: string
  level: 'error' | 'warning' | 'info'
  params: Record<string, string | number | boolean>
}
