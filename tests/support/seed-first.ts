/** Several files run at a time: the seeded template that they copy is made before the first. */
import { ensureTemplate } from './seeded-template.ts'

export default async function seedFirst(): Promise<void> {
  await ensureTemplate()
}
