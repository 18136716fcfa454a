import type { Region } from './region.ts';

type LineKind = 'prose' | 'blank' | 'log' | 'code' | 'data' | 'quote' | 'indented';

const logLine =
  /^\s*(?:\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]|\[?\d{2}:\d{2}:\d{2}|(?:\[|<)?(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE|CRITICAL)\b[\]>: ]|at [\w$.<>/@[\] ]{1,200}[(:]|File "[^"]{1,300}", line \d|Traceback \(most|Caused by: |Exception in |\.{3} \d+ more|npm ERR!|error(?:\[E\d+\])?:|error TS\d+:|panic: |goroutine \d|Segmentation fault|>>> |FAILED |--> |\^~*\s*$|[\w./\\-]{1,200}:\d+:\d+:? |(?:[a-z]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning)\b(?:: |$)|Process finished|exit code \d|\s*\d+ \| )/;
const codeLine =
  /(?:^\s*(?:def \w|class \w+[:({ ]|import [\w{*"'.]|from \w[\w.]* import|const \w|let \w+ ?=|var \w+ ?[=:]|function[ *]|async (?:def|function)|export (?:const|default|function|class|async|type|interface)|public |private |protected |static |#include|package \w+;?$|fn \w|func \w|pub fn|struct \w+ ?\{|interface \w+ ?\{|type \w+ ?=|return\b.*[;)\]\w]$|if ?\(|elif .*:$|else:$|\} ?else|for ?\(|for \w+(?:, ?\w+)? in .*:$|while ?\(|while .*:$|try:$|try ?\{|except.*:$|\} ?catch|finally|with .*:$|print\(|console\.|SELECT |INSERT INTO|UPDATE \w+ SET|CREATE TABLE|DELETE FROM|ALTER TABLE|<\/?[a-z][\w-]*[\s>]|@\w+(?:\(|$)|\/\/ |\/\*|\* @|#!\/|\+{3} |-{3} [\w/]|@@ ))|[;{}]\s*$|^\s*[)\]}]+[;,]?\s*$|^\s*\w+(?:\.\w+)*\([^)]*\);?$|^\s*[a-z_]\w* ?= ?\S/;
const yamlLine = /^\s*(?:- )?["']?[a-z_][\w.-]*["']?:(?:\s+\S.{0,200})?$|^\s*- [\w"'.:/-]+$/;

/** Pasted blocks without fences: logs and stack traces, code, CSV and YAML, `>` quotations. One pass over lines. */
export function findLineBlocks(text: string, from: number, to: number): Region[] {
  if (text.indexOf('\n', from) < 0 || text.indexOf('\n', from) >= to) return [];
  const regions: Region[] = [];
  let at = from;
  let open: { kind: Region['kind']; start: number; end: number; lines: number } | undefined;
  let previous: LineKind = 'blank';
  let endsWithColon = false;
  let fields = '';
  const close = () => {
    if (open && isBlock(open.kind, open.lines, open.end - open.start, text.slice(open.start, open.start + 1)))
      regions.push({
        kind: open.kind,
        start: open.start,
        end: open.end,
        outerStart: open.start,
        outerEnd: open.end,
        fenced: true,
      });
    open = undefined;
  };
  while (at < to) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 || newline > to ? to : newline;
    const contentEnd = lineEnd > at && text.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd;
    const line = text.slice(at, Math.min(contentEnd, at + 400));
    const kind = lineKind(line, previous, open?.kind, endsWithColon, fields);
    fields = csvShape(line);
    const block = kind === 'indented' ? 'code' : kind;
    if (block === 'blank') {
      if (open && open.kind !== 'code' && open.kind !== 'log') close();
    } else if (block === 'prose') close();
    else if (open && (open.kind === block || (open.kind === 'log' && kind === 'indented'))) {
      open.end = contentEnd;
      open.lines++;
    } else {
      close();
      open = { kind: block, start: at, end: contentEnd, lines: 1 };
    }
    if (kind !== 'blank') endsWithColon = /:\s*$/.test(line);
    previous = kind;
    at = lineEnd + 1;
  }
  close();
  return regions;
}

function isBlock(kind: Region['kind'], lines: number, length: number, first: string): boolean {
  if (kind === 'log' || kind === 'quote') return length > 0;
  return lines >= 2 || (kind === 'code' && (first === ' ' || first === '\t'));
}

function lineKind(
  line: string,
  previous: LineKind,
  open: Region['kind'] | undefined,
  afterColon: boolean,
  fields: string,
): LineKind {
  if (line.trim() === '') return 'blank';
  const first = line.charCodeAt(0);
  if (first === 62 && line.charCodeAt(1) === 32) return 'quote';
  if (logLine.test(line)) return 'log';
  const indented = first === 9 || line.startsWith('    ');
  if (open === 'log' && indented) return 'log';
  if (indented && (previous === 'blank' || previous === 'indented' || previous === 'code' || afterColon))
    return 'indented';
  if (codeLine.test(line) && !/^[A-Z][a-z]+ [a-z]+ .*[a-z]$/.test(line)) return 'code';
  if (open === 'code' && (first === 32 || first === 9)) return 'code';
  if (yamlLine.test(line)) return 'data';
  const shape = csvShape(line);
  if (shape !== '' && (shape === fields || open === 'data' || afterColon)) return 'data';
  return 'prose';
}

/** The separator and its count for a line that could be a row of a table. */
function csvShape(line: string): string {
  if (line.startsWith('|')) return '|';
  for (const mark of [',', '\t', ';']) {
    let count = 0;
    for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) count++;
    if (count >= 1 && !line.includes(`${mark} `) && !/[.?!]\s*$/.test(line)) return `${mark}${count}`;
  }
  return '';
}
