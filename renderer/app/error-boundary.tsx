import { Component, type ReactNode } from 'react';
import { type LoggedError, logUnexpected } from './error-reference.ts';
import { UnexpectedScreen } from './unexpected-screen.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Where broken promises of the code end: logged, and shown with a reference. What was saved stays saved. */
export class ErrorBoundary extends Component<Props, { readonly logged: LoggedError | null }> {
  override state: { readonly logged: LoggedError | null } = { logged: null };

  static getDerivedStateFromError(cause: unknown) {
    return { logged: logUnexpected(cause) };
  }

  override render() {
    return this.state.logged ? <UnexpectedScreen reference={this.state.logged.reference} /> : this.props.children;
  }
}
