import { useEffect, useState } from 'react';
import { type BootStep, boot } from './boot.ts';
import { HeldScreen } from './held-screen.tsx';
import { OpenedApp } from './opened-app.tsx';
import { SplashScreen } from './splash-screen.tsx';
import { TroubleGate } from './trouble-gate.tsx';

/** One boot for each page, also where React mounts twice while developing. */
let booting: ((show: (step: BootStep) => void) => void) | null = null;

function bootOnce(): (show: (step: BootStep) => void) => void {
  let current: BootStep = { step: 'starting' };
  let listener: (step: BootStep) => void = () => {};
  const show = (step: BootStep) => {
    current = step;
    listener(step);
  };
  boot(show).catch((cause: unknown) => show({ step: 'failed', platform: null, cause }));
  return (next) => {
    listener = next;
    next(current);
  };
}

/** Shows each step of the start, and the application once the store is open. */
export function StartGate() {
  const [step, setStep] = useState<BootStep>({ step: 'starting' });
  useEffect(() => {
    booting ??= bootOnce();
    booting(setStep);
  }, []);
  switch (step.step) {
    case 'starting':
      return <SplashScreen />;
    case 'replaying':
      return <SplashScreen done={step.done} total={step.total} />;
    case 'held':
      return <HeldScreen released={step.released} onTakeOver={step.takeOver} />;
    case 'open':
      return <OpenedApp platform={step.platform} store={step.store} place={step.place} />;
    default:
      return <TroubleGate step={step} onOpen={setStep} />;
  }
}
