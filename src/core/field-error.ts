/**
 * A value that can't be worked with, by the name of its field, so that a form can say it beside the field.
 * Its message begins with the field.
 */
export class FieldError extends RangeError {
  readonly field: string

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`)
    this.name = 'RangeError'
    this.field = field
  }
}
