import { useState } from 'react';
import { useRouteError } from 'react-router';
import { logUnexpected } from './error-reference.ts';
import { UnexpectedScreen } from './unexpected-screen.tsx';

/** An unexpected error of one page; the frame around it goes on working. */
export function RouteError() {
  const cause = useRouteError();
  const [logged] = useState(() => logUnexpected(cause));
  return <UnexpectedScreen reference={logged.reference} />;
}
