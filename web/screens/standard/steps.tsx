import { useState } from 'preact/hooks';
import { localDate, showDate } from '../../../domain/clock/time';
import { steps as words } from '../../../texts/web/standards';
import { useApp } from '../../parts/app-context';
import { StepDialog, type StepName } from './step-dialog';
import type { WholeVersion } from './whole-version';

interface StepsProps {
  readonly whole: WholeVersion;
}

/** What a version still has before it, for whoever keeps the rules: heard, adopted, in force. Nothing, once it is. */
export function Steps({ whole }: StepsProps) {
  const { say, language, person } = useApp();
  const [open, setOpen] = useState<StepName>();
  const { heardOn, adoptedOn, activeFrom, standard } = whole;
  const { governance } = standard;
  if (activeFrom !== null || !person.acts.includes('keepRules')) return null;
  const needsHearing = governance && !heardOn;
  const needsAdoption = governance && !adoptedOn;
  const act = (step: StepName) => (
    <button type="button" class="button" onClick={() => setOpen(step)}>
      {say(words[step])}
    </button>
  );
  const done = (step: StepName, on: string) => (
    <p>{words.done.fill(language, { step: say(words[step]), on: showDate(localDate(on)) })}</p>
  );
  return (
    <section class="card standard-steps" aria-labelledby="steps">
      <h2 id="steps">{say(words.title)}</h2>
      <ol>
        <li>
          {heardOn ? done('hearing', heardOn) : act('hearing')}
          {!heardOn && <p class="soft">{say(words.hearingHelp)}</p>}
        </li>
        <li>
          {adoptedOn ? done('adoption', adoptedOn) : !needsHearing && act('adoption')}
          {needsHearing && (
            <p class="soft">
              {words.needsHearing.fill(language, { who: governance.hearingBody, clause: governance.clause })}
            </p>
          )}
        </li>
        <li>
          {!needsHearing && !needsAdoption && act('activation')}
          {needsAdoption ? (
            <p class="soft">{say(words.needsAdoption)}</p>
          ) : (
            <p class="soft">{say(words.activationHelp)}</p>
          )}
        </li>
      </ol>
      {open && <StepDialog step={open} standard={standard} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
