import { toJsonSchema } from '@valibot/to-json-schema';

/**
 * The JSON schema that editors check sidecars with.
 *
 * JSON has no infinite numbers, so nothing is said about them.
 *
 * @param {Parameters<typeof toJsonSchema>[0]} schema the valibot schema that Galley itself reads them with
 */
export const jsonSchemaOf = (schema) =>
  toJsonSchema(schema, { target: 'draft-07', typeMode: 'input', ignoreActions: ['finite'] });
