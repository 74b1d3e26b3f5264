import { useEffect, useRef, useState } from 'preact/hooks';
import { referrerKinds } from '../../../domain/case/intake-facts';
import { referrerNames } from '../../../texts/codes';
import { channelNames } from '../../../texts/contact-names';
import { newReferral as words } from '../../../texts/web/new-referral';
import { refusedFields } from '../../api/refused-fields';
import { draftOf } from '../../drafts/forms';
import { useDraft } from '../../drafts/use-draft';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Choice, Field } from '../../parts/field';
import { SendButton } from '../../parts/send-button';
import { TextField } from '../../parts/text-field';
import { Alike } from './alike';
import { AuthorityFields } from './authority-fields';
import {
  answers,
  bodyOf,
  type Channel,
  channelOf,
  channelsOf,
  companies,
  type Draft,
  emptyDraft,
  emptyDraftOfCaseworker,
  fieldAt,
  isFromAuthority,
  missingIn,
} from './draft';
import { type Registered, useRegistering } from './use-registering';

const WRONG = '.wrong :is(input, select, textarea)';

/** The names of the fields that are written in. */
type Written = Exclude<
  { [Name in keyof Draft]: Draft[Name] extends string ? Name : never }[keyof Draft],
  'earlierCase' | 'earlierNumber'
>;

interface NewReferralFormProps {
  readonly onRegistered: (answer: Registered) => void;
}

/** In the order in which one asks; the focus moves by the keyboard alone, and nothing else moves it. */
export function NewReferralForm({ onRegistered }: NewReferralFormProps) {
  const { say, language, person } = useApp();
  const isCaseworker = person.roles.includes('caseworker');
  const begun = isCaseworker ? emptyDraftOfCaseworker : emptyDraft;
  const { draft, change: write, forget } = useDraft(draftOf.newReferral, begun);
  const [tried, setTried] = useState(0);
  const { standing, register, writeOn } = useRegistering((answer) => {
    forget();
    onRegistered(answer);
  });
  const form = useRef<HTMLFormElement>(null);
  const problem = standing.kind === 'refused' ? standing.problem : undefined;
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>(WRONG)?.focus(), [tried, problem]);

  const change = (changed: Partial<Draft>) => {
    write(changed);
    if (standing.kind !== 'writing') writeOn();
  };
  const errors = errorsNow();
  const isSending = standing.kind === 'sending';

  const submit = (event: Event) => {
    event.preventDefault();
    if (isSending) return;
    setTried((times) => times + 1);
    const body = bodyOf(draft, language, isCaseworker);
    if (body) void register(body);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  const field = (name: Written) => ({
    label: say(words[name]),
    value: draft[name],
    onWrite: (text: string) => change({ [name]: text }),
    error: errors.get(name),
  });
  const choice = <Value extends string>(name: Written, values: readonly Value[], label: (value: Value) => string) => (
    <Choice<string>
      legend={say(words[name])}
      value={draft[name]}
      options={values.map((value) => ({ value, label: label(value) }))}
      onChoose={(chosen) => change({ [name]: chosen })}
      error={errors.get(name)}
    />
  );
  const channel = channelOf(draft, isCaseworker);
  const channelInWords = (one: Channel) =>
    one === 'authority' ? say(words.byAuthority) : capitalised(say(channelNames[one]));
  const isNamed = draft.name.trim() !== '' || draft.callBack.trim() !== '';

  return (
    <form ref={form} class="page-form call-form" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <p class="soft">
        {say(words.optional)} {say(words.keys)}
      </p>
      {problem && (
        <p class="error" role="alert">
          {problem.title}. {errors.size === 0 && problem.detail}
        </p>
      )}
      <Tick label={say(words.danger)} ticked={draft.danger} onTick={(danger) => change({ danger })} />
      {draft.danger && (
        <p class="call-danger" role="alert">
          {say(words.dangerHelp)}
        </p>
      )}
      <div class="call-said">
        <TextField {...field('said')} lines hint={say(words.saidHint)} />
        {person.acts.includes('searchCitizens') && <Alike draft={draft} onChange={change} />}
      </div>
      <div class="call-pair">
        <TextField {...field('where')} hint={say(words.whereHint)} />
        <TextField {...field('when')} />
      </div>
      <TextField {...field('chance')} />
      <TextField {...field('looks')} />
      <div class="call-pair">
        <TextField {...field('called')} hint={say(words.calledHint)} />
        <TextField {...field('language')} />
      </div>
      {choice('company', companies, (value) => say(words[value]))}
      <TextField {...field('risk')} hint={say(words.riskHint)} />
      {choice('adult', answers, (value) => say(words[value]))}
      {draft.adult === 'no' && (
        <>
          <TextField {...field('years')} isNumber />
          <p class="call-danger">{say(words.minorHelp)}</p>
        </>
      )}
      <Field label={say(words.relation)}>
        {(control) => (
          <select
            {...control}
            value={draft.relation}
            onChange={({ currentTarget }) => change({ relation: currentTarget.value })}
          >
            {referrerKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kind === 'other' ? say(words.someone) : capitalised(say(referrerNames[kind]))}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isFromAuthority(draft) && <AuthorityFields draft={draft} onChange={change} errors={errors} />}
      <Choice<Channel>
        legend={say(words.channel)}
        value={channel}
        options={channelsOf(draft, isCaseworker).map((value) => ({ value, label: channelInWords(value) }))}
        onChoose={(chosen) => change({ channel: chosen })}
        error={errors.get('channel')}
      />
      {channel !== 'authority' && <p class="call-notice">{say(words.nameNotice)}</p>}
      <div class="call-pair">
        <TextField {...field('name')} />
        <TextField {...field('callBack')} />
      </div>
      {isNamed && <Tick label={say(words.unnamed)} ticked={draft.unnamed} onTick={(unnamed) => change({ unnamed })} />}
      {choice('knows', answers, (value) => say(words[value]))}
      <Choice<'yes' | 'no'>
        legend={say(words.urgent)}
        value={draft.urgent || draft.danger ? 'yes' : 'no'}
        options={[
          { value: 'no', label: say(words.no) },
          { value: 'yes', label: say(words.urgentYes) },
        ]}
        onChoose={(chosen) => change({ urgent: chosen === 'yes', ...(chosen === 'no' && { danger: false }) })}
      />
      {standing.kind === 'notSent' && (
        <p class="error" role="alert">
          {say(words.notSent)}
        </p>
      )}
      <div class="page-form-act">
        <SendButton class="button main wide" isSending={isSending}>
          {say(isSending ? words.saving : words.save)}
        </SendButton>
      </div>
    </form>
  );

  /** What is wrong, by the field that it stands beside. */
  function errorsNow(): ReadonlyMap<keyof Draft, string> {
    const refused = problem ? [...refusedFields(problem)] : [];
    const missing = tried > 0 ? missingIn(draft) : undefined;
    return new Map([
      ...refused.flatMap(([path, said]) => {
        const name = fieldAt(path, draft);
        return name ? [[name, said] as const] : [];
      }),
      ...(missing?.said ? [['said', say(words.saidNeeded)] as const] : []),
      ...(missing?.years ? [['years', say(words.yearsNeeded)] as const] : []),
    ]);
  }
}

interface TickProps {
  readonly label: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

function Tick({ label, ticked, onTick }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={ticked} onChange={({ currentTarget }) => onTick(currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
