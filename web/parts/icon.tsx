/** Lines on a field of 24, as wide everywhere. */
const shapes = {
  alert: 'M12 4 21 20H3ZM12 10v4M12 17v.5',
  bars: 'M6 20v-6M12 20V8M18 20V4',
  bed: 'M3 6v12M3 15h18v3M21 15v-3a3 3 0 0 0-3-3h-8v6M6.5 11.5v.5',
  calendar: 'M4 6h16v14H4ZM4 10h16M8 3.5v4M16 3.5v4',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  cup: 'M5 8h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4ZM16 9.5h2a2 2 0 0 1 0 5h-2',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 7.5V12l3 2',
  contact: 'M4 5h16v11h-9l-4 3.5V16H4Z',
  dots: 'M6 11.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2ZM12 11.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2ZM18 11.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2Z',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  house: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9',
  inbox: 'M4 13.5 6.5 5h11l2.5 8.5V19H4ZM4 13.5h4.5l1 2.5h5l1-2.5H20',
  list: 'M5 7h14M5 12h14M5 17h9',
  phone: 'M8 3.5h8v17H8ZM11 17.5h2',
  place: 'M12 20.5s-6-5.6-6-10.3a6 6 0 0 1 12 0c0 4.7-6 10.3-6 10.3ZM12 8.2a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  remember: 'M6 4h12v16l-6-4-6 4Z',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM15 15l5 5',
  send: 'M4 11.5 20 4l-6 16-3-7Z',
  tree: 'M12 21v-7M12 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  two: 'M8.5 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM3 19a5.5 5.5 0 0 1 11 0M16 5.5a3 3 0 0 1 0 5.5M17 13.8a5.5 5.5 0 0 1 4 5.2',
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside a word, never alone: screen readers pass it over. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}

/** The product's mark. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      <rect width="96" height="96" rx="24" />
      <path d="M24 68h14V54h14V40h14V28h8M24 68h48" />
    </svg>
  );
}
