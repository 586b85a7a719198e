/** What an exported report begins with (contract §2). Apart from report-file.ts: to write a file needs no reader. */
export const fileFormat = 'gouji-report';
export const fileVersion = 1;
