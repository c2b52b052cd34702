import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { NotFound } from './not-found'

const Home = lazy(() => import('../rooms/home/home'))
const Register = lazy(() => import('../rooms/register/register'))
const SystemPage = lazy(() => import('../rooms/register/system-page'))
const PasteSystems = lazy(() => import('../rooms/register/paste-systems'))
const Agreements = lazy(() => import('../rooms/agreements/agreements'))
const AgreementPage = lazy(() => import('../rooms/agreements/agreement-page'))
const Forums = lazy(() => import('../rooms/forums/forums'))
const Incidents = lazy(() => import('../rooms/breaches/incidents'))
const CasePage = lazy(() => import('../rooms/breaches/case-page'))
const Report = lazy(() => import('../rooms/breaches/report'))

/** Every screen by its path. A room is loaded when it is first opened. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/register" component={Register} />
      <Route path="/register/paste" component={PasteSystems} />
      <Route path="/register/:key">{({ key }) => <SystemPage key={key} systemKey={key} />}</Route>
      <Route path="/agreements" component={Agreements} />
      <Route path="/agreements/:key">{({ key }) => <AgreementPage key={key} agreementKey={key} />}</Route>
      <Route path="/forums" component={Forums} />
      <Route path="/incidents" component={Incidents} />
      <Route path="/incidents/:board/:key">
        {({ board, key }) => <CasePage key={key} board={board} reportKey={key} />}
      </Route>
      <Route path="/report" component={Report} />
      <Route component={NotFound} />
    </Switch>
  )
}
