import { escapeHtml, jsonForScript } from './escape-html.ts';
import { pageStyle } from './page-style.ts';

export interface HtmlPage {
  readonly title: string;
  /** Inside the header, below the title. */
  readonly header: string;
  readonly sections: readonly { readonly id: string; readonly name: string; readonly html: string }[];
  /** Beyond the common look. */
  readonly style?: string;
  /** Read by the script from the element `data`. */
  readonly data: unknown;
  readonly script: string;
}

/** One page that holds everything and asks nobody for anything: its policy forbids every request. */
export function htmlPage({ title, header, sections, style = '', data, script }: HtmlPage): string {
  const links = sections.map(({ id, name }) => `<a href="#${id}">${escapeHtml(name)}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}${style}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1>${header}
<nav class="toc" aria-label="Sections">${links.join('')}</nav></header>
<main>
${sections.map(({ html }) => html).join('\n')}
</main>
<script type="application/json" id="data">${jsonForScript(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
