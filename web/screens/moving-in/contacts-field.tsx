import { useRef } from 'preact/hooks';
import { outcomes, placeKinds } from '../../../domain/case/contact-facts';
import type { Bilingual } from '../../../domain/rules/schema-parts';
import { outcomeNames } from '../../../texts/contact-names';
import { placesOffered } from '../../../texts/web/log-contact';
import { movingIn as words } from '../../../texts/web/moving-in';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Field } from '../../parts/field';
import { contactIn, type PastContact } from './draft';

interface ContactsFieldProps {
  readonly contacts: readonly PastContact[];
  readonly onChange: (contacts: readonly PastContact[]) => void;
  /** What was refused, by the path under `contacts`: `0.happenedAt`. */
  readonly refused: (path: string) => string | undefined;
  /** Something was tried to be saved: what is missing is said. */
  readonly isTried: boolean;
}

const emptyContact: PastContact = { at: '', outcome: '', place: '' };

/** The contacts and attempts of before, one by one: what days without contact are counted from. */
export function ContactsField({ contacts, onChange, refused, isTried }: ContactsFieldProps) {
  const { say, language } = useApp();
  const add = useRef<HTMLButtonElement>(null);
  const remove = (place: number) => {
    onChange(contacts.filter((_, index) => index !== place));
    add.current?.focus();
  };
  const change = (place: number, changed: Partial<PastContact>) =>
    onChange(contacts.map((one, index) => (index === place ? { ...one, ...changed } : one)));
  return (
    <section class="moved-contacts" aria-labelledby="contacts">
      <h2 id="contacts">{say(words.contacts)}</h2>
      <p class="soft">{say(words.contactsHelp)}</p>
      {contacts.map((one, place) => (
        <fieldset key={place} class="moved-contact">
          <legend>{words.contact.fill(language, { number: place + 1 })}</legend>
          <Field label={say(words.when)} error={errorAt(place, 'happenedAt', one)}>
            {(control) => (
              <input
                {...control}
                type="datetime-local"
                value={one.at}
                onInput={({ currentTarget }) => change(place, { at: currentTarget.value })}
              />
            )}
          </Field>
          <Listed
            label={say(words.outcome)}
            among={outcomes}
            names={outcomeNames}
            value={one.outcome}
            error={refused(`${place}.outcome`)}
            onChoose={(outcome) => change(place, { outcome })}
          />
          <Listed
            label={say(words.where)}
            among={placeKinds}
            names={placesOffered}
            value={one.place}
            error={refused(`${place}.place`)}
            onChoose={(where) => change(place, { place: where })}
          />
          <button
            type="button"
            class="button"
            aria-label={words.removeNumber.fill(language, { number: place + 1 })}
            onClick={() => remove(place)}
          >
            {say(words.remove)}
          </button>
        </fieldset>
      ))}
      <button ref={add} type="button" class="button" onClick={() => onChange([...contacts, emptyContact])}>
        {say(words.addContact)}
      </button>
    </section>
  );

  function errorAt(place: number, field: string, one: PastContact): string | undefined {
    return refused(`${place}.${field}`) ?? (isTried && !contactIn(one) ? say(words.wholeContact) : undefined);
  }
}

interface ListedProps<Value extends string> {
  readonly label: string;
  readonly among: readonly Value[];
  readonly names: Readonly<Record<NoInfer<Value>, Bilingual>>;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** One of a list of codes, by their names. */
function Listed<Value extends string>({ label, among, names, value, error, onChoose }: ListedProps<Value>) {
  const { say } = useApp();
  return (
    <Field label={label} error={error}>
      {(control) => (
        <select {...control} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          <option value="">{say(words.choose)}</option>
          {among.map((one) => (
            <option key={one} value={one}>
              {capitalised(say(names[one]))}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
