import { useState } from 'preact/hooks';
import { type NamedPlaceKind, namedPlaceKinds } from '../../../domain/case/place-facts';
import { logContact, placesOffered } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { Choice, Field } from '../../parts/field';
import type { Place } from './place';

interface NewPlaceProps {
  readonly onNamed: (place: NonNullable<Place['toName']>) => void;
  readonly onBack: () => void;
}

/** A place where this citizen is found, by the name that people give it, so that it can be chosen from now on. */
export function NewPlace({ onNamed, onBack }: NewPlaceProps) {
  const { say } = useApp();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<NamedPlaceKind>('publicPlace');
  const [tried, setTried] = useState(false);
  const given = name.trim();
  return (
    <form
      class="dialog-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (given) onNamed({ kind, name: given });
      }}
    >
      <Field
        label={say(logContact.placeName)}
        hint={say(logContact.placeNameHint)}
        error={tried && !given ? say(logContact.placeNameNeeded) : undefined}
      >
        {(control) => <input {...control} value={name} onInput={(event) => setName(event.currentTarget.value)} />}
      </Field>
      <Choice
        legend={say(logContact.placeKind)}
        value={kind}
        options={namedPlaceKinds.map((value) => ({ value, label: say(placesOffered[value]) }))}
        onChoose={setKind}
      />
      <button type="submit" class="button main wide">
        {say(logContact.chooseThisPlace)}
      </button>
      <button type="button" class="button plain wide" onClick={onBack}>
        {say(logContact.otherPlaces)}
      </button>
    </form>
  );
}
