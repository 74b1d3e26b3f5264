/** The look of the pages that run no script: the app's colours, in light and dark. */
export const styles = `:root {
  color-scheme: light dark;
  --paper: light-dark(#f3f5f2, #101613);
  --surface: light-dark(#ffffff, #19211d);
  --ink: light-dark(#17211d, #e8eeea);
  --ink-2: light-dark(#4a5852, #a8b6af);
  --line: light-dark(#dbe2dd, #2f3b35);
  --field: light-dark(#5f6d66, #8a9790);
  --green: light-dark(#0b5d4b, #86d9bf);
  --green-ink: light-dark(#ffffff, #07211a);
  --red: light-dark(#a32a1c, #ffa294);
  --red-soft: light-dark(#fbe9e6, #3a1c18);
  --amber-soft: light-dark(#fdf0d5, #372a12);
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 'IBM Plex Sans', system-ui, 'Segoe UI', Roboto, Arial, sans-serif }
header, main { max-width: 40rem; margin: 0 auto; padding: 0 1.25rem }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding-top: 1rem; color: var(--ink-2) }
header p { margin: 0; font-weight: 600 }
header a { display: inline-block; padding: .6rem 0 }
main { padding-bottom: 4rem }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.2rem 0 .8rem; text-wrap: balance; overflow-wrap: anywhere; hyphens: auto }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.4rem 0 .6rem }
a { color: var(--green); text-underline-offset: .15em; overflow-wrap: anywhere }
.lead { font-size: 1.125rem }
.danger { background: var(--amber-soft); border-radius: 14px; padding: .9rem 1.1rem; margin: 1.4rem 0 }
.danger p, .errors p { margin: 0 }
.danger p + p { margin-top: .5rem }
.errors { border: 2px solid var(--red); background: var(--red-soft); border-radius: 14px; padding: 1rem 1.2rem; margin: 1.2rem 0 }
.errors ul { margin: .6rem 0 0; padding-left: 1.2rem }
.errors a { color: var(--red) }
.field { margin: 1.6rem 0 }
label { display: block; font-weight: 600; margin-bottom: .3rem }
.hint { margin: 0 0 .45rem; color: var(--ink-2) }
.note { margin: 1.6rem 0 -0.6rem }
.error { margin: 0 0 .45rem; color: var(--red); font-weight: 600 }
input, textarea, select { width: 100%; min-height: 3rem; padding: .6rem .75rem; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--field); border-radius: 10px }
textarea { resize: vertical }
.wrong input, .wrong textarea, .wrong select { border: 2px solid var(--red) }
.tick { display: grid; grid-template-columns: auto 1fr; column-gap: .75rem; align-items: center }
.tick input { width: 1.75rem; min-height: 1.75rem; height: 1.75rem; margin: .5rem 0; accent-color: var(--green) }
.tick label { margin: 0; padding: .5rem 0; font-weight: 400 }
.tick .hint { grid-column: 2 }
button { width: 100%; min-height: 3.25rem; margin-top: .8rem; padding: .7rem 1.4rem; font: inherit; font-weight: 600; color: var(--green-ink); background: var(--green); border: 0; border-radius: 10px; cursor: pointer }
.number { font-size: 2rem; font-weight: 600; letter-spacing: .06em; margin: .2rem 0 1rem; font-variant-numeric: tabular-nums }
.facts { background: var(--surface); border: 1px solid var(--line); border-radius: 14px; padding: .4rem 1.2rem; margin: 1.4rem 0 }
.facts div { padding: .7rem 0 }
.facts div + div { border-top: 1px solid var(--line) }
.facts dt { color: var(--ink-2); font-size: .9375rem }
.facts dd { margin: 0; overflow-wrap: anywhere }
.words { white-space: pre-line }
.notice { background: var(--surface); border: 2px solid var(--green); border-radius: 14px; padding: .9rem 1.1rem; margin: 1.2rem 0 }
fieldset { border: 0; padding: 0; min-width: 0 }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.code { max-width: 12rem; font-size: 1.5rem; letter-spacing: .2em; font-variant-numeric: tabular-nums }
.quiet { margin-top: 2.4rem; padding-top: .8rem; border-top: 1px solid var(--line) }
button.second { color: var(--green); background: transparent; border: 2px solid var(--green) }
.trap { position: absolute; left: -9999px }
:focus-visible { outline: 3px solid var(--green); outline-offset: 2px }
@media (min-width: 40rem) { button { width: auto } }
@media print { header a, form, .danger { display: none } }
`;
