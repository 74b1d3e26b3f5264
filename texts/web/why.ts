import { both, template } from '../text';

/** Why a deadline stands: what is opened by touching it. */
export const why = {
  title: both('Hvorfor den frist?', 'Why this deadline?'),
  open: both('Hvorfor?', 'Why?'),
  /** What is read out for the button that a deadline is. */
  opens: template('{deadline}: se hvorfor', '{deadline}: see why'),
} as const;
