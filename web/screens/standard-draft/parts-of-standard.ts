import { deadlineTopics } from '../../../domain/rules/deadline-topics';
import { standardGrounds } from '../../../domain/rules/grounds';
import { groundNames } from '../../../texts/names';
import { momentNames } from '../../../texts/standard-page';
import { standardDraft as words } from '../../../texts/web/standard-draft';
import { contentAt, isList, textOf, type Whole } from '../../parts/rule-form/content';
import type { Option, Part, Section } from '../../parts/rule-form/part';

const clause: Part = { kind: 'clause', key: 'clause' };
const clauseOrSilent: Part = { kind: 'clause', key: 'clause', orSilent: true };
const id: Part = { kind: 'line', key: 'id' };
const name: Part = { kind: 'both', key: 'name' };
const text: Part = { kind: 'both', key: 'text', isLong: true };

const cited = (key: string, optional = false): Part => ({ kind: 'group', key, optional, parts: [clauseOrSilent] });
const citedText = (key: string, optional = false): Part => ({
  kind: 'group',
  key,
  optional,
  parts: [text, clauseOrSilent],
});

/** What is on a list of the draft, by its own names. */
function namedIn(whole: Whole, list: string, isWanted: (item: Parameters<typeof contentAt>[0]) => boolean): Option[] {
  const items = whole[list];
  if (!isList(items)) return [];
  return items.filter(isWanted).flatMap((item) => {
    const value = textOf(contentAt(item, ['id']));
    const [da, en] = (['da', 'en'] as const).map((language) => textOf(contentAt(item, ['name', language])) || value);
    return value ? [{ value, label: { da: da ?? value, en: en ?? value } }] : [];
  });
}

const optionsOf = (names: Readonly<Record<string, Option['label']>>): readonly Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Every part of a standard that is written, in the order in which a text is read. The schema knows them; a test holds the two together. */
export const partsOfStandard: readonly Section[] = [
  {
    id: 'about',
    title: words.about,
    parts: [
      name,
      {
        kind: 'choice',
        key: 'tone',
        options: optionsOf({ du: words.du, borgeren: words.borgeren }),
      },
      {
        kind: 'group',
        key: 'adopted',
        parts: [
          { kind: 'line', key: 'by' },
          { kind: 'date', key: 'on', optional: true },
        ],
      },
      {
        kind: 'group',
        key: 'hearing',
        optional: true,
        parts: [
          { kind: 'line', key: 'body' },
          { kind: 'date', key: 'on', optional: true },
        ],
      },
      {
        kind: 'group',
        key: 'governance',
        optional: true,
        parts: [{ kind: 'date', key: 'reassessBy' }, { kind: 'line', key: 'hearingBody' }, clause],
      },
      { kind: 'list', key: 'legal', parts: [{ kind: 'prose', key: 'text' }, clause] },
    ],
  },
  {
    id: 'clauses',
    title: words.clauses,
    help: words.clausesHelp,
    parts: [{ kind: 'quotes', key: 'clauses' }],
  },
  {
    id: 'support',
    title: words.support,
    parts: [
      {
        kind: 'group',
        key: 'provider',
        parts: [
          { kind: 'line', key: 'name' },
          { kind: 'line', key: 'address', optional: true },
          { kind: 'line', key: 'phone', optional: true },
          { kind: 'line', key: 'mail', optional: true },
          clauseOrSilent,
        ],
      },
      cited('freeChoice'),
      citedText('fee'),
      citedText('expenses', true),
      { kind: 'group', key: 'geography', optional: true, parts: [{ kind: 'line', key: 'area' }, clause] },
      cited('daytime', true),
      {
        kind: 'group',
        key: 'outOfHours',
        optional: true,
        parts: [
          { kind: 'line', key: 'name' },
          { kind: 'line', key: 'url' },
          { kind: 'line', key: 'area' },
          { kind: 'both', key: 'forWhom' },
          clause,
        ],
      },
      citedText('employees', true),
      citedText('competence', true),
      { kind: 'group', key: 'authorityReferrer', optional: true, parts: [{ kind: 'line', key: 'name' }, clause] },
    ],
  },
  {
    id: 'target',
    title: words.target,
    parts: [
      { kind: 'group', key: 'ageRule', optional: true, parts: [{ kind: 'number', key: 'minimum' }, clause] },
      {
        kind: 'list',
        key: 'targetGroups',
        parts: [
          id,
          name,
          clause,
          {
            kind: 'choice',
            key: 'role',
            options: optionsOf({ criterion: words.criterion, group: words.group }),
          },
        ],
      },
      {
        kind: 'several',
        key: 'requiredCriteria',
        optional: true,
        options: (whole) =>
          namedIn(whole, 'targetGroups', (group) => textOf(contentAt(group, ['role'])) === 'criterion'),
      },
      { kind: 'list', key: 'referralReasons', optional: true, parts: [id, name, clause] },
    ],
  },
  {
    id: 'phases',
    title: words.phases,
    parts: [
      {
        kind: 'list',
        key: 'phases',
        parts: [
          id,
          name,
          clause,
          { kind: 'both', key: 'meaning', isLong: true, optional: true },
          { kind: 'clause', key: 'needReviewOnEntry', optional: true },
          {
            kind: 'several',
            key: 'enteredFrom',
            optional: true,
            options: (whole) => namedIn(whole, 'phases', () => true),
          },
        ],
      },
      { kind: 'group', key: 'stableContact', parts: [{ kind: 'clause', key: 'clause', optional: true }] },
      { kind: 'handoversFrom', key: 'handoversFrom' },
    ],
  },
  {
    id: 'endings',
    title: words.endings,
    parts: [
      {
        kind: 'list',
        key: 'grounds',
        parts: [
          {
            kind: 'choice',
            key: 'ground',
            options: standardGrounds.map((value) => ({ value, label: groundNames[value] })),
          },
          { kind: 'clauses', key: 'clauses' },
          { kind: 'yesNo', key: 'assessment' },
          { kind: 'prose', key: 'withoutAssessment', optional: true },
        ],
      },
      { kind: 'prose', key: 'withoutUnreachable', optional: true },
    ],
  },
  {
    id: 'work',
    title: words.work,
    parts: [
      {
        kind: 'group',
        key: 'leastIntrusive',
        optional: true,
        parts: [
          clause,
          {
            kind: 'several',
            key: 'askedAt',
            options: optionsOf(momentNames),
          },
        ],
      },
      { kind: 'list', key: 'activities', parts: [id, name] },
      { kind: 'clause', key: 'activitiesClause', optional: true },
      { kind: 'list', key: 'information', optional: true, parts: [id, name] },
    ],
  },
  {
    id: 'rights',
    title: words.rights,
    parts: [
      cited('ownInitiative'),
      cited('anyoneMayRefer'),
      cited('anonymity'),
      cited('mayDecline'),
      cited('threats', true),
      citedText('cooperation', true),
    ],
  },
  {
    id: 'rests',
    title: words.rests,
    help: words.restsHelp,
    parts: [
      {
        kind: 'group',
        key: 'rests',
        parts: deadlineTopics.map((key): Part => ({ kind: 'clause', key, orSilent: true })),
      },
    ],
  },
];
