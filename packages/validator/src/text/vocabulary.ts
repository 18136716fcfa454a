/** Words that checks look for, by what they tell. */
export const listedWords = {
  /** Each phrase of assistant boilerplate holds one of these. */
  boilerplate:
    'ai artificial language assistant assist help helps training knowledge free let happy glad apologize apologise sure certainly course absolutely question',
  /** Each phrase of filler holds one of these. */
  filler:
    "let let's let’s step important worth needless day mentioned today's world realm proceed ahead foremost least ado",
  /** First words of the hedges that an answer may consist of. */
  hedge:
    'depends various several many some certain different factor factors thing things aspect aspects ways situation situations context contexts case cases generally usually typically often sometimes may might could can perhaps possibly probably somewhat kind sort etc and stuff option options best choose consider need needs requirement requirements specific important varies vary',
} as const;

/** As {@link listedWords}; a word belongs to a list when its stem does. */
export const listedStems = {
  /** Words with which a thought frames the query without adding a reason. */
  frame:
    'says say saying said asking ask asks wants want would like likes know try trying tries look looking looks find finding search searching help helping ' +
    'wonder wondering wonders inquire inquires inquiring enquire enquires seek seeks seeking request requests requesting requested desire desires wish wishes ' +
    'curious interested question questions query person people someone somebody anyone developer someone customer client they them concerning regarding about tell telling told ' +
    'show showing see understand learn get give given message prompt task here basically essentially simply',
  /** Words that any thought about any row could hold: they name tools and frames, and give no reason. */
  empty:
    'use using used call calling invoke run running execute perform do doing make making take get give apply choose pick select go going proceed start begin continue ' +
    'tool tools function operation action step task job work thing things something anything everything way option choice approach ' +
    'search searching find finding look looking lookup codebase code repository repo file files manager sandbox exec python human person ask asking answer answering respond response reply question ' +
    'request query message prompt input user users person people ' +
    'right best good better correct appropriate suitable proper perfect ideal relevant necessary needed required helpful useful important sense clearly obviously simply directly now first next then ' +
    'given done being wanted said told kind sort proper properly kindly itself serve served handled need asked fit fits ' +
    'help handle handling process solve address fulfill satisfy complete finish accomplish achieve provide deal consider think thinking know see try ' +
    'because since therefore thus hence order case here there one okay ok well let information info result results output data situation context matter reason purpose goal',
  /** Words that make a question about anything, and so about nothing. */
  open: 'help clarify clarification detail details information info context explain elaborate mean tell say specific specify question request want like assist assistance provide give share more further additional know understand sure proceed continue okay ok yes no thing something anything today',
  /** Words that every file of a repository matches. */
  generic:
    'code codebase repo repository function functions file files class classes method methods logic implementation implementations thing things stuff find finding search show look used handled module modules project source place definition usage usages part section relevant related something somewhere feature component system app application',
  /** Words that only turn a question around. */
  turn: 'different differ difference differs mean means meaning called known thing something way make makes reason because simply exactly name',
} as const;
