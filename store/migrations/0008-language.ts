/** In which language a person on staff is written to; Danish where nobody chose. */
export const statements: readonly string[] = [
  "alter table staff add column language text not null default 'da' check (language in ('da', 'en'))",
];
