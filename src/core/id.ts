/** An opaque name of a thing. Nothing is read out of it. */
export type Id = string
