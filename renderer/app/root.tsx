import { useContext } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { LoginScreen } from '#renderer/features/login/login-screen.tsx';
import { OfficeContext } from '#renderer/state/office.ts';
import { useSampleInMaking } from '#renderer/state/sample-office.ts';
import { useSession } from '#renderer/state/session.ts';
import { KeysBelow } from '#renderer/ui/key-layers.tsx';
import { SCREENS_ID } from '#renderer/ui/overlays.ts';
import { Notices } from './notices.tsx';
import { RecoveryContext } from './recovery-context.ts';
import css from './root.module.css';
import { SignedInFrame } from './signed-in-frame.tsx';
import { LostOffice } from './start/lost-office.tsx';
import { useRouterLinks } from './use-router-links.ts';

/** First run, login, or the application: decided here and nowhere else. */
export function Root() {
  const office = useContext(OfficeContext);
  const { pathname } = useLocation();
  const actor = useSession((session) => session.actor);
  const locked = useSession((session) => session.locked);
  useRouterLinks();
  const { officeLost } = useContext(RecoveryContext);
  const makingSample = useSampleInMaking();
  const atFirstRun = pathname.startsWith('/mulai');

  // The gallery shows pieces, not data, and needs nobody.
  if (pathname.startsWith('/galeri')) return <Outlet />;
  if (!office && officeLost && !pathname.startsWith('/mulai/pulihkan')) return <LostOffice />;
  if (!office || (atFirstRun && makingSample)) return atFirstRun ? <Outlet /> : <Navigate to="/mulai" replace />;
  if (atFirstRun) return <Navigate to="/" replace />;
  return (
    <>
      {actor && (
        // Locked screens stay as they are, so that nothing typed is lost; they are out of sight and out of reach.
        <div id={SCREENS_ID} className={css.screens} hidden={locked} inert={locked} key={actor.personId}>
          <KeysBelow asleep={locked}>
            <SignedInFrame>
              <Outlet />
            </SignedInFrame>
          </KeysBelow>
        </div>
      )}
      {(!actor || locked) && (
        <div className={css.login}>
          {/* Who logs in learns first that this start was no usual one; behind a lock it stands above the screens already. */}
          {!actor && <Notices />}
          <LoginScreen />
        </div>
      )}
    </>
  );
}
