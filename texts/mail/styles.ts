import { Html } from '../html';

/**
 * How a mail looks: each name's rules, written into the elements themselves because many mail programs keep nothing else,
 * and what changes on a dark screen, which those that can be dark do keep.
 */
const font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

const light = {
  body: `margin:0;padding:0;background:#eef1ef;color:#1a2421;${font};font-size:16px;line-height:1.5;overflow-wrap:anywhere;-webkit-text-size-adjust:100%`,
  card: 'max-width:620px;margin:0 auto;padding:24px 20px 28px;background:#ffffff',
  from: 'margin:0 0 20px;font-size:14px;font-weight:600;letter-spacing:.02em;color:#0b5d4b',
  text: 'margin:0 0 16px',
  heading: 'margin:0 0 12px;font-size:24px;line-height:1.25;font-weight:700',
  headingOverdue: 'margin:0 0 12px;font-size:24px;line-height:1.25;font-weight:700;color:#9b2c1f',
  headingAlarm:
    'margin:0 0 12px;padding:12px 14px;font-size:24px;line-height:1.25;font-weight:700;background:#9b1c1c;color:#ffffff',
  warning:
    'margin:0 0 16px;padding:10px 14px;border-left:4px solid #9b1c1c;background:#fdecea;color:#5c1313;font-weight:600',
  facts: 'margin:0 0 20px;padding:0',
  label: 'margin:0;font-size:14px;font-weight:600;color:#4c5a55',
  fact: 'margin:0 0 10px',
  action: 'margin:24px 0',
  button:
    'display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5d4b;color:#ffffff;font-weight:600;text-decoration:none',
  section:
    'margin:28px 0 8px;padding-top:16px;border-top:2px solid #0b5d4b;font-size:19px;line-height:1.3;font-weight:700',
  entries: 'margin:0;padding:0;list-style:none',
  entry: 'margin:0;padding:14px 0 14px;border-bottom:1px solid #d5ddd9',
  tag: 'display:block;font-size:14px;font-weight:600;color:#4c5a55',
  title: 'margin:0 0 6px;font-size:17px;line-height:1.35;font-weight:700',
  titleOverdue: 'margin:0 0 6px;font-size:17px;line-height:1.35;font-weight:700;color:#9b2c1f',
  says: 'margin:0 0 8px',
  rowFacts: 'margin:0 0 8px;padding:0;font-size:15px',
  rowLabel: 'display:inline;margin:0;font-weight:600;color:#4c5a55',
  rowFact: 'display:inline;margin:0',
  link: 'color:#0b5d4b;font-weight:600',
  table: 'width:100%;margin:0 0 16px;border-collapse:collapse;font-size:15px',
  head: 'padding:6px 0 6px 12px;border-bottom:1px solid #8b9893;text-align:right;font-weight:600;color:#4c5a55;vertical-align:bottom',
  firstHead:
    'padding:6px 0;border-bottom:1px solid #8b9893;text-align:left;font-weight:600;color:#4c5a55;vertical-align:bottom',
  cell: 'padding:6px 0 6px 12px;border-bottom:1px solid #d5ddd9;text-align:right;font-variant-numeric:tabular-nums;vertical-align:top',
  firstCell: 'padding:6px 0;border-bottom:1px solid #d5ddd9;text-align:left;font-weight:400',
  closing: 'margin:24px 0 0',
  footer: 'margin:20px 0 0;padding-top:12px;border-top:1px solid #d5ddd9;font-size:13px;color:#4c5a55',
} as const;
type Name = keyof typeof light;

const muted = 'color:#a9b7b1';
const green = 'color:#7fd3b8';
const red = 'color:#ff9d8f';
const dark: Partial<Record<Name, string>> = {
  body: 'background:#0f1513;color:#e6ece9',
  card: 'background:#18201d',
  from: green,
  headingOverdue: red,
  headingAlarm: 'background:#b3261e;color:#ffffff',
  warning: 'background:#3a1715;color:#ffd9d4;border-left-color:#ff9d8f',
  label: muted,
  button: 'background:#7fd3b8;color:#0b1f19',
  section: 'border-top-color:#7fd3b8',
  entry: 'border-bottom-color:#34403b',
  tag: muted,
  titleOverdue: red,
  rowLabel: muted,
  link: green,
  head: `${muted};border-bottom-color:#5b6963`,
  firstHead: `${muted};border-bottom-color:#5b6963`,
  cell: 'border-bottom-color:#34403b',
  firstCell: 'border-bottom-color:#34403b',
  footer: `${muted};border-top-color:#34403b`,
};

/** An element's style and class attributes. */
export function styleOf(name: Name): Html {
  return new Html(`class="${name}" style="${light[name]}"`);
}

/** The rules for a dark screen; they must outdo what the elements say of themselves. */
export const darkRules = new Html(
  `@media (prefers-color-scheme:dark){${Object.entries(dark)
    .map(([name, rules]) => `.${name}{${rules.replaceAll(/;|$/g, ' !important;')}}`)
    .join('')}}`,
);
