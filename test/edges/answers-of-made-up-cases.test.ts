import { z } from 'zod';
import { showState } from '../../api/cases/reading/show-state';
import { onlyDeclared } from '../../api/http/only-declared';
import { caseState } from '../../api/schema/case-state';
import { caseSummary } from '../../api/schema/case-summary';
import { timelineEntry } from '../../api/schema/events';
import { type CaseEvent, summaryOf } from '../../domain';
import type { CaseStory } from '../domain/a-case';
import { inEveryCase } from '../domain/in-every-case';

const answer = z.object({ state: caseState, summary: caseSummary, latest: z.array(timelineEntry) });

const asEntry = ({ v: _shape, command: _sender, ...event }: CaseEvent) => ({ ...event, title: '', byName: null });

/** What an answer of the case would hold, as it goes over the wire. */
const answerOf = ({ state, rules, events }: CaseStory): unknown =>
  JSON.parse(
    JSON.stringify({
      state: showState(state),
      summary: summaryOf(state, rules),
      latest: events.slice(-5).map(asEntry),
    }),
  );

describe('Whatever has happened in a case', () => {
  test('its state, its summary and its timeline are shown whole, and as the document describes them', () => {
    inEveryCase((story) => void onlyDeclared('GET /v1/cases/:caseId', answer, answerOf(story), true));
  });
});
