import { useQuery } from '@tanstack/preact-query';
import { startVisit as words } from '../../../../texts/web/start-visit';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Field } from '../../../parts/field';
import { nameOf } from '../../../parts/name-of';
import { addressOfCase } from '../../../paths';
import { emptyDraft, NO_CASE } from './draft';
import type { FieldsProps } from './fields';

interface WhoFieldProps extends FieldsProps {
  readonly isOfCase: boolean;
  readonly name: string | null;
}

/** With whom the visit is: the case one came from, or one of today's. */
export function WhoField({ isOfCase, name, ...fields }: WhoFieldProps) {
  const { caseId } = fields.draft;
  if (!isOfCase) return <ChosenToday {...fields} />;
  return name === null ? null : (
    <p class="visit-who">
      <a href={addressOfCase(caseId)}>{name}</a>
    </p>
  );
}

function ChosenToday({ draft, change, missing, refused }: FieldsProps) {
  const { api, say, language, person } = useApp();
  const { data: today } = useQuery({ queryKey: ['today'], queryFn: () => answerOf(api.GET('/v1/today')) });
  const cards = today ? [today.overdue, today.appointments, today.today, today.withoutDate, today.later].flat() : [];
  const choose = (caseId: string) => {
    const { backBy, time } = draft;
    change({ ...emptyDraft(caseId, person.id), backBy, time });
  };
  return (
    <Field
      label={say(words.who)}
      hint={today && cards.length === 0 ? say(words.nobodyToday) : undefined}
      error={missing?.caseId ? say(words.whoNeeded) : refused.get('caseId')}
    >
      {(control) => (
        <select {...control} value={draft.caseId} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{say(words.choose)}</option>
          {cards.map((card) => (
            <option key={card.caseId} value={card.caseId}>
              {nameOf(card, language)}
            </option>
          ))}
          <option value={NO_CASE}>{say(words.noCase)}</option>
        </select>
      )}
    </Field>
  );
}
