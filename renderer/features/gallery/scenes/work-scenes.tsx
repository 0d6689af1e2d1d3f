import { Printer } from 'lucide-react';
import { useState } from 'react';
import { NumberScreen } from '#renderer/ui/counter/number-screen.tsx';
import { PageHead, Pane, PanelSection, Split } from '#renderer/ui/frame/page.tsx';
import { PasswordForm, PinForm } from '#renderer/ui/login/login-forms.tsx';
import { LoginLayout } from '#renderer/ui/login/login-layout.tsx';
import { PersonTiles } from '#renderer/ui/login/person-tiles.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tree } from '#renderer/ui/tree/tree.tsx';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { MappingTable } from '#renderer/ui/wizard/mapping-table.tsx';
import { Progress } from '#renderer/ui/wizard/progress.tsx';
import { classification, recordWords } from '../samples/records.ts';
import { columns, failedSteps, login, mapping, number, people, steps, targets, work } from '../samples/work.ts';
import { SceneFrame } from './scene-frame.tsx';

const nothing = () => {};

/** Long work: known and unknown share, and one that failed. */
export const ProgressScene = () => (
  <SceneFrame section="backup">
    <PageHead title={work.title} />
    <Split stack>
      <Pane>
        <PanelSection title={work.title}>
          <Progress title={work.reading} share={0.69} secondsLeft={38} steps={steps} warning={work.warning} onCancel={nothing} />
        </PanelSection>
      </Pane>
      <Pane>
        <PanelSection title={work.title}>
          <Progress title={work.counting} share={null} secondsLeft={null} onCancel={nothing} cancelling />
        </PanelSection>
        <PanelSection title={work.title}>
          <Progress title={work.failed} share={0.41} steps={failedSteps} />
        </PanelSection>
      </Pane>
    </Split>
  </SceneFrame>
);

export function WizardScene() {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(mapping);
  return (
    <SceneFrame section="records">
      <PageHead title={work.importTitle} />
      <ImportWizard
        label={work.importTitle}
        step="mapping"
        next={{ id: 'next', label: work.importNext, allowed: true, run: nothing }}
        onBack={nothing}
        onCancel={nothing}
        note={<small>{work.importNote}</small>}
      >
        <MappingTable columns={columns} targets={targets} mapping={chosen} onChange={setChosen} />
      </ImportWizard>
    </SceneFrame>
  );
}

export function TreeScene() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['600', '000', '000.1']));
  const [selected, setSelected] = useState<string | null>('000.1.4');
  return (
    <SceneFrame section="disposal">
      <PageHead title={recordWords.columns.code} />
      <Split>
        <Pane width={520}>
          <Tree
            label={recordWords.columns.code}
            nodes={classification}
            open={open}
            onOpenChange={setOpen}
            selected={selected}
            onSelect={setSelected}
          />
        </Pane>
        <Pane>
          <PanelSection title={recordWords.columns.code}>{selected}</PanelSection>
        </Pane>
      </Split>
    </SceneFrame>
  );
}

export function LoginScene({ byPassword = false }: { readonly byPassword?: boolean }) {
  const [current, setCurrent] = useState<string | null>('1');
  const [refusal, setRefusal] = useState<string | null>(null);
  const person = people.find((tile) => tile.id === current) ?? null;
  return (
    <LoginLayout
      office={login.office}
      place={login.place}
      date={login.date}
      time={login.time}
      lockedText={login.locked}
      states={login.states}
      people={<PersonTiles people={people} current={current} onPick={setCurrent} onSomeoneElse={() => setCurrent(null)} />}
      form={
        person && !byPassword ? (
          <PinForm
            person={person}
            busy={false}
            refusal={refusal}
            draftNote={person.drafts > 0 ? login.draft : undefined}
            onSubmit={() => setRefusal(login.wrong)}
            onUsePassword={() => setCurrent(null)}
          />
        ) : (
          <PasswordForm
            person={person}
            busy={false}
            refusal={refusal}
            onSubmit={() => setRefusal(login.wrong)}
            onUsePin={() => setCurrent('1')}
          />
        )
      }
    />
  );
}

export const NumberScene = () => (
  <SceneFrame section="objections">
    <NumberScreen
      number={number.text}
      actions={[
        { id: 'again', label: number.again, icon: Printer, allowed: true, tone: 'primary', run: nothing },
        { id: 'next', label: number.next, key: 'Alt+N', allowed: true, run: nothing },
      ]}
    >
      <span>{number.facts}</span>
      <b>{number.limit}</b>
      <Banner tone="soon" title={number.note} />
    </NumberScreen>
  </SceneFrame>
);
