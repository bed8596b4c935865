/** Where editors find the JSON schema; it is in the package, too. */
export const schemaUrl = 'https://unpkg.com/fcgilint/schema.json';
