/**
 * Whether an internal dialogue stands in for the meeting with the supplier (FORUM-9): the municipality is satisfied on
 * every point, the supplier was asked, and didn't call for one. Anything not recorded is a no.
 */
export function replacesMeeting(dialogue: {
  satisfied?: boolean
  supplierAsked?: boolean
  supplierCalled?: boolean
}): boolean {
  return dialogue.satisfied === true && dialogue.supplierAsked === true && dialogue.supplierCalled !== true
}
