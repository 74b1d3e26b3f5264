import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

/** A page as somebody sees it, with nothing left to do but to come and be painted. */
export interface StaticPage {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves what a page shows as one file without a script: its look first, then as many bytes as the page itself took on the
 * wire, then what is shown. No page that brings those bytes can be painted sooner.
 */
export async function sameAsStaticPage(page: Page, bytes: number): Promise<StaticPage> {
  const { look, shown } = await page.evaluate<{ look: string; shown: string }>(asItStands);
  const filling = 'x'.repeat(Math.max(0, bytes - Buffer.byteLength(look + shown)));
  const file =
    `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>.</title><style>${look}</style>` +
    `<!--${filling}--></head><body>${shown}</body></html>`;
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Without its fonts, whose bytes are among those that fill the file. */
const asItStands = `(() => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const look = rules.filter((rule) => !(rule instanceof CSSFontFaceRule)).map((rule) => rule.cssText).join('');
  const body = document.body.cloneNode(true);
  for (const script of body.querySelectorAll('script')) script.remove();
  return { look, shown: body.innerHTML };
})()`;
