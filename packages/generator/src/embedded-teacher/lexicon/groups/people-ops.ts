import { lexicon } from '../lexicon.ts';

export const peopleOps = lexicon({
  id: 'people-ops',
  serves: /^(human-resources|legal-documents|public-sector)$/,
  things:
    'employee|leave request|payslip|applicant|contract|timesheet|approval|ticket|case file|permit|form|signature|donation|lead|opportunity|quote|SLA|knowledge article|survey|macro|citizen|deadline|clause|onboarding task|expense report',
  processes:
    'leave accrual|payroll calculation|overtime calculation|applicant screening|contract versioning|approval routing|SLA escalation|ticket assignment|duplicate lead merging|e-signature flow|permit validation|expense reimbursement|lead scoring|retention of case files|holiday calendars|survey scoring',
  settings:
    'notice period|vacation days|overtime rate|SLA response time|approval threshold|retention years|probation period|expense limit|ticket auto-close delay|lead score cutoff|signature expiry|rounding of hours',
  actions:
    'calculate overtime|approve leave requests|escalate overdue tickets|generate payslips|merge duplicate leads|assign tickets to agents|redact case files|send contracts for signature|score leads|import timesheets|validate permits|close stale tickets',
  areas: 'payroll|leave|tickets|contracts|leads|cases',
  vendors: 'workday|salesforce|zendesk|hubspot|docusign|jira|personio',
  languages: 'java|cs|ts|php|rb',
  people: 'an HR partner|a support agent|a citizen|the works council|the legal team',
});
