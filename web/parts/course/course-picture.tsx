import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { showDate } from '../../../domain/clock/time';
import { course as words } from '../../../texts/web/course';
import { useApp } from '../app-context';
import { shortMonth } from '../dates';
import { courseInWords, courseLines } from './course-rows';
import { type Course, type CourseRow, rowsOf } from './layout';
import './course.css';

/** Until the width is known it is drawn as on the smallest phone. */
const NARROWEST = 328;

/** A case's course by the width that there is, the newest months first, and the same as a table. */
export function CoursePicture({ course }: { readonly course: Course }) {
  const { language } = useApp();
  const { around, width } = useWidth();
  const rows = rowsOf(course, width);
  return (
    <div class="course" ref={around}>
      <p class="for-readers">{courseInWords(course, language, showDate)}</p>
      {rows.map((row) => (
        <Row key={row.from} row={row} course={course} width={width} />
      ))}
      <Legend course={course} />
      <CourseTable course={course} />
    </div>
  );
}

function useWidth() {
  const around = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(NARROWEST);
  useLayoutEffect(() => {
    const element = around.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(NARROWEST, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { around, width };
}

/** Room for half a mark at the first day, and for a flag at the last. */
const BEFORE = 6;
const AFTER = 12;
const BAND = 26;
const LANE = 10;
const BELOW = 16;

/** Where each kind of thing stands, from the top, in pixels; what a course has nothing of takes no room. */
function heights(course: Course) {
  const contacts = BAND + 26;
  const incidents = contacts + LANE + 18;
  const handovers = incidents + (course.incidents.length > 0 ? BELOW : 0);
  const months = handovers + (course.handovers.length > 0 ? BELOW : 0) + 10;
  return { contacts, incidents, handovers, months, all: months + 6 };
}

/** Nobody hears the picture, since the table says the same. */
function Row({ row, course, width }: { readonly row: CourseRow; readonly course: Course; readonly width: number }) {
  const { language } = useApp();
  const hatch = useId();
  const y = heights(course);
  return (
    <svg
      class="course-row"
      aria-hidden="true"
      viewBox={`${-BEFORE} 0 ${width + BEFORE + AFTER} ${y.all}`}
      width={width}
      height={y.all}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch" width="2" height="6" />
        </pattern>
      </defs>
      {row.crises.map(({ x, width: wide }) => (
        <rect key={x} class="crisis" x={x} y={BAND + 4} width={wide} height={y.months - BAND - 18} />
      ))}
      {row.pauses.map(({ x, width: wide }) => (
        <rect key={x} fill={`url(#${hatch})`} x={x} y={BAND + 4} width={wide} height={y.months - BAND - 18} />
      ))}
      {row.phases.map(({ x, width: wide, text, nth }) => (
        <g key={x} class={text === null ? 'before' : nth % 2 === 0 ? 'phase even' : 'phase odd'}>
          <rect x={x} y={0} width={Math.max(wide - 2, 1)} height={BAND} rx={5} />
          {text !== null && (
            <text x={x + 8} y={17}>
              {fitting(text, wide - 14)}
            </text>
          )}
        </g>
      ))}
      {row.pairs.map(({ x, width: wide }) => (
        <rect key={x} class="pairs" x={x} y={BAND + 1} width={wide} height={3} />
      ))}
      <line class="track" x1={0} x2={row.width} y1={y.contacts} y2={y.contacts} />
      {row.months.map(({ x, month, named }) => (
        <g key={month} class="month">
          <line x1={x} x2={x} y1={y.months - 14} y2={y.months - 10} />
          {named && (
            <text x={x + 2} y={y.months}>
              {shortMonth(month, language)}
            </text>
          )}
        </g>
      ))}
      {row.contacts.map(({ x, lane, kind, text, on }, index) => (
        <circle key={index} class={kind} cx={x} cy={y.contacts - lane * LANE} r={kind === 'sighting' ? 2.5 : 4}>
          <title>{`${showDate(on)}: ${text}`}</title>
        </circle>
      ))}
      {row.incidents.map(({ x, text, on }, index) => (
        <path key={index} class="incident" d={`M${x} ${y.incidents - 6}l6 6-6 6-6-6z`}>
          <title>{`${showDate(on)}: ${text}`}</title>
        </path>
      ))}
      {row.handovers.map(({ x, text, on }, index) => (
        <path key={index} class="handover" d={`M${x - 5} ${y.handovers - 5}l8 5-8 5z`}>
          <title>{`${showDate(on)}: ${text}`}</title>
        </path>
      ))}
      {row.deadlines.map(({ x, text, on }, index) => (
        <g key={index} class="flag">
          <line x1={x} x2={x} y1={BAND + 6} y2={y.contacts + LANE + 6} />
          <path d={`M${x} ${BAND + 6}h10l-3 4 3 4h-10z`}>
            <title>{`${showDate(on)}: ${text}`}</title>
          </path>
        </g>
      ))}
      {row.ending && (
        <rect class="ending" x={row.ending.x - 2} y={BAND + 6} width={4} height={y.contacts + LANE - BAND}>
          <title>{`${showDate(row.ending.on)}: ${row.ending.text}`}</title>
        </rect>
      )}
    </svg>
  );
}

/** As much of a word as there is room for, by the width of its letters; nothing where there is hardly any. */
function fitting(text: string, width: number): string {
  const letters = Math.floor(width / 7.2);
  if (letters >= text.length) return text;
  return letters < 4 ? '' : `${text.slice(0, letters - 1)}…`;
}

/** Only what the picture has. */
function Legend({ course }: { readonly course: Course }) {
  const { say } = useApp();
  const has = (kind: Course['contacts'][number]['kind']) => course.contacts.some((one) => one.kind === kind);
  const entries = [
    { sign: 'contact', word: words.contactLegend, there: has('contact') },
    { sign: 'attempt', word: words.attemptLegend, there: has('attempt') },
    { sign: 'sighting', word: words.sightingLegend, there: has('sighting') || has('other') },
    { sign: 'incident', word: words.incidentLegend, there: course.incidents.length > 0 },
    { sign: 'handover', word: words.handoverLegend, there: course.handovers.length > 0 },
    { sign: 'crisis', word: words.crisisLegend, there: course.crises.length > 0 },
    { sign: 'pause', word: words.pauseLegend, there: course.pauses.length > 0 },
    { sign: 'pairs', word: words.pairsLegend, there: course.pairs.length > 0 },
    { sign: 'flag', word: words.deadlineLegend, there: course.deadlines.length > 0 && !course.ending },
    { sign: 'ending', word: words.endingLegend, there: course.ending !== null },
  ].filter(({ there }) => there);
  return (
    <ul class="course-legend" aria-hidden="true">
      {entries.map(({ sign, word }) => (
        <li key={sign}>
          <span class={`sign ${sign}`} />
          {say(word)}
        </li>
      ))}
    </ul>
  );
}

function CourseTable({ course }: { readonly course: Course }) {
  const { say, language } = useApp();
  const lines = courseLines(course, language);
  if (lines.length === 0) return <p>{say(words.nothing)}</p>;
  return (
    <details class="course-table">
      <summary>{say(words.asTable)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.day)}</th>
            <th scope="col">{say(words.what)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ on, says, ahead }, index) => (
            <tr key={index}>
              <td>{showDate(on)}</td>
              <td>
                {says}
                {ahead && ` (${say(words.ahead)})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
