// What the build puts into one file, so that the package needs no dependencies at run time.
export { parse as parseCsv } from 'csv-parse/sync';
export { XMLParser, XMLValidator } from 'fast-xml-parser';
export { DateTime } from 'luxon';
export { isPossiblePhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
