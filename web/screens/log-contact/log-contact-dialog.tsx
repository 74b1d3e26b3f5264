import { useState } from 'preact/hooks';
import type { Outcome } from '../../../domain/case/contact-facts';
import { logContact, placesOffered } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { type ContactCase, type Report, useProposals } from './contact-case';
import { NextStep } from './next-step';
import { OutcomeStep } from './outcome-step';
import { outcomeWords } from './outcome-words';
import type { Place } from './place';
import { PlaceStep } from './place-step';
import { ReportedChoice } from './reported';
import './log-contact.css';

interface LogContactProps {
  readonly about: ContactCase;
  /** Chosen already, by a button on a card. */
  readonly outcome?: Outcome | undefined;
  /** The report of another system that is taken over with it, where that was chosen already. */
  readonly takesOver?: Report | undefined;
  readonly onClose: () => void;
}

/** Notér kontakt in three taps: what came of it, where, and the word that saves and says what follows. */
export function LogContactDialog({ about, outcome: first, takesOver: chosen, onClose }: LogContactProps) {
  const { say, language } = useApp();
  const [takesOver, setTakesOver] = useState(chosen);
  const [outcome, setOutcome] = useState(chosen?.outcome ?? first);
  const [place, setPlace] = useState<Place | undefined>(chosen && placeOf(chosen));
  const { data: proposals } = useProposals(about.caseId);
  const takeOver = (report: Report) => {
    setTakesOver(report);
    setOutcome(report.outcome);
    setPlace(placeOf(report));
  };
  const step = outcome === undefined ? 1 : place === undefined ? 2 : 3;
  const steps = [
    outcome ? outcomeWords(outcome, language) : say(logContact.outcome),
    place ? (place.named?.name ?? place.toName?.name ?? say(placesOffered[place.kind])) : say(logContact.where),
    say(logContact.whenAgain),
  ];
  return (
    <Dialog title={about.name} over={say(logContact.title)} onClose={onClose}>
      <p class="for-readers" role="status">
        {logContact.step.fill(language, { step })}
      </p>
      <ol class="steps">
        {steps.map((word, index) => (
          <li key={index} class={index + 1 < step ? 'done' : index + 1 === step ? 'now' : 'to-come'}>
            {index + 1 < step ? (
              <button type="button" onClick={() => (index === 0 ? setOutcome(undefined) : setPlace(undefined))}>
                {word}
              </button>
            ) : (
              <span>{word}</span>
            )}
          </li>
        ))}
      </ol>
      {step < 3 && !takesOver && <ReportedChoice reports={proposals?.reports ?? []} onTakeOver={takeOver} />}
      {outcome === undefined && <OutcomeStep onChoose={setOutcome} />}
      {outcome !== undefined && place === undefined && <PlaceStep about={about} onChoose={setPlace} />}
      {outcome !== undefined && place !== undefined && (
        <NextStep about={about} outcome={outcome} place={place} takesOver={takesOver} onSaved={onClose} />
      )}
    </Dialog>
  );
}

const placeOf = ({ place }: Report): Place => ({ kind: place });
