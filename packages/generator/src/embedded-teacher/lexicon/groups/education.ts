import { lexicon } from '../lexicon.ts';

export const education = lexicon({
  id: 'education',
  serves: /^(education-platform)$/,
  things:
    'course|quiz|enrollment|grade|assignment|submission|lesson|certificate|rubric|student|cohort|attendance record|learning path|discussion post|exam attempt|question bank|transcript|badge|plagiarism report|timetable|loan|catalog record|tutor|lecture|progress bar',
  processes:
    'grading|plagiarism checking|enrollment approval|quiz randomization|progress tracking|certificate generation|late submission penalty|timetable generation|peer review assignment|grade rounding|attendance import|waitlist promotion|exam proctoring|spaced repetition scheduling|GPA calculation|course copying',
  settings:
    'passing grade|late penalty|quiz time limit|max attempts|enrollment cap|submission size limit|certificate validity|reminder days|similarity threshold|loan period|grade scale|autosave interval',
  actions:
    'grade submissions|generate certificates|shuffle quiz questions|apply the late penalty|enroll students|detect plagiarism|promote students from the waitlist|calculate the GPA|send deadline reminders|track lesson progress|export the transcript|lock the exam',
  areas: 'courses|grading|quizzes|enrollment|library|certificates',
  vendors: 'moodle|canvas|lti|scorm|zoom|google classroom',
  languages: 'php|py|ts|rb|java',
  people: "a teacher|the dean's office|a student|the examination office|a parent",
});
