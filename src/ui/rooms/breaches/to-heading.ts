/** Focus is never lost: where what had it is gone, the screen's heading takes it. */
export const toHeading = (): void => document.querySelector('h1')?.focus()
