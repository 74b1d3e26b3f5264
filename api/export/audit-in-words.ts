import type { z } from 'zod';
import { isAct } from '../../domain/access/acts';
import { instant, localDateOf, showDate } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import type { Outcome } from '../../store/audit/entry';
import { actNames, auditWords, namesOfRoles, outcomesOfAudit, reachNames } from '../../texts/audit';
import { isProblemCode, problemTexts } from '../../texts/problem-words';
import { calledInLog, type StaffNames } from '../names-of-staff';
import type { because } from '../schema/audit';
import { givenReason } from './look-ups';

type Because = z.infer<typeof because>;

interface Noted {
  readonly who: {
    readonly kind: 'staff' | 'machine' | 'public' | 'receivingService' | 'commandLine';
    readonly id: string | null;
  };
  readonly act: string;
  readonly outcome: Outcome;
  readonly because: Because | null;
  readonly details: unknown;
}

/** An entry of the log as an auditor reads it: no code and no id. */
export function auditInWords({ who, act, outcome, because, details }: Noted, names: StaffNames, language: Language) {
  const cameOfIt = outcomesOfAudit[outcome][language];
  // What the command line does is no act, and said by what came of it.
  const what = isAct(act) || act === 'anyone' ? actNames[act][language] : undefined;
  return {
    whoText: calledInLog(who, names) ?? auditWords[who.kind][language],
    text: what === undefined ? cameOfIt : auditWords.what.fill(language, { outcome: cameOfIt, act: what }),
    becauseText: because && whyIn(because, language),
    purpose: givenReason(details) ?? null,
  };
}

function whyIn(because: Because, language: Language): string {
  switch (because.kind) {
    case 'role':
      return auditWords.role.fill(language, {
        role: namesOfRoles[because.role][language],
        reach: reachNames[because.reach][language],
      });
    case 'named':
    case 'glassBroken':
      return auditWords[because.kind].fill(language, { role: namesOfRoles[because.role][language] });
    case 'formerWorker':
      return auditWords.formerWorker.fill(language, {
        role: namesOfRoles[because.role][language],
        on: showDate(localDateOf(instant(because.leftAt))),
      });
    case 'offerLink':
    case 'anyone':
      return auditWords[because.kind][language];
    case 'refused':
      return auditWords.refused.fill(language, { why: refusalIn(because.code, language) });
  }
}

const refusalIn = (code: string, language: Language): string =>
  isProblemCode(code) ? problemTexts[code].title[language].toLowerCase() : code;
