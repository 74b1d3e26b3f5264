import type { WithDialog } from '../../../web/allowed/page-acts';
import { inDays } from '../../api/setup/cases';
import type { FillIn } from '../setup/acts-on-page';

/** What is done by the API before: a path of the case and its body. `{consent}` and `{handover}` are those that it has. */
type Before = readonly [path: string, body: object];

/** One act as it is tried: refused beside a field, then done by the keyboard alone. */
export interface Played {
  readonly command: WithDialog;
  readonly act: string;
  /** How the case stands at first; left out: it has just been accepted. */
  readonly begins?: 'referred' | 'waiting' | 'joined' | 'alike' | 'merged' | 'longSilent' | 'inGentofte';
  /** Who does it; left out: the contact person. */
  readonly as?: 'lead';
  readonly after?: readonly Before[];
  readonly refusedWith?: readonly FillIn[];
  /** What is said beside a field; left out: the act asks nothing that can be wrong. */
  readonly refusal?: RegExp;
  readonly fillIn: readonly FillIn[];
  /** What is said to follow, before it is saved. */
  readonly says?: RegExp;
  readonly verb: string;
  /** What stands in the case's state afterwards. */
  readonly leaves: object;
}

export const NEEDED = /^Udfyld dette\.$/;

export const crisis: Before = ['crisis', { kind: 'eviction', note: 'Får ikke betalt huslejen' }];
export const concern: Before = ['child-concerns', { kind: 'child', note: 'Et barn i lejligheden' }];
export const threat: Before = ['incidents', { kind: 'threat', visitsInPairs: true, note: 'Råbte efter os' }];
export const appointment: Before = ['appointments', { at: `${inDays(5)}T10:00:00+01:00`, what: 'Til lægen' }];
export const paused: Before = ['pause', { because: 'hospital', until: inDays(20) }];
export const consent: Before = [
  'consents',
  { to: { kind: 'service', service: 'psychiatry' }, toWhom: 'Distriktspsykiatrien', what: ['name'] },
];
const toPsychiatry = {
  service: 'psychiatry',
  consent: '{consent}',
  share: ['name'],
  leastIntrusive: 'Intet andet er nok',
  reason: 'Borgeren beder om det',
};
export const offer: Before = ['handovers', toPsychiatry];
export const prepared: Before = ['handovers', { ...toPsychiatry, send: false }];
export const acceptedByThem: Before = ['handovers/{handover}/answer', { answer: 'accepted' }];
export const attended: Before = ['handovers/{handover}/attendance', { attended: true }];
