export const sameOnPurpose: string[] = []
