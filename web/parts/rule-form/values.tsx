import { useState } from 'preact/hooks';
import { partInWords } from '../../../texts/rule-files';
import { weekdaysInOrder } from '../../../texts/spans';
import { ruleForm as words } from '../../../texts/web/rule-form';
import { useApp } from '../app-context';
import { capitalised } from '../dates';
import { Choice, Field, Several } from '../field';
import { type Content, isList, type Path, textOf } from './content';
import { useContent, useRuleForm } from './form-context';
import { type Option, type Options, optionsOf } from './part';

interface AtPath {
  readonly path: Path;
  readonly optional?: boolean | undefined;
}

/** What a field is called: as everywhere else, and whether it may be left out. */
export function useLabel(path: Path, optional = false): string {
  const { language } = useApp();
  const name = capitalised(partInWords(path, language));
  return optional ? words.mayBeLeftOut.fill(language, { name }) : name;
}

interface WrittenFieldProps extends AtPath {
  readonly kind: 'line' | 'prose' | 'date' | 'time' | 'number';
}

/** One value that is written: emptied, it is not there. */
export function WrittenField({ path, kind, optional }: WrittenFieldProps) {
  const label = useLabel(path, optional);
  const { content, error, change } = useContent(path);
  const write = (text: string) => change(text === '' ? undefined : kind === 'number' ? Number(text) : text);
  return (
    <Field label={label} error={error}>
      {(control) =>
        kind === 'prose' ? (
          <textarea {...control} value={textOf(content)} onInput={({ currentTarget }) => write(currentTarget.value)} />
        ) : (
          <input
            {...control}
            autocomplete="off"
            type={kind === 'date' || kind === 'time' ? kind : 'text'}
            inputMode={kind === 'number' ? 'numeric' : undefined}
            value={textOf(content)}
            onInput={({ currentTarget: { value } }) => write(kind === 'number' ? value.replace(/\D/g, '') : value)}
          />
        )
      }
    </Field>
  );
}

interface BothFieldsProps extends AtPath {
  readonly isLong?: boolean | undefined;
}

/** The same in Danish and English. */
export function BothFields({ path, isLong = false, optional }: BothFieldsProps) {
  const { language } = useApp();
  const label = useLabel(path, optional);
  return (
    <>
      {(['da', 'en'] as const).map((inLanguage) => (
        <BothField
          key={inLanguage}
          label={words[inLanguage].fill(language, { name: label })}
          path={[...path, inLanguage]}
          group={path}
          isLong={isLong}
        />
      ))}
    </>
  );
}

interface BothFieldProps extends AtPath {
  readonly label: string;
  readonly group: Path;
  readonly isLong: boolean;
}

function BothField({ label, path, group, isLong }: BothFieldProps) {
  const { content, error, change } = useContent(path);
  const both = useContent(group);
  const write = (text: string) => {
    const others = Object.entries(both.content ?? {}).filter(([key]) => key !== path.at(-1));
    if (text === '' && others.length === 0) both.change(undefined);
    else change(text === '' ? undefined : text);
  };
  const said = error ?? (content === undefined ? both.error : undefined);
  return (
    <Field label={label} error={said}>
      {(control) =>
        isLong ? (
          <textarea {...control} value={textOf(content)} onInput={({ currentTarget }) => write(currentTarget.value)} />
        ) : (
          <input
            {...control}
            autocomplete="off"
            value={textOf(content)}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

/** Several numbers, or several short words, on one line with commas between. */
export function ListTextField({ path, kind }: AtPath & { readonly kind: 'numbers' | 'words' }) {
  const { say } = useApp();
  const label = useLabel(path);
  const { content, error, change } = useContent(path);
  const list = isList(content) ? content : [];
  const [written, setWritten] = useState(list.join(', '));
  const read = (text: string): readonly Content[] =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
      .map((word) => (kind === 'numbers' && /^\d+$/.test(word) ? Number(word) : word));
  // What was written by another hand, as a draft that has just been read, comes before what this field holds.
  const shown = read(written).join() === list.join() ? written : list.join(', ');
  return (
    <Field label={label} hint={say(words.commas)} error={error}>
      {(control) => (
        <input
          {...control}
          autocomplete="off"
          value={shown}
          onInput={({ currentTarget: { value } }) => {
            setWritten(value);
            change(read(value));
          }}
        />
      )}
    </Field>
  );
}

export function YesNoField({ path }: AtPath) {
  const { say } = useApp();
  const label = useLabel(path);
  const { content, error, change } = useContent(path);
  return (
    <Choice
      legend={label}
      value={content === true ? 'yes' : content === false ? 'no' : undefined}
      options={[
        { value: 'yes', label: say(words.yes) },
        { value: 'no', label: say(words.no) },
      ]}
      onChoose={(chosen) => change(chosen === 'yes')}
      error={error}
    />
  );
}

type WithOptions = AtPath & { readonly options: Options };

const useOptions = (options: WithOptions['options']) => {
  const { language } = useApp();
  const { whole } = useRuleForm();
  return optionsOf(options, whole).map(({ value, label }: Option) => ({ value, label: label[language] }));
};

export function ChoiceField({ path, options }: WithOptions) {
  const label = useLabel(path);
  const { content, error, change } = useContent(path);
  const shown = useOptions(options);
  return <Choice legend={label} value={textOf(content)} options={shown} onChoose={change} error={error} />;
}

export function SeveralField({ path, options, optional = false }: WithOptions) {
  const label = useLabel(path, optional);
  const { content, error, change } = useContent(path);
  const shown = useOptions(options);
  return (
    <Several
      legend={label}
      chosen={isList(content) ? content.map(textOf) : []}
      options={shown}
      onChoose={(chosen) => change(chosen.length === 0 && optional ? undefined : chosen)}
      error={error}
    />
  );
}

export function WeekdaysField({ path }: AtPath) {
  const { language } = useApp();
  const label = useLabel(path);
  const { content, error, change } = useContent(path);
  return (
    <Several
      legend={label}
      chosen={isList(content) ? content.map(textOf) : []}
      options={weekdaysInOrder(language).map((name, index) => ({ value: String(index + 1), label: name }))}
      onChoose={(chosen) => change(chosen.map(Number).sort((one, other) => one - other))}
      error={error}
    />
  );
}
