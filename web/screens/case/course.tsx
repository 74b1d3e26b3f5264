import { useQuery } from '@tanstack/preact-query';
import { course as words } from '../../../texts/web/course';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { CoursePicture } from '../../parts/course/course-picture';
import { Loaded } from '../../parts/states';
import type { Section } from './case';

/** The whole course at a glance. */
export function Course({ shown: { caseId } }: Section) {
  const { api, say } = useApp();
  const query = useQuery({
    queryKey: ['case', caseId, 'course'],
    queryFn: () => answerOf(api.GET('/v1/cases/{caseId}/course', { params: { path: { caseId } } })),
  });
  return (
    <section class="card" aria-labelledby="course">
      <h2 id="course">{say(words.title)}</h2>
      <Loaded query={query}>{(course) => <CoursePicture course={course} />}</Loaded>
    </section>
  );
}
