/** Words that decide what a request wants. Data, no logic. */

/** What a clause may begin with before its verb. */
export const clauseLead =
  /^(?:(?:hi|hey|hello|ok|okay|so|and|then|also|now|but|well|just|please|pls|plz|kindly|quickly|immediately|first|next|finally|simply|actually|alright|right|sure|yes|yeah|yo|dude|team|there|again|asap|urgent|hurry|lol)\b[,!.:]? *|(?:can|could|would|will) (?:you|u)(?: please| just| kindly| also| quickly| go ahead and| help me| help)? |(?:i|we) (?:want|need|would like|'d like)(?: you)? to |i'd like (?:you )?to |(?:i|we) (?:need|have|must|should|gotta) to |(?:i|we) (?:should|must) |let'?s |let us |help (?:me|us)(?: to)? |go ahead and |feel free to |make sure (?:to |you )|try to |time to |you (?:should|must|can|need to) |(?:would|do) you mind )/i;

/** Clauses that only ask to know: no repository, no effect. */
export const generalLead =
  /^(?:how (?:do|can|would|should|could|does|to|would one|might)(?: i| you| one| we| people| someone)?\b|how to\b|how come\b|what(?:'s| is| are| does| do| happens| would happen| if)\b|why\b|when (?:should|do|is|would|to)\b|explain\b|describe\b|(?:the )?difference between\b|compare\b|tell me (?:about|what|how|why|when)\b|can you (?:explain|tell|describe)\b|(?:is|are) (?:there|it possible|it bad|it good)\b|does\b|do (?:i|you|people)\b|who\b|which\b|thanks\b|thank you\b|hi\b|hello\b|what's the (?:best|safest|right) way\b|best (?:way|practice)\b|is \w+ing\b|summari[sz]e\b|i(?:'m| am) (?:curious|wondering|learning)\b|pros and cons\b|should i (?:use|learn|choose|prefer)\b)/i;

/** Clauses that look for something in the repository. */
export const searchLead =
  /^(?:where\b|find\b|search\b|look (?:for|up|at|into)\b|locate\b|grep\b|show(?: me)?\b|list\b|who (?:calls|uses|owns|wrote)\b|what (?:calls|uses|handles|triggers|deletes|removes|drops|code|file|function|class|module|part|happens)\b|which (?:file|files|function|functions|class|module|service|code|part|component|endpoint|migration|job|tests?|place|places|one|method)\b|how (?:do|does|is|are) (?:we|our|the|this|it|\w+) ?\b|read\b|open\b|cat\b|print the (?:file|content)|display\b|check (?:where|which|whether our|if our|how)\b|trace\b|pull up\b|any (?:code|place|function|file)\b|is there (?:any|a|some) (?:code|place|function|file|test|method|helper)\b|do we (?:have|use|log|cache|delete|ever|already)\b|what's our\b|what is our\b|give me (?:the|all|every) (?:code|file|place|usage|caller|reference|list)|dónde|donde|busca|wo\b|finde|où\b|trouve|onde\b|encontre)/i;

/** Clauses whose effect is a calculation. */
export const computeLead =
  /^(?:calculate|compute|evaluate|simulate|sum|count (?:how|the|to)|convert|parse|sort|test (?:if|whether|that|this regex|the regex|this)|verify (?:that|if|whether)|check (?:if|whether|that) (?:the )?(?:regex|\d|this (?:regex|json|snippet|string|expression|date|number|code)|\S{1,40} (?:is|equals|matches))|what(?:'s| is) \d|how many (?:days|seconds|bytes|minutes|hours|combinations|ways|digits)|benchmark|generate \d|does (?:the regex|this regex|\S{1,40} match)|roll(?! ?(?:back|out))|flip|factor|solve|estimate)\b/i;

/** Clauses that write code or text: what they name later is content, not an act. */
export const authoringLead =
  /^(?:write|add|create|implement|build|design|draft|generate|make (?:a|an|the|it so)|refactor|rename|replace|change|update|set|bump|insert|append|document|comment|type|fix|extend|extract|convert|move the|introduce|define|mock|stub|test|log|print|render|style|format the|improve|optimi[sz]e|support|use|handle|prevent|avoid|stop|ensure|don'?t|do not|never|without)\b/i;

export const destructiveVerb =
  /^(?:delet(?:e|ing)|drop(?:ping)?|wip(?:e|ing)(?: out)?|eras(?:e|ing)|purg(?:e|ing)|truncat(?:e|ing)|destroy(?:ing)?|nuk(?:e|ing)|remov(?:e|ing)|clear(?:ing)?(?: out)?|reset(?:ting)?|overwrit(?:e|ing)|uninstall(?:ing)?|force[- ]push(?:ing)?|(?:git )?push (?:-f|--force)|rm\b|git (?:reset --hard|clean|branch -d|filter-branch)|format (?:the )?(?:disk|drive|server|machine|hard)|shut(?:ting)? down|terminat(?:e|ing)|kill(?:ing)?|revok(?:e|ing)|deprovision|tear(?:ing)? down|flush(?:ing)?|empty(?:ing)?|get rid of|clean(?:ing)? (?:up|out)|squash|rebas(?:e|ing)|decommission|deactivat(?:e|ing)|disabl(?:e|ing)|cancel(?:ling|ing)?|rewrit(?:e|ing) (?:the )?(?:git )?history|discard(?:ing)?|throw away|scrap|trash|blow away|zap|obliterate|annihilate|unlink|rotate|archive)\b/i;

/** Only ever destructive, whatever the object. */
export const absoluteVerb =
  /^(?:wip(?:e|ing)|nuk(?:e|ing)|purg(?:e|ing)|destroy|truncat|force[- ]push|(?:git )?push (?:-f|--force)|rm\b|git (?:reset|clean|filter)|format|obliterate|annihilate|blow away|tear|decommission|deprovision|eras)/i;

/** Data, environments and histories: losing them hurts. */
export const preciousObject =
  /\b(?:databases?|db|tables?|collections?|prod(?:uction)?|live|staging|branch(?:es)?|repo(?:s|sitory|sitories)?|buckets?|volumes?|clusters?|namespaces?|users?|accounts?|customers?|records?|rows?|data|datasets?|logs?|backups?|history|files?|folders?|director(?:y|ies)|everything|all of (?:it|them)|migrations?|environments?|instances?|servers?|commits?|tags?|disks?|drives?|partitions?|index(?:es)?|indices|queues?|topics?|secrets?|keys?|tokens?|permissions?|subscriptions?|orders?|invoices?|tenants?|projects?|workspaces?|snapshots?|pods?|deployments?|stacks?|caches?|sessions?|certificates?|domains?|dns|vms?|machines?|node_modules|schemas?|s3|redis|postgres|mongo(?:db)?|mysql|elasticsearch|kafka|changes|stash|work|artifacts?|images?|containers?|docs|documents|emails?|messages|payments?|transactions?|registry|roles?|access|tests|package|module|service|2fa|mfa|auth(?:entication)?|firewall|alerts?|monitoring|main|master)\b/i;

/** Pieces of code and text whose removal is an edit like any other. */
export const codeObject =
  /\b(?:comma|semicolon|import|imports|line|lines|comment|comments|console\.log|print|prints|whitespace|spaces?|tabs?|newlines?|blank|parameter|param|argument|arg|method|function|variable|const|constant|block|unused|trailing|duplicates?|duplicated|dead code|field|prop|property|flag|option|attribute|decorator|annotation|bracket|brace|quote|quotes|word|words|typo|string|text|sentence|paragraph|heading|section|header row|bullet|class(?:name)?|css|style|styles|button|link|icon|todo|todos|debugger|debug|log (?:statement|line|call)s?|logging (?:statement|line|call)s?|statement|statements|call|calls|check|checks|condition|branch(?:ing)? logic|else|if|case|cases|type|types|hardcoded|dependency|dependencies|entry|entries|item|items|element|elements|character|characters|prefix|suffix|extension|keyword|warning|warnings|lint|eslint|config option|setting|counter|state|form|input|cursor|timer|interval|nulls?|outliers?|punctuation|vowels?|stop ?words|accents?|html tags?|reference|references|default|value|values|hook|route|endpoint|handler)\b/i;

export const productionObject =
  /\b(?:prod(?:uction)?|live (?:site|server|db|database|environment|system|traffic)|main branch|master branch|to (?:main|master))\b/i;

/** Acts on a running system that no tool of a coding router performs. */
export const operationVerb =
  /^(?:deploy(?:ing)?|releas(?:e|ing)|publish(?:ing)?|ship(?:ping)?|roll(?:ing)? ?back|rollback|revert(?:ing)?|restart(?:ing)?|reboot|start|stop|scale|promote|migrat(?:e|ing)|provision|install|upgrade|merge|commit|push|pull|checkout|rebase|cherry-pick|run|execute|launch|trigger|spin up|bring (?:up|down)|ssh|connect|send|email|notify|charge|refund|transfer|grant|give|invite|approve|sign|pay|wire|order|buy|book|call|text|post|tweet|upload|download|clone|tag|switch over|fail ?over|apply|seed|rotate|renew|enable|whitelist|ban|block|move|copy|kick off|hotfix|bypass)\b/i;

export const unsafeWording =
  /\b(?:exfiltrat\w+|steal(?:ing)? \w+|backdoor|keylogger|ransomware|malware|rootkit|botnet|ddos|phishing (?:page|email|site|kit)|reverse shell|brute[- ]?force (?:the |their |his |her |someone|login|password|ssh)|crack (?:the |their |his |her |someone's |this )?(?:password|hash|license)|hack (?:into|their|his|her|the)|cover (?:my|our) tracks|hide (?:this|it|the change) from|without (?:anyone|them|the user|the team|security) (?:knowing|noticing)|fork bomb|sql ?inject(?:ion)? (?:attack )?(?:on|against)|scrape (?:private|personal)|impersonate|spoof (?:the|their|an?) (?:email|identity|ip)|deanonymi[sz]e|mine (?:crypto|bitcoin|monero)|evade (?:detection|antivirus))\b/i;

export const secretRequest =
  /\b(?:dump|print|show|read|cat|send|post|upload|email|share|leak|reveal|expose|give me|tell me|paste|copy|commit|push|fetch|output|list|open|extract|get|forward|export)\b[^.?!\n]{0,60}(?:\b(?:passwords?|credentials|api[- ]keys?|secret keys?|private keys?|ssh keys?|access tokens?|env(?:ironment)? (?:secrets|file)|session tokens|credit cards?|social security)|\.env\b(?!\.(?:example|sample|template)))/i;

export const disableProtection =
  /\b(?:disable|turn off|bypass|skip|circumvent|get around|work around|remove|deactivate)\b[^.?!\n]{0,40}\b(?:auth(?:entication|orization)?|login check|2fa|mfa|csrf|ssl(?: verification)?|tls(?: verification)?|certificate (?:check|validation|verification)|audit (?:log(?:ging|s)?|trail)|security (?:check|scan|review|policy|group)s?|firewall|rate limit(?:ing|s|er)?|license check|paywall|branch protection|approval|encryption|sandbox)\b/i;

export const permissionWording =
  /\b(?:(?:can|may|could|should) (?:i|we) (?:go ahead|delete|drop|remove|wipe|purge|merge|deploy|push|force[- ]push|publish|release|truncate|reset|overwrite|rename the (?:prod|public)|change (?:prod|production|the prod)|upgrade prod|disable|skip|ship|migrate|share|expose|log in|access|use (?:the )?(?:customer|prod|production|real|client)|roll ?back|turn off|commit directly|give|revoke|store (?:the )?(?:password|card|pii|personal)|send (?:this|the|customer|user|their)|clean(?: up)?|kill|shut|archive|rotate)|(?:am i|are we|is \w+|is it) (?:allowed|permitted|authori[sz]ed)|is it (?:ok|okay|safe|fine|alright|cool) (?:to|if (?:i|we))|do (?:i|we) (?:have|need) (?:permission|approval|sign[- ]?off|the right)|(?:need|want|get|have|give) (?:your |the |an? )?(?:approval|permission|sign[- ]?off|go[- ]ahead|green light)|who (?:approves|can approve|signs off|has to approve)|ok(?:ay)? to (?:delete|merge|deploy|push|drop|remove|ship|release)|safe to (?:delete|remove|drop|merge|deploy|wipe)|do you mind if i)\b/i;

export const policyWording =
  /\b(?:(?:should|can|may|do) we (?:refund|offer|charge|raise (?:the )?price|discount|waive|approve|hire|fire|sunset|deprecate|support (?:eu|gdpr)|honou?r)|(?:give|grant) (?:him|her|them|\w+(?: \w+)?) (?:admin|root|owner|write|prod|superuser|full)(?: access| rights| permissions)?|(?:waive|approve|issue|process) (?:the |a |this |that |his |her |their )?(?:refund|discount|fee|invoice|expense|exception|payment|request|pr|pull request)|which (?:plan|tier|price|vendor|license) should we|what (?:price|discount|sla) should we|decide (?:whether|if|which|on)|(?:is|are) (?:this|that|it|we) (?:gdpr|hipaa|pci|legally|legal|compliant)|pick (?:a|the) (?:vendor|license|name|price)|prioriti[sz]e (?:the|our) (?:roadmap|backlog)|who should (?:own|get|be))\b/i;
