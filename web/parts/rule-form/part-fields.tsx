import { placeInWords } from '../../../texts/rule-files';
import { ruleForm as words } from '../../../texts/web/rule-form';
import { useApp } from '../app-context';
import { capitalised } from '../dates';
import { Tick } from '../field';
import { ClauseField, ClausesField } from './clause-fields';
import { isList, movedUp, type Path, pathInText } from './content';
import { useContent, useRuleForm } from './form-context';
import { HandoversFromFields } from './handovers-from';
import type { Part, Section } from './part';
import { QuoteFields } from './quotes';
import {
  BothFields,
  ChoiceField,
  ListTextField,
  SeveralField,
  WeekdaysField,
  WrittenField,
  YesNoField,
} from './values';

/** The parts of a section, each with its control, and what is wrong with it beside. */
export function SectionFields({ section: { id, title, help, parts } }: { readonly section: Section }) {
  const { say } = useApp();
  return (
    <section class="card rule-section" aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`}>{say(title)}</h2>
      {help && <p class="soft">{say(help)}</p>}
      <PartsFields parts={parts} above={[]} />
    </section>
  );
}

interface PartsFieldsProps {
  readonly parts: readonly Part[];
  readonly above: Path;
}

export function PartsFields({ parts, above }: PartsFieldsProps) {
  return (
    <>
      {parts.map((part) => (
        <div key={part.key} id={`at-${pathInText([...above, part.key])}`} class="rule-part">
          <PartField part={part} path={[...above, part.key]} />
        </div>
      ))}
    </>
  );
}

interface PartFieldProps {
  readonly part: Part;
  readonly path: Path;
}

function PartField({ part, path }: PartFieldProps) {
  switch (part.kind) {
    case 'line':
    case 'prose':
    case 'date':
    case 'time':
    case 'number':
      return <WrittenField kind={part.kind} path={path} optional={part.optional} />;
    case 'numbers':
    case 'words':
      return <ListTextField kind={part.kind} path={path} />;
    case 'yesNo':
      return <YesNoField path={path} />;
    case 'both':
      return <BothFields path={path} isLong={part.isLong} optional={part.optional} />;
    case 'clause':
      return <ClauseField path={path} orSilent={part.orSilent} optional={part.optional} />;
    case 'clauses':
      return <ClausesField path={path} />;
    case 'choice':
      return <ChoiceField path={path} options={part.options} />;
    case 'several':
      return <SeveralField path={path} options={part.options} optional={part.optional} />;
    case 'weekdays':
      return <WeekdaysField path={path} />;
    case 'group':
      return <GroupFields part={part} path={path} />;
    case 'list':
      return <ListFields parts={part.parts} path={path} optional={part.optional} />;
    case 'handoversFrom':
      return <HandoversFromFields path={path} />;
    case 'quotes':
      return <QuoteFields path={path} />;
  }
}

interface GroupFieldsProps {
  readonly part: Extract<Part, { kind: 'group' }>;
  readonly path: Path;
}

/** Parts that belong together; what may be left out is ticked first. */
function GroupFields({ part: { parts, optional }, path }: GroupFieldsProps) {
  const { language } = useApp();
  const { whole } = useRuleForm();
  const { content, error, change } = useContent(path);
  const name = capitalised(placeInWords(path, whole, language));
  const inner = typeof parts === 'function' ? parts(whole) : parts;
  return (
    <fieldset class="rule-group">
      <legend>{name}</legend>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {optional && (
        <Tick
          label={words.isThere[language]}
          ticked={content !== undefined}
          onTick={(ticked) => change(ticked ? {} : undefined)}
        />
      )}
      {(!optional || content !== undefined) && <PartsFields parts={inner} above={path} />}
    </fieldset>
  );
}

interface ListFieldsProps extends PartFieldPath {
  readonly parts: readonly Part[];
  readonly optional?: boolean | undefined;
}
interface PartFieldPath {
  readonly path: Path;
}

/** Things of one kind: one more, one away, one further up. */
function ListFields({ parts, path, optional = false }: ListFieldsProps) {
  const { say, language } = useApp();
  const { whole } = useRuleForm();
  const { content, error, change } = useContent(path);
  const list = isList(content) ? content : [];
  const named = (index: number) => capitalised(placeInWords([...path, index], whole, language));
  const without = (index: number) => {
    const rest = list.filter((_item, place) => place !== index);
    change(rest.length === 0 && optional ? undefined : rest);
  };
  const name = placeInWords(path, whole, language);
  return (
    <div class="rule-list">
      <h3>{capitalised(name)}</h3>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {/* By its place: what it is called is being written. */}
      {[...list.keys()].map((index) => (
        <fieldset key={index} class="rule-item" id={`at-${pathInText([...path, index])}`}>
          <legend>{named(index)}</legend>
          <PartsFields parts={parts} above={[...path, index]} />
          <div class="rule-item-acts">
            {index > 0 && (
              <button type="button" class="button" onClick={() => change(movedUp(list, index))}>
                {say(words.up)} <span class="for-readers">{named(index)}</span>
              </button>
            )}
            <button type="button" class="button" onClick={() => without(index)}>
              {say(words.remove)} <span class="for-readers">{named(index)}</span>
            </button>
          </div>
        </fieldset>
      ))}
      <button type="button" class="button" onClick={() => change([...list, {}])}>
        {words.add.fill(language, { name })}
      </button>
    </div>
  );
}
