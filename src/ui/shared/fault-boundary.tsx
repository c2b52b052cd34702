import { Component, type ReactNode } from 'react'
import { Failed } from './states'

/** A screen that failed to load, or a promise it waited for that was rejected, is shown as an error with a way on. */
export class FaultBoundary extends Component<{ children: ReactNode }, { fault: unknown }> {
  override state: { fault: unknown } = { fault: undefined }

  static getDerivedStateFromError(fault: unknown) {
    return { fault }
  }

  override render() {
    if (this.state.fault === undefined) return this.props.children
    return <Failed error={this.state.fault} onRetry={() => location.reload()} />
  }
}
