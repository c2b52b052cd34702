import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { decodedPart } from './hash-location'
import { NotFound } from './not-found'
import { screens } from './screens'

const Home = lazy(screens.home)
const Register = lazy(screens.register)
const SystemPage = lazy(screens.systemPage)
const Matrix = lazy(screens.matrix)
const PersonPage = lazy(screens.personPage)
const Handover = lazy(screens.handover)
const Duties = lazy(screens.duties)
const ImportSystems = lazy(screens.importSystems)
const Agreements = lazy(screens.agreements)
const AgreementPage = lazy(screens.agreementPage)
const Forums = lazy(screens.forums)
const Incidents = lazy(screens.incidents)
const CasePage = lazy(screens.casePage)
const Report = lazy(screens.report)
const Administration = lazy(screens.administration)
const Organisation = lazy(screens.organisation)
const Positions = lazy(screens.positions)
const Model = lazy(screens.model)
const Groups = lazy(screens.groups)
const BoardPage = lazy(screens.boardPage)

/** Every screen by its path. A room is loaded when it is first opened. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/register" component={Register} />
      <Route path="/register/import" component={ImportSystems} />
      <Route path="/register/matrix" component={Matrix} />
      <Route path="/register/:key">{({ key }) => <SystemPage key={key} systemKey={key} />}</Route>
      <Route path="/people/:person">
        {({ person }) => <PersonPage key={person} principalName={decodedPart(person)} />}
      </Route>
      <Route path="/people/:person/handover">
        {({ person }) => <Handover key={person} principalName={decodedPart(person)} />}
      </Route>
      <Route path="/duties" component={Duties} />
      <Route path="/agreements" component={Agreements} />
      <Route path="/agreements/:key">{({ key }) => <AgreementPage key={key} agreementKey={key} />}</Route>
      <Route path="/forums" component={Forums} />
      <Route path="/incidents" component={Incidents} />
      <Route path="/incidents/:board/:key">
        {({ board, key }) => <CasePage key={key} board={board} reportKey={key} />}
      </Route>
      <Route path="/report" component={Report} />
      <Route path="/administration" component={Administration} />
      <Route path="/administration/positions" component={Positions} />
      <Route path="/administration/model" component={Model} />
      <Route path="/administration/groups" component={Groups} />
      <Route path="/organisation" component={Organisation} />
      <Route path="/organisation/:key">{({ key }) => <BoardPage key={key} boardKey={key} />}</Route>
      <Route component={NotFound} />
    </Switch>
  )
}
