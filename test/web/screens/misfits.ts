import type { AppPage } from '../setup/app-page';

/** A small phone, on which nothing may be cut off. */
const NARROWEST = 360;
/** What a finger hits, in pixels of the page. */
const TOUCH = 44;

/** What is wider than the screen, cut off, or too small for a finger; on a phone as if it were a small one. */
export async function misfitsOn({ page }: AppPage): Promise<readonly string[]> {
  const size = page.viewportSize();
  const isPhone = size !== null && size.width < 600;
  if (isPhone) await page.setViewportSize({ ...size, width: NARROWEST });
  const misfits = await page.evaluate(findMisfits, { touch: TOUCH, isPhone });
  if (isPhone) await page.setViewportSize(size);
  return misfits;
}

/** Runs in the page: whatever it uses stands in it. */
function findMisfits({ touch, isPhone }: { touch: number; isPhone: boolean }): string[] {
  const top = document.querySelector('dialog[open]') ?? document.body;
  const said = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const all = [...top.querySelectorAll('*')].filter(isShown);
  const misfits: string[] = [];
  if (document.documentElement.scrollWidth > window.innerWidth)
    misfits.push(`the page is ${document.documentElement.scrollWidth} wide on a screen of ${window.innerWidth}`);
  for (const element of all) {
    const { overflowX } = getComputedStyle(element);
    const hides = overflowX === 'hidden' || overflowX === 'clip';
    if (hides && element.scrollWidth > element.clientWidth + 1) misfits.push(`is cut off: ${said(element)}`);
  }
  if (!isPhone) return misfits;
  const controls = top.querySelectorAll('a[href], button, input, select, textarea, summary');
  for (const control of controls) {
    // A link in running text is as high as its line.
    if (!isShown(control) || getComputedStyle(control).display === 'inline') continue;
    // A box with its words beside it is hit by them too, and a link that covers its row by all of the row.
    const covers = getComputedStyle(control, '::after').position === 'absolute' && control instanceof HTMLElement;
    const hit = (covers && control.offsetParent) || (control.closest('label') ?? control);
    const ticked = control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);
    if (ticked && (control.labels?.length ?? 0) > 0 && hit === control) continue;
    const { width, height } = hit.getBoundingClientRect();
    if (width < touch - 0.5 || height < touch - 0.5)
      misfits.push(`is ${Math.round(width)} × ${Math.round(height)}, too small for a finger: ${said(control)}`);
  }
  return misfits;
}
