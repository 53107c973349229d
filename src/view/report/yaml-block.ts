import { escapeControls } from '../../core/escape-controls.ts';
import { wellFormed } from '../../core/well-formed.ts';

export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** Data as lines of YAML: blocks and quoted texts only, which the small readers of TAP understand, too. */
export const yamlBlock = (value: { readonly [key: string]: YamlValue }): readonly string[] =>
  Object.entries(value).flatMap(([key, item]) => entry(`${key}:`, item));

const entry = (head: string, value: YamlValue): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [`${head} ${scalar(value)}`];
  if (isList(value)) return value.length === 0 ? [`${head} []`] : [head, ...value.flatMap(item).map(indented)];
  return Object.keys(value).length === 0 ? [`${head} {}`] : [head, ...yamlBlock(value).map(indented)];
};

const isList = (value: object): value is readonly YamlValue[] => Array.isArray(value);

const item = (value: YamlValue): readonly string[] => {
  if (typeof value !== 'object' || value === null || isList(value)) return entry('-', value);
  return yamlBlock(value).map((line, index) => (index === 0 ? `- ${line}` : indented(line)));
};

const indented = (line: string): string => `  ${line}`;

/** JSON quotes as YAML does, but leaves some control letters as they are. */
const scalar = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? escapeControls(JSON.stringify(wellFormed(value))) : value === null ? '~' : String(value);
