import { lexicon } from '../lexicon.ts';

export const healthcare = lexicon({
  id: 'healthcare',
  serves: /^(healthcare-records|bioinformatics)$/,
  things:
    'patient|appointment|prescription|lab result|consent form|dosage|encounter|vital sign|referral|insurance claim|allergy|ward|imaging study|vaccination|discharge letter|care plan|diagnosis code|medication alert|clinician|specimen|bed|triage score|trial participant|gene variant|audit trail',
  processes:
    'patient matching|dosage calculation|appointment reminders|consent checking|HL7 message parsing|de-identification|drug interaction checks|lab result import|triage scoring|break glass access|claim submission|waiting list ordering|image anonymization|duplicate patient merging|variant annotation|bed assignment',
  settings:
    'reminder lead time|max dosage|appointment length|session timeout|retention period|critical value threshold|no-show fee|de-identification salt|triage cutoff|referral validity|sync interval|waiting list limit',
  actions:
    'match patients|calculate the dosage|send appointment reminders|parse HL7 messages|check drug interactions|anonymize patient data|merge duplicate patients|import lab results|log access to records|book an appointment|validate ICD codes|flag critical values',
  areas: 'patients|scheduling|medication|lab|consent|imaging',
  vendors: 'fhir|hl7|epic|dicom|orthanc|mirth|redcap',
  languages: 'java|cs|py|ts',
  people: 'a nurse|the clinic manager|a doctor|the privacy officer|the lab',
});
