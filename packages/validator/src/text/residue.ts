/** Left-overs of templates. The word "test" or a TODO that the user talks about is none. */
export const residue: readonly [pattern: RegExp, name: string][] = [
  [/\{\{\s*[\w. ]{1,40}\s*\}\}/, 'a template variable'],
  [
    /\$?\{(?:user_)?(?:query|domain|persona|style|topic|placeholder|intent|context|answer|tool_name|file_?(?:name|path)|[A-Z_]{4,30})\}/,
    'a template variable',
  ],
  [
    /<(?:placeholder|insert|your|fill|tool_name|file_?path|symbol|query|answer|thought)[\w \-/]{0,40}>/i,
    'a placeholder',
  ],
  [/\[(?:insert|your|placeholder|fill in|topic|file ?name|path|name|x)\b[\w ,'-]{0,40}\]/i, 'a placeholder'],
  [/\blorem ipsum\b/i, 'filler text'],
  [
    /\b(?:your|my)_(?:code|query|file|path|value|function)_here\b|\bINSERT_[A-Z_]*HERE\b|\bREPLACE_?ME\b|\bCHANGE_?ME\b/,
    'a placeholder',
  ],
  [/\bpath\/to\/(?:your\/|the\/)?(?:file|directory|dir|folder|module)\b/i, 'a made-up path'],
  [/\[object Object\]|^(?:undefined|null|None|NaN)$/, 'a value that was never filled in'],
  [/^\W*(?:TODO|TBD|FIXME|XXX|n\/a|placeholder|string)\W*$/i, 'a stand-in'],
  [/^\W*(?:\.\.\.|…)\W*$/, 'a stand-in'],
  [
    /(?:^|\n) ?(?:assistant|human|user|system|thought|final answer|tool_use) ?: ?\S|<\|?(?:im_start|im_end|eot_id|endoftext|assistant|user|system)\|?>|\[\/?INST\]|```json\s*\{/i,
    'what is left of a prompt',
  ],
];

/** In a query, where people paste templates of their own, only names of ours count. */
export const queryResidue =
  /\{\{\s*(?:topic|domain|persona|style|query|intent|placeholder|edge_case)\s*\}\}|\$\{(?:topic|domain|persona|style|query|placeholder)\}|\[(?:insert|fill in) [\w ]{1,40}\]|<(?:insert|fill in|placeholder)[ _]?[\w ]{0,40}>|\blorem ipsum dolor\b|^(?:query|user_query) ?:/i;
