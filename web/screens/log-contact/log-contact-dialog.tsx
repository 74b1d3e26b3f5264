import { useState } from 'preact/hooks';
import type { Outcome } from '../../../domain/case/contact-facts';
import { logContact, placesOffered } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import type { ContactCase } from './contact-case';
import { NextStep } from './next-step';
import { OutcomeStep } from './outcome-step';
import { outcomeWords } from './outcome-words';
import type { Place } from './place';
import { PlaceStep } from './place-step';
import './log-contact.css';

interface LogContactProps {
  readonly about: ContactCase;
  /** Chosen already, by a button on a card. */
  readonly outcome?: Outcome | undefined;
  readonly onClose: () => void;
}

/** Notér kontakt in three taps: what came of it, where, and the word that saves and says what follows. */
export function LogContactDialog({ about, outcome: first, onClose }: LogContactProps) {
  const { say, language } = useApp();
  const [outcome, setOutcome] = useState(first);
  const [place, setPlace] = useState<Place>();
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
      {outcome === undefined && <OutcomeStep onChoose={setOutcome} />}
      {outcome !== undefined && place === undefined && <PlaceStep about={about} onChoose={setPlace} />}
      {outcome !== undefined && place !== undefined && (
        <NextStep about={about} outcome={outcome} place={place} onSaved={onClose} />
      )}
    </Dialog>
  );
}
