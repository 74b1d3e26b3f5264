import { missingFactNames } from '../../../texts/codes';
import { newReferral as words } from '../../../texts/web/new-referral';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Several } from '../../parts/field';
import { TextField } from '../../parts/text-field';
import { type Draft, missingFacts } from './draft';
import { useTargetGroups } from './use-target-groups';

interface AuthorityFieldsProps {
  readonly draft: Draft;
  readonly onChange: (changed: Partial<Draft>) => void;
  readonly errors: ReadonlyMap<keyof Draft, string>;
}

/** What an authority knows of a citizen and nobody in the street is asked: name, age, target group, and what it lacks itself. */
export function AuthorityFields({ draft, onChange, errors }: AuthorityFieldsProps) {
  const { say } = useApp();
  const targetGroups = useTargetGroups();
  return (
    <>
      <TextField
        label={say(words.fullName)}
        value={draft.fullName}
        onWrite={(fullName) => onChange({ fullName })}
        error={errors.get('fullName')}
      />
      {draft.adult !== 'no' && (
        <TextField
          label={say(words.age)}
          value={draft.age}
          onWrite={(age) => onChange({ age })}
          error={errors.get('age')}
          isNumber
        />
      )}
      {targetGroups.length > 0 && (
        <Several<string>
          legend={say(words.targetGroups)}
          chosen={draft.targetGroups}
          options={targetGroups}
          onChoose={(chosen) => onChange({ targetGroups: chosen })}
          error={errors.get('targetGroups')}
        />
      )}
      <Several<string>
        legend={say(words.missingFacts)}
        chosen={draft.missingFacts}
        options={missingFacts.map((fact) => ({ value: fact, label: capitalised(say(missingFactNames[fact])) }))}
        onChoose={(chosen) => onChange({ missingFacts: chosen })}
      />
    </>
  );
}
