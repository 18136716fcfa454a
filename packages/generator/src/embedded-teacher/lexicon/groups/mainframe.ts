import { lexicon } from '../lexicon.ts';

export const mainframe = lexicon({
  id: 'mainframe',
  serves: /^(banking-ledger|insurance-claims)$/,
  things:
    'policy|claim|premium|batch run|copybook|account balance|standing order|interest posting|statement|customer master|general ledger|branch|loan|teller transaction|cut-off|commission|risk class|control record|overdraft|journal|dividend|cost center|exchange rate|beneficiary|annuity',
  processes:
    'premium calculation|interest accrual|end of day batch|claim adjudication|overdraft checking|IBAN validation|commission calculation|currency revaluation|dormant account handling|month end closing|standing order execution|four eyes approval|packed decimal conversion|sanctions screening|statement printing|loan amortization',
  settings:
    'interest rate|overdraft limit|cut-off time|rounding mode|batch window|commission rate|retention years|deductible|approval limit|grace days|record length|dormancy period',
  actions:
    'calculate the premium|post the interest|validate the IBAN|run the end of day batch|check the overdraft limit|convert packed decimals|close the month|screen against the sanctions list|settle a claim|print statements|round to the cent|book a journal entry',
  areas: 'claims|policies|ledger|batch|accounts|loans',
  vendors: 'db2|cics|jcl|sap|swift|sepa|oracle',
  languages: 'cbl|java|cs|sql',
  people: 'the actuary|the auditors|a branch manager|the regulator|the business analyst',
});
