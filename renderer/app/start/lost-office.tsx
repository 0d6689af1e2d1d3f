import { useNavigate } from 'react-router';
import { troubleContent } from '#renderer/features/start-trouble/trouble-content.ts';
import { TroubleScreen } from '#renderer/features/start-trouble/trouble-screen.tsx';
import { useServices } from '#renderer/state/services.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { platformWays } from './trouble-gate.tsx';

/** Changes came back from a damaged journal, the office did not: a first run would hide that. The store is open, so a set can be restored. */
export function LostOffice() {
  const t = useText('trouble');
  const { platform } = useServices();
  const navigate = useNavigate();
  const content = troubleContent({ kind: 'officeLost' }, t, (at) => at);
  const lastGoodSet = async () => {
    await navigate('/mulai/pulihkan');
    return null;
  };
  return <TroubleScreen content={content} ways={{ ...platformWays(platform, t, () => {}), lastGoodSet }} />;
}
