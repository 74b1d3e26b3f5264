import type { Outcome } from '../../../domain/case/contact-facts';
import { useApp } from '../../parts/app-context';
import { outcomeWords } from './outcome-words';

/** The most frequent first. */
const inOrder = [
  'contactMade',
  'notMet',
  'refusedToTalk',
  'seen',
  'messageLeft',
  'newsThroughOthers',
  'appointmentCancelled',
  'didNotShowUp',
] as const satisfies readonly Outcome[];

export function OutcomeStep({ onChoose }: { readonly onChoose: (outcome: Outcome) => void }) {
  const { language } = useApp();
  return (
    <div class="dialog-body tiles two">
      {inOrder.map((outcome) => (
        <button key={outcome} type="button" class="tile" onClick={() => onChoose(outcome)}>
          {outcomeWords(outcome, language)}
        </button>
      ))}
    </div>
  );
}
