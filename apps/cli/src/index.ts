export type { Configuration, TeacherConfiguration } from './configuration/configuration.ts';
export { defineConfiguration } from './configuration/define-configuration.ts';
export { main } from './main.ts';
export type { Terminal } from './terminal/terminal.ts';
export { version } from './version.ts';
