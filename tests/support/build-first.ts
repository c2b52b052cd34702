/** Several files of journeys run at a time: the app they share is built before the first. */
import { ensureBuilt } from '../../scripts/build-app.ts'

export default async function buildFirst(): Promise<void> {
  await ensureBuilt()
}
