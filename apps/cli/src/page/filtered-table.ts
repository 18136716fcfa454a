import { escapeHtml } from './escape-html.ts';
import { formatCount } from './format-number.ts';

export interface FilteredTable {
  /** Of the section. */
  readonly id: string;
  /** Heading of the section; in small letters it stands for what the lines are. */
  readonly name: string;
  /** How many lines the page holds, of how many, and which came first where not all fit. */
  readonly held: { readonly shown: number; readonly total: number; readonly first: string };
  /** What a search looks through. */
  readonly searched: string;
  /** Selections beside the search. An option is its value, or its value and how it is shown. */
  readonly selections: readonly {
    readonly field: string;
    readonly label: string;
    /** What is shown while nothing is selected. @default 'all' */
    readonly none?: string;
    readonly options: readonly (string | readonly [value: string, shown: string])[];
  }[];
  readonly columns: readonly string[];
}

/** A section with a searchable table in pages of lines, empty until `filteredTableScript` fills it. */
export function filteredTable({ id, name, held, searched, selections, columns }: FilteredTable): string {
  const noun = name.toLowerCase();
  const cut =
    held.total > held.shown
      ? `<p class="note">${formatCount(held.shown)} of ${formatCount(held.total)} ${noun} are in this page, ${held.first} first.</p>`
      : '';
  const labels = selections.map(
    ({ field, label, none = 'all', options }) =>
      `<label>${label} <select name="${field}"><option value="">${none}</option>${options.map(optionOf).join('')}</select></label>`,
  );
  return `<section id="${id}"><h2>${name}</h2>${cut}
<form class="filters" role="search">
<label>Search <input type="search" name="text" placeholder="${searched} …" autocomplete="off"></label>
${labels.join('\n')}
</form>
<p class="count" aria-live="polite"></p>
<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="rows"><thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead><tbody></tbody></table></div>
<nav class="pager" aria-label="Pages of ${noun}"><button type="button" name="back">← Back</button><span aria-live="polite"></span><button type="button" name="next">Next →</button></nav>
<noscript><p>The table of ${noun} needs scripts; everything above does not.</p></noscript></section>`;
}

function optionOf(option: string | readonly [value: string, shown: string]): string {
  if (typeof option === 'string') return `<option>${escapeHtml(option)}</option>`;
  return `<option value="${escapeHtml(option[0])}">${escapeHtml(option[1])}</option>`;
}
