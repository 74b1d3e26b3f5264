import { showDate } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import type { LocalSettings } from '../../domain/rules/settings';
import type { Standard } from '../../domain/rules/standard';
import { phaseOf } from '../../domain/rules/standard-queries';
import { groundNames } from '../../texts/names';
import { settingLines } from '../../texts/setting-lines';
import { labels, momentNames } from '../../texts/standard-page';

const WIDTH = 100;

/**
 * A standard as a page for the terminal: what was adopted, each thing with its clause; what is set locally, with who
 * set it, from when and why; and every clause in the text's own words.
 */
export function standardPage(standard: Standard, settings: LocalSettings | undefined, lang: Language): string {
  return [
    ...heading(standard, lang),
    ...adoptedPart(standard, lang),
    ...localPart(standard, settings, lang),
    ...clausePart(standard, lang),
  ].join('\n');
}

function heading({ name, version, adopted, hearing, governance }: Standard, lang: Language): string[] {
  const label = (key: keyof typeof labels) => labels[key][lang];
  return [
    name[lang],
    '='.repeat(name[lang].length),
    row(label('version'), String(version)),
    row(label('adoptedBy'), adopted.on ? `${adopted.by}, ${showDate(adopted.on)}` : adopted.by),
    ...(hearing ? [row(label('heard'), hearing.on ? `${hearing.body}, ${showDate(hearing.on)}` : hearing.body)] : []),
    ...(governance
      ? [
          row(label('reassessBy'), showDate(governance.reassessBy), governance.clause),
          row(label('hearingBody'), governance.hearingBody, governance.clause),
        ]
      : []),
  ];
}

function adoptedPart(standard: Standard, lang: Language): string[] {
  const label = (key: keyof typeof labels) => labels[key][lang];
  const by = (clause: string | null) => clause ?? label('localList');
  const { provider, freeChoice, fee, expenses, ageRule, authorityReferrer, outOfHours } = standard;
  const { geography, competence, leastIntrusive, legal, activitiesClause } = standard;
  return [
    ...section(label('adoptedText')),
    ...legal.map(({ text, clause }) => row(label('legal'), text, clause)),
    row(
      label('provider'),
      [provider.name, provider.address, provider.phone, provider.mail].filter(Boolean).join(', '),
      by(provider.clause),
    ),
    row(label('freeChoice'), label('no'), by(freeChoice.clause)),
    row(label('fee'), fee.text[lang], by(fee.clause)),
    ...(expenses ? [row(label('expenses'), expenses.text[lang], by(expenses.clause))] : []),
    ...(ageRule ? [row(label('ageRule'), `${ageRule.minimum} ${label('orOver')}`, ageRule.clause)] : []),
    ...(authorityReferrer ? [row(label('referrer'), authorityReferrer.name, authorityReferrer.clause)] : []),
    ...(geography ? [row(label('geography'), geography.area, geography.clause)] : []),
    ...(competence ? [row(label('competence'), competence.text[lang], by(competence.clause))] : []),
    ...(outOfHours
      ? [
          row(
            label('outOfHours'),
            `${outOfHours.name}, ${outOfHours.area}, ${outOfHours.url} (${outOfHours.forWhom[lang]})`,
            outOfHours.clause,
          ),
        ]
      : []),
    '',
    label('phases'),
    ...standard.phases.map(({ name, meaning, clause }, index) =>
      item(`${index + 1}. ${name[lang]}${meaning ? `: ${meaning[lang]}` : ''}`, clause),
    ),
    '',
    label('targetGroup'),
    ...standard.targetGroups.map((group) => item(`${group.name[lang]}${weight(standard, group, lang)}`, group.clause)),
    '',
    label('grounds'),
    ...standard.grounds.map(({ ground, clauses, assessment }) =>
      item(
        `${groundNames[ground][lang]}, ${label(assessment ? 'withAssessment' : 'withoutAssessment')}`,
        clauses.join(', '),
      ),
    ),
    '',
    item(`${label('handovers')} ${handoversFrom(standard, lang)}`, standard.handoversFrom.clause),
    ...(leastIntrusive
      ? [
          item(
            `${label('leastIntrusive')} ${leastIntrusive.askedAt.map((moment) => momentNames[moment][lang]).join(', ')}`,
            leastIntrusive.clause,
          ),
        ]
      : []),
    '',
    `${label('activities')} ${cite(activitiesClause ?? label('localList'))}`,
    ...standard.activities.map(({ name }) => item(name[lang])),
    '',
    `${label('information')} ${cite(label('localList'))}`,
    ...(standard.information ?? []).map(({ name }) => item(name[lang])),
  ];
}

function weight(
  { requiredCriteria }: Standard,
  { id, role }: Standard['targetGroups'][number],
  lang: Language,
): string {
  if (requiredCriteria?.includes(id)) return ` (${labels.required[lang]})`;
  return role === 'group' ? ` (${labels.group[lang]})` : '';
}

function handoversFrom(standard: Standard, lang: Language): string {
  const { handoversFrom } = standard;
  if ('stableContact' in handoversFrom) return labels.stableContact[lang];
  return phaseOf(standard, handoversFrom.phase)?.name[lang] ?? handoversFrom.phase;
}

function localPart(standard: Standard, settings: LocalSettings | undefined, lang: Language): string[] {
  const title = section(labels.setLocally[lang]);
  if (!settings) return [...title, labels.noSettings[lang]];
  const { setBy, from, reference } = settings;
  return [
    ...title,
    `${labels.localList[lang]} ${labels.by[lang]} ${setBy} ${labels.from[lang]} ${showDate(from)}`,
    `${labels.reference[lang]}: ${reference}`,
    '',
    ...settingLines(standard, settings, lang).map(({ name, value, clause }) =>
      row(name, value, clause ? `${labels.serves[lang]} ${clause}` : labels.textSilent[lang]),
    ),
  ];
}

function clausePart({ clauses }: Standard, lang: Language): string[] {
  const lines = Object.entries(clauses).flatMap(([id, { says, does }]) => [
    ...wrapped(`${id.padEnd(4)} »${says}«`, '     '),
    ...(lang === 'en' && does ? wrapped(`     → ${does}`, '       ') : []),
  ]);
  return [...section(labels.clauses[lang]), ...lines];
}

function section(title: string): string[] {
  return ['', title, '-'.repeat(title.length)];
}

const LABEL_WIDTH = 38;

function row(name: string, value: string, clause?: string): string {
  const text = clause === undefined ? value : `${value} ${cite(clause)}`;
  return wrapped(`${name.padEnd(LABEL_WIDTH)} ${text}`, ' '.repeat(LABEL_WIDTH + 1)).join('\n');
}

function item(text: string, clause?: string): string {
  return wrapped(clause === undefined ? `  ${text}` : `  ${text} ${cite(clause)}`, '     ').join('\n');
}

function cite(clause: string): string {
  return `[${clause}]`;
}

/** The text in lines no longer than the page, all but the first indented; runs of spaces are kept. */
function wrapped(text: string, indent: string): string[] {
  if (text.length <= WIDTH) return [text];
  const space = text.lastIndexOf(' ', WIDTH);
  if (space <= indent.length) return [text];
  return [text.slice(0, space).trimEnd(), ...wrapped(indent + text.slice(space + 1), indent)];
}
