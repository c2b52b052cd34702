import { useMessages } from '../shared/app-context'
import { AppLink } from '../shared/app-link'
import { Page } from '../shared/page'

export function NotFound() {
  const { app } = useMessages()
  return (
    <Page title={app.pageNotFound}>
      <p>{app.pageNotFoundText}</p>
      <AppLink to="/">{app.toHome}</AppLink>
    </Page>
  )
}
