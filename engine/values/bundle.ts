// The build bundles these into one file, so that the package has no runtime dependencies.
export { parse as parseCsv } from 'csv-parse/sync';
export { XMLParser, XMLValidator } from 'fast-xml-parser';
export { DateTime } from 'luxon';
export { isPossiblePhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
